import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { parseChange } from '#domain/document/change.ts'
import { parseDocument } from '#domain/document/parse.ts'
import { CallError } from '#rpc/call-error.ts'
import { defineService } from '#rpc/service.ts'
import type { DeskContext } from '#desk/context.ts'
import { dictionaryOf } from '../model/spelling/spelling-check.ts'
import { checks } from '../contract.ts'
import { CheckHost } from './check-host.ts'
import { checkSavedStory } from './check-saved-story.ts'
import { addOwnWord, readProfile } from './house-profile.ts'
import { OpenReadings } from './open-readings.ts'
import { frameState, type StoryReader } from './read-frame.ts'
import type { SentText, ThreadSetting } from './thread-messages.ts'

/** What the checks are given where the features are composed. */
export interface ChecksWiring {
  readonly story: StoryReader
  readonly startThread: (setting: ThreadSetting) => Worker
  /** The folder of the program's tables; a desk's own are in its folder `language`. */
  readonly languageFolder: string
  /** Keeps what went wrong inside a check. */
  readonly report: (error: string) => void
}

export function checksData(wiring: ChecksWiring) {
  let running: { readonly host: CheckHost; readonly readings: OpenReadings } | null = null
  const run = (context: DeskContext) => {
    running ??= start(wiring, context)
    return running
  }
  return defineService<DeskContext>()(checks, {
    read: (context, { text, follows, ...request }) =>
      run(context).readings.read(context.database, { ...request, text: parseText(text, follows) }),
    close: (_context, { reading }) => {
      running?.readings.close(reading)
      return null
    },
    story: (context, { storyId }) => checkSavedStory(run(context).readings, context.database, storyId),
    frame: ({ database }, { storyId }) => {
      const state = [frameState(database, wiring.story, storyId), readProfile(database, storyId)]
      return createHash('sha256').update(JSON.stringify(state)).digest('hex')
    },
    suggest: (context, { storyId, language, word }) => {
      const dictionary = dictionaryOf(language, readProfile(context.database, storyId).style)
      return dictionary === null ? [] : run(context).host.suggest(dictionary, word)
    },
    addWord: (context, { word }) => {
      addOwnWord(context, word)
      return null
    },
  })
}

function start(wiring: ChecksWiring, context: DeskContext) {
  const host = new CheckHost({
    start: wiring.startThread,
    languageFolders: [wiring.languageFolder, path.join(context.folder, 'language')],
  })
  return { host, readings: new OpenReadings(host, wiring.story, wiring.report) }
}

function parseText(text: unknown, follows: number | null): SentText {
  if (follows === null) {
    const document = parseDocument(text)
    if (document.ok) return { kind: 'whole', document: document.value }
    throw badText(JSON.stringify(document.problem))
  }
  const change = parseChange(text)
  if (change.ok) return { kind: 'change', follows, change: change.value }
  throw badText(JSON.stringify(change.problem))
}

function badText(message: string): CallError {
  return new CallError({ kind: 'bad_input', call: 'checks.read', path: 'text', message })
}
