import type { MessagePort } from 'node:worker_threads'
import { CheckEngine } from '../model/check-engine.ts'
import type { Check } from '../model/check.ts'
import { DEFAULT_STYLE } from '../model/house-style.ts'
import { WatchWriter } from './check-watch.ts'
import { loadLexicon, type LoadedLexicon } from './load-lexicon.ts'
import { loadTables } from './load-tables.ts'
import { pairDocuments, readDocumentStory } from '../model/document-story.ts'
import { sourcePassages } from '../model/source-passages.ts'
import { readQuoteLedger } from '../model/speech/quote-ledger.ts'
import { readStory } from '../model/story-reading.ts'
import type {
  FoundQuote,
  QuotesJob,
  ReadJob,
  ThreadJob,
  ThreadReply,
  ThreadRequest,
  ThreadSetting,
} from './thread-messages.ts'
import { ThreadReading, type ThreadTools } from './thread-reading.ts'

/** Stories that are open at the same time; the one that was read longest ago is forgotten first. */
const MOST_READINGS = 8

/** Answers the jobs of a `CheckHost`, one after another, in a thread of its own. */
export function runCheckThread(port: MessagePort, setting: ThreadSetting, checks: readonly Check[]): void {
  const thread = prepare(setting, checks)
  let turn: Promise<unknown> = thread
  port.on('message', ({ id, job }: ThreadRequest) => {
    turn = turn.then(async () => {
      const reply = await answer(await thread, id, job)
      port.postMessage(reply)
    })
  })
}

interface Thread {
  readonly tools: ThreadTools
  readonly lexicon: LoadedLexicon
  readonly readings: Map<string, ThreadReading>
}

async function prepare(setting: ThreadSetting, checks: readonly Check[]): Promise<Thread> {
  const { data } = loadTables(setting.languageFolders)
  const lexicon = await loadLexicon()
  const tools = { checks, data, lexicon, watch: new WatchWriter(setting.watch) }
  warmUp(tools)
  return { lexicon, readings: new Map(), tools }
}

/** Tables are turned into what the checks look up when the first text is read: done before anybody's clock runs. */
function warmUp({ checks, data, lexicon }: ThreadTools): void {
  const part = (key: string, text: string) => ({ key, field: 'body', form: 'paragraph', text }) as const
  const story = {
    copy: { language: 'en-GB', parts: [part('copy', 'The board said on Monday that it would meet.')] },
    source: { language: 'sv', parts: [part('source', 'Nämnden sade på måndagen att den skulle mötas.')] },
    published: null,
    particulars: null,
  }
  const engine = new CheckEngine(checks, { style: DEFAULT_STYLE, data, lexicon })
  const nobody = { begin: () => undefined, end: () => undefined, failed: () => undefined }
  engine.read({ story, known: null, severities: {}, step: 'full' }, nobody)
}

async function answer(thread: Thread, id: number, job: ThreadJob): Promise<ThreadReply> {
  try {
    return { id, outcome: await carryOut(thread, job) }
  } catch (error) {
    return { id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function carryOut({ tools, lexicon, readings }: Thread, job: ThreadJob) {
  switch (job.type) {
    case 'read': {
      if (needsAmerican(job)) await lexicon.open('en-US')
      const reading = readings.get(job.reading) ?? new ThreadReading(tools)
      readings.delete(job.reading)
      readings.set(job.reading, reading)
      forgetOldest(readings)
      return reading.read(job)
    }
    case 'suggest':
      await lexicon.open(job.language)
      return lexicon.suggest(job.language, job.word)
    case 'quotes':
      return listQuotes(job, tools)
    case 'forget':
      readings.delete(job.reading)
      return null
  }
}

function listQuotes({ document, frame }: QuotesJob, { data, lexicon }: ThreadTools): readonly FoundQuote[] {
  const story = readDocumentStory(document, frame.story)
  const reading = readStory(story, pairDocuments(document, frame.story), data)
  const { source } = frame.story
  const passages = source === null ? null : sourcePassages(source)
  return readQuoteLedger(reading, { style: frame.style, data, lexicon }).map(({ original, ...quote }) => {
    if (original === null || passages === null) return { ...quote, original: null }
    const { words, language, place } = original
    return { ...quote, original: { ...passages(place), words, language } }
  })
}

function needsAmerican({ frame, text }: ReadJob): boolean {
  return frame?.style.spelling === 'american' || (text.kind === 'whole' && text.document.language === 'en-US')
}

function forgetOldest(readings: Map<string, ThreadReading>): void {
  const [oldest] = readings.keys()
  if (readings.size > MOST_READINGS && oldest !== undefined) readings.delete(oldest)
}
