import { fail, ok } from '#lib/result.ts'
import type { Extraction, ReadNote } from '#domain/sources/extraction.ts'
import { fold } from '#features/intake/model/fold.ts'
import { findEmbargo } from './embargo.ts'
import type { BytesOptions, ReadItems } from '../reader-kinds.ts'
import { decodeWords, toBytes, toByteString } from './decode-words.ts'
import { headlineOf } from './mail-text.ts'
import { mailDate } from './mail-date.ts'
import { parseMessage, type MailPart, type Message } from './parse-message.ts'
import { readMailBody } from './read-body.ts'

const KNOWN =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|content-type|x-[\w-]+|dkim-signature|authentication-results|thread-topic):/iu

/** Lines of headers from the first line on, of which three are of mail, and who it is from among them. */
export function isEml(bytes: Uint8Array): boolean {
  const start = toByteString(bytes.subarray(0, 16_384)).replace(/^(?:\xef\xbb\xbf)?(?:From .*\r?\n)?/u, '')
  const head = (start.split(/\r?\n\r?\n/u)[0] ?? '').split(/\r?\n/u)
  const isHead = head.every((line) => /^(?:[\w.-]+:|[ \t])/u.test(line))
  const known = new Set(head.filter((line) => KNOWN.test(line)).map((line) => line.split(':')[0]?.toLowerCase()))
  return isHead && known.size >= 3 && (known.has('from') || known.has('received') || known.has('return-path'))
}

export async function readEml(bytes: Uint8Array, options: BytesOptions): Promise<ReadItems> {
  const parsed = parseMessage(toByteString(bytes).replace(/^\xef\xbb\xbf/u, ''))
  if (!parsed.ok) return parsed
  const about = readAbout(parsed.value, options.zone)
  const body = readMailBody(parsed.value.parts, { subject: about.headline, zone: options.zone })
  const { items, unread } = await readAttachments(parsed.value.parts, options)
  const attached = items.map((item, i) => ({ ...about.fields, id: `${about.fields.id}/${i + 1}`, ...item }))
  const notes: readonly ReadNote[] = unread.length === 0 ? [] : [{ kind: 'attachments', names: unread.join(', ') }]
  const all = joinItems(body, attached, about).map((item) => ({
    ...item,
    notes: [...about.notes, ...notes, ...item.notes],
  }))
  return all.length === 0 ? fail({ kind: 'empty' }) : ok(all)
}

interface About {
  readonly headline: string
  readonly fields: { readonly id: string; readonly versionCreated?: string; readonly embargoedUntil?: string }
  readonly notes: readonly ReadNote[]
}

function readAbout({ headers }: Message, zone: string): About {
  const subject = fold(decodeWords(headers.get('subject') ?? ''))
  const sent = mailDate(headers.get('date') ?? '')
  const embargo = findEmbargo(subject, { sent, zone })
  return {
    headline: headlineOf(subject),
    fields: {
      id: (headers.get('message-id') ?? '').replaceAll(/^<|>$/gu, ''),
      ...(sent === null ? {} : { versionCreated: sent }),
      ...(embargo === null || embargo.until === null ? {} : { embargoedUntil: embargo.until }),
    },
    notes: embargo === null ? [] : [{ kind: 'embargo-assumed', words: embargo.words }],
  }
}

const SHORT_NOTE = 300

/** A mail that only says that a story is attached is the note of that story. */
function joinItems(body: Extraction | null, attached: readonly Extraction[], about: About): readonly Extraction[] {
  if (body === null) return attached.map(withoutEmptyId)
  const note = attached.some((item) => item.body.length > 0) ? noteOf(body) : null
  if (note === null) return [{ ...about.fields, ...body }, ...attached].map(withoutEmptyId)
  return attached.map((item) =>
    withoutEmptyId({ editorialNote: note, ...item, removed: [...item.removed, ...body.removed] }),
  )
}

/** Null for a story: it has a lead, a quote, a picture or links, or more words than anybody writes in passing. */
function noteOf(body: Extraction): string | null {
  const words = body.body.map((block) => ('text' in block ? block.text : '')).join(' ')
  const isPlain = body.body.every((block) => block.type === 'paragraph' && block.links === undefined)
  const isNote = isPlain && words.length <= SHORT_NOTE && body.lead === undefined && body.image === undefined
  return isNote ? words : null
}

function withoutEmptyId(item: Extraction): Extraction {
  const { id, ...rest } = item
  return id === undefined || id === '' || id.startsWith('/') ? rest : { id, ...rest }
}

const MOST_ATTACHMENTS = 40

/** Stories among what came along; the rest is named. Pictures count when they say what they show. */
async function readAttachments(parts: readonly MailPart[], { readInside }: BytesOptions) {
  const items: Extraction[] = []
  const unread: string[] = []
  for (const [i, part] of parts.filter(({ isAttached }) => isAttached).entries()) {
    const name = part.name === '' ? part.type : part.name
    const read = readInside === null || i >= MOST_ATTACHMENTS ? null : await readInside(toBytes(part.content))
    const stories =
      read?.ok === true ? read.value.filter((item) => !part.type.startsWith('image/') || isTold(item)) : []
    items.push(...stories)
    if (stories.length === 0) unread.push(name)
  }
  return { items, unread }
}

function isTold(item: Extraction): boolean {
  return (item.headline ?? '') !== '' || (item.image?.caption ?? '') !== ''
}
