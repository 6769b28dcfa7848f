import { agencyAtEnd } from './agencies.ts'
import { looksLikeNames } from './bylines.ts'

export interface CaptionParts {
  readonly caption: string
  readonly credit: string
  readonly creditAsPrinted: string
}

const LABEL =
  '(?:photo(?:graph)?(?: credit)?(?: by)?|picture(?: by)?|pictures|image(?: credit| by)?|images|credit|illustration(?: by)?|graphics?|foto(?:graf)?|bild|bilder|grafik|illustration|photographer)'
/** A credit label, where a caption ends and the credit begins: "Photo:", "Foto:", "(Bild:", "Photo by". */
const CREDIT_LABEL = new RegExp(`(?:^|[\\s.(/|–—-])\\(?(${LABEL})\\s*(?::|/|(?<=by)\\s)\\s*(?=\\S)`, 'giu')
const LEADING_LABEL = new RegExp(`^\\(?${LABEL}\\s*(?::|/|(?<=by)\\s)\\s*`, 'iu')

/** "Bild: The quay. Foto: A B/TT" → caption "The quay.", credit "A B/TT". */
export function splitCaption(printed: string): CaptionParts {
  return splitAtLabel(printed) ?? splitParenthesis(printed) ?? splitAgencyTail(printed) ?? asCaption(printed)
}

/** The words of a credit whose place says that it is one, with or without a label. */
export function readCredit(printed: string): { readonly credit: string; readonly creditAsPrinted: string } {
  const bare = /^\((.*)\)$/u.exec(printed)?.[1] ?? printed
  return { credit: bare.replace(LEADING_LABEL, '').replace(/^©\s*/u, '').trim(), creditAsPrinted: printed }
}

export function startsWithCreditLabel(text: string): boolean {
  return LEADING_LABEL.test(text)
}

function splitAtLabel(printed: string): CaptionParts | null {
  const labels = [...printed.matchAll(CREDIT_LABEL)]
  const last = labels.at(-1)
  if (last === undefined) return null
  const start = last.index + (/^[\s./|–—-]/u.test(last[0]) ? 1 : 0)
  const creditAsPrinted = printed.slice(start).trim()
  const before = printed.slice(0, start).replace(/[\s(/|–—-]+$/u, '')
  // A credit is a few names. A label with a long sentence behind it begins a caption: "Bild: Den norra kajen …".
  if (labels.length === 1 && before === '' && looksLikeSentence(last, printed)) return splitLabelledCaption(printed)
  return { caption: before.replace(LEADING_LABEL, '').trim(), ...readCredit(creditAsPrinted) }
}

function looksLikeSentence(label: RegExpExecArray, printed: string): boolean {
  const rest = printed.slice(label.index + label[0].length)
  return /\p{Ll}[.!?](?:\s|$)/u.test(rest) && rest.split(' ').length > 5
}

function splitLabelledCaption(printed: string): CaptionParts {
  const rest = printed.replace(LEADING_LABEL, '')
  return splitParenthesis(rest) ?? splitAgencyTail(rest) ?? asCaption(rest)
}

/** "The line outside. (Jonah Petri/Example News)" */
function splitParenthesis(printed: string): CaptionParts | null {
  const found = /^(.*?)\s*\(([^()]+)\)$/u.exec(printed)
  const inside = found?.[2] ?? ''
  if (found === null || !looksLikeCredit(inside)) return null
  return { caption: found[1] ?? '', credit: readCredit(inside).credit, creditAsPrinted: `(${inside})` }
}

/** "The quay in winter. Anna Berg/TT" */
function splitAgencyTail(printed: string): CaptionParts | null {
  const found = /^(.*[.!?”"])\s+([^.!?]+)$/u.exec(printed)
  const tail = found?.[2] ?? ''
  if (found === null || !(looksLikeCredit(tail) || looksLikePhotographer(tail))) return null
  return { caption: found[1] ?? '', ...readCredit(tail) }
}

function looksLikeCredit(words: string): boolean {
  if (words.split(' ').length > 8) return false
  return /\p{L}\s?\/\s?\p{L}/u.test(words) || agencyAtEnd(words) !== null || /^©/u.test(words)
}

/** A caption's sentences end with full stops; a name that stands behind the last one without any is who took the picture. */
function looksLikePhotographer(tail: string): boolean {
  const words = tail.split(' ').length
  return words >= 2 && words <= 4 && looksLikeNames(tail)
}

function asCaption(printed: string): CaptionParts {
  return { caption: printed, credit: '', creditAsPrinted: '' }
}
