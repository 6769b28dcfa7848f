import { skeleton } from '#features/intake/model/fold.ts'
import { aStretch, remove, type Stretch } from '#features/intake/model/stretch.ts'
import { decodeBytes } from '../charset/decode.ts'
import { decodeCharset, toBytes } from './decode-words.ts'
import type { MailPart } from './parse-message.ts'

/**
 * The words of a part. What is whole UTF-8 with letters beyond ASCII is UTF-8 whatever it was declared as; what is not as
 * declared is read by its bytes.
 */
export function partText(part: MailPart): { readonly text: string; readonly charset: string | null } {
  const bytes = toBytes(part.content)
  const utf8 = decodeCharset(bytes, 'utf-8')
  const isBeyond = bytes.some((byte) => byte >= 0x80)
  if (utf8 !== null && (isBeyond || part.charset === '')) return { text: tidy(utf8, part), charset: null }
  const declared = decodeCharset(bytes, part.charset)
  if (declared !== null) return { text: tidy(declared, part), charset: null }
  const guessed = decodeBytes(bytes)
  const text = guessed.ok ? guessed.value.text : new TextDecoder('windows-1252').decode(bytes)
  return { text: tidy(text, part), charset: guessed.ok ? guessed.value.charset : 'windows-1252' }
}

/** `format=flowed`: a line that ends with a space goes on in the next, other than the line over a signature. */
function tidy(text: string, part: MailPart): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
  return part.isFlowed ? lines.replaceAll(/(?<!(?:^|\n)--) \n(?!\n)/gu, ' ') : lines
}

/** Runs of dashes, or a rule: over them stands what the sender says, below them the story. */
export const RULED = /^\s*(?:[-–—_=*]\s*){3,}$/u

const HEADER_LINE = /^(?:från|from|skickat|sent|till|to|ämne|subject|datum|date|kopia|cc|reply-to|svar till)\s*:\s*\S/iu
const FORWARDED =
  /^-*\s*(?:ursprungligt meddelande|original message|forwarded message|vidarebefordrat (?:meddelande|mejl)|begin forwarded message)\s*:?\s*-*$/iu
const GREETING =
  /^(?:hej(?:san)?|hallå|tjena|god (?:morgon|dag|kväll)|hi|hello|dear|good (?:morning|afternoon|evening))\b[^.?]{0,40}[!,.]?$/iu
const REPLY = /^(?:den|on|am|le)\b.{4,120}\b(?:skrev|wrote|schrieb|écrit)\b.{0,80}:$/iu

/** What the sender says around the story, by its words and its place: greeting, heads of forwarded mail, quoted replies, signature. */
export function removeEnvelope(stretches: readonly Stretch[], subject: string): Stretch[] {
  const signature = stretches.findIndex(({ text }) => /^--(?:\s|$)/u.test(text))
  const end = signature <= 0 ? stretches.length : signature
  const start = startOfStory(stretches.slice(0, end), subject)
  const isReply = stretches.filter(({ text }) => text.startsWith('>')).length < stretches.length / 2
  return stretches.map((stretch, index) => {
    if (index >= end) return remove(stretch, 'the sender’s signature')
    if (index < start) return remove(stretch, 'stands before the headline')
    if (isEnvelope(stretch.text)) return remove(stretch, 'the head of a mail')
    if (!stretch.text.startsWith('>')) return stretch
    return isReply ? remove(stretch, 'quoted from another mail') : unquote(stretch)
  })
}

function isEnvelope(text: string): boolean {
  return HEADER_LINE.test(text) || FORWARDED.test(text) || REPLY.test(text)
}

function unquote(stretch: Stretch): Stretch {
  return aStretch({ ...stretch, text: stretch.text.replace(/^[>\s]+/u, '') })
}

const LONGEST_NOTE = 600

/** At the line that the subject names; else below the first rule; else below the greeting. */
function startOfStory(stretches: readonly Stretch[], subject: string): number {
  const named = stretches.findIndex(({ text }) => skeleton(text) === skeleton(subject) && skeleton(subject) !== '')
  if (named !== -1) return named
  const rule = stretches.findIndex(({ text }) => RULED.test(text))
  const above = stretches.slice(0, Math.max(rule, 0)).reduce((sum, { text }) => sum + text.length, 0)
  if (rule !== -1 && above <= LONGEST_NOTE && rule < stretches.length - 1) return rule + 1
  return GREETING.test(stretches[0]?.text ?? '') ? 1 : 0
}

const PREFIX = /^\s*(?:(?:vb|sv|fw|fwd|re|aw|wg)\s*:|\[[^\]]{1,30}\])\s*/iu
const URGENT =
  /^\s*(?:(?:under )?embargo\p{L}*(?:[^:]|(?<=\d):(?=\d\d))*|pressmeddelande|press release|rättelse|correction|ny version|viktigt|brådskande|urgent)\s*:\s*/iu

/** The subject as a headline: without what mail programs and senders put before it. */
export function headlineOf(subject: string): string {
  let text = subject
  for (let i = 0; i < 6; i++) text = text.replace(PREFIX, '').replace(URGENT, '')
  return text.trim()
}
