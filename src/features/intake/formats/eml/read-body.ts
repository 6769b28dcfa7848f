import type { Extraction, Loss, ReadNote } from '#domain/sources/extraction.ts'
import type { CountedSource } from '#features/intake/model/ledger.ts'
import { aStretch, type Stretch } from '#features/intake/model/stretch.ts'
import { countMarkup } from '../html/count-source.ts'
import { measureMarkup, parseMarkup } from '../html/tree.ts'
import { walkPage } from '../html/walk.ts'
import { readManuscript } from '../manuscript/read-manuscript.ts'
import { mendPaste } from '../paste/mend-paste.ts'
import { readText } from '../text/read-text.ts'
import { partText, removeEnvelope } from './mail-text.ts'
import type { MailPart } from './parse-message.ts'

export interface BodyOptions {
  /** The subject as a headline. */
  readonly subject: string
  readonly zone: string
}

/** The story that a mail's own text is: its markup, with what only its plain text says. Null when it has no words. */
export function readMailBody(parts: readonly MailPart[], options: BodyOptions): Extraction | null {
  const own = parts.filter(({ isAttached }) => !isAttached)
  const markup = readKind(own, 'text/html', options)
  const plain = readKind(own, 'text/plain', options)
  if (markup === null || plain === null) return markup ?? plain
  // Some programs send a markup part that says less than the text, or nothing.
  if (markup.ledger.characters.kept < plain.ledger.characters.kept * 0.7) return plain
  const { byline, translatedBy, image, factBox } = plain
  const said = { byline, translatedBy, image, factBox: markup.factBox === undefined ? undefined : factBox }
  return { ...withoutUndefined(said), ...markup }
}

function withoutUndefined(said: Readonly<Record<string, unknown>>): Partial<Extraction> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

interface Body {
  readonly stretches: readonly Stretch[]
  readonly counted: CountedSource
  readonly losses: readonly Loss[]
}

function readKind(parts: readonly MailPart[], type: string, options: BodyOptions): Extraction | null {
  const texts = parts.filter((part) => part.type === type).map(partText)
  const text = texts.map((one) => one.text).join(type === 'text/html' ? '<hr>' : '\n\n')
  const charset = texts.find((one) => one.charset !== null)?.charset
  if (text.trim() === '') return null
  const body = type === 'text/html' ? walkMarkup(text) : walkPlain(text)
  if (body === null) return null
  const notes: readonly ReadNote[] = charset === null || charset === undefined ? [] : [{ kind: 'charset', charset }]
  return compose(body, { ...options, isPlain: type === 'text/plain', notes })
}

/** Null when the markup is built to exhaust its reader. */
function walkMarkup(markup: string): Body | null {
  // A rule over the story is words to the reader of a mail, as it is in plain text.
  const ruled = markup.replaceAll(/<hr\b[^>]*>/giu, '<p>-----</p>')
  if (!measureMarkup(ruled).ok) return null
  const walked = walkPage(mendPaste(parseMarkup(ruled)), { base: null, isEssential: () => true })
  const losses = walked.refusedLinks.map(({ text, href }) => ({
    what: `${text} (${href})`,
    why: 'refused-link' as const,
  }))
  return { stretches: walked.stretches.map(({ stretch }) => stretch), counted: countMarkup(ruled), losses }
}

function walkPlain(text: string): Body {
  const [story = '', ...below] = text.split(/\n-- ?\n/u)
  const signature = below
    .flatMap((part) => readText(part))
    .map((stretch) => ({ ...stretch, removed: 'the sender’s signature' }))
  const stretches = [...readText(story), ...signature]
  return { stretches, counted: { stretches: stretches.map(toCounted), pictures: 0 }, losses: [] }
}

function toCounted({ text }: Stretch) {
  return { text, links: 0, isQuote: false }
}

interface Composing extends BodyOptions {
  readonly isPlain: boolean
  readonly notes: readonly ReadNote[]
}

function compose(body: Body, { subject, zone, isPlain, notes }: Composing): Extraction | null {
  const stretches = removeEnvelope(body.stretches, subject)
  const manuscript = {
    zone,
    isPlain,
    titles: [subject],
    language: null,
    tags: [],
    removed: [],
    notes,
    losses: body.losses,
  }
  const removed = body.losses.map(({ what }) => what)
  const read = (all: readonly Stretch[], counted: CountedSource) =>
    readManuscript({ ...manuscript, stretches: all, removed }, counted)
  const own = read(stretches, body.counted)
  if (own === null || own.headline !== undefined || subject === '') return own
  const headline = aStretch({ text: subject, hints: new Set(['headline']) })
  const counted = { ...body.counted, stretches: [toCounted(headline), ...body.counted.stretches] }
  return read([headline, ...stretches], counted)
}
