import type { TextRange } from '#lib/text-range.ts'

/** Something of the page or of a system that stands in the copy, by its shape alone. */
export interface LeftMark extends TextRange {
  readonly kind: 'tag' | 'entity' | 'placeholder' | 'file' | 'address' | 'credit'
  /** What may be put there without reading on. */
  readonly instead?: string
}

const ELEMENTS =
  'a|abbr|article|aside|audio|b|blockquote|body|br|button|center|cite|code|div|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|object|ol|p|picture|pre|q|s|script|section|small|source|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|tt|u|ul|video'
const TAG = new RegExp(String.raw`</?(?:${ELEMENTS})(?:\s[^<>]{0,400})?\s?/?>|<!--|-->`, 'giu')
const ENTITY =
  /&(?:(?<name>nbsp|amp|quot|apos|lt|gt|ndash|mdash|hellip|[lr][sd]quo|sbquo|bdquo|[lr]aquo|shy|euro|copy|reg|trade|deg|middot|bull|times|frac12|[aeiouyAEIOUY](?:uml|acute|grave|circ)|[aA]ring|[aeAE]{2}lig|[oO]slash|[nNaAoO]tilde|[cC]cedil|szlig|thinsp|ensp|emsp|zwj|zwnj);|#(?<decimal>\d{2,7});|#x(?<hex>[\da-f]{2,6});|nbsp(?![a-z]))/giu
const BRACKETED =
  /\[\/?(?:image|img|bild|foto|photo|picture|video|embed|caption|bildtext|link|länk|gallery|bildspel|audio|ad|annons|advert|figure|graphic|grafik|karta|map|file|fil|pdf|insert|infoga|byline|name|namn|tktk?)(?![\p{L}])[^\]\n]{0,120}\]/giu
const TEMPLATE = /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|\{%[^{}\n]{0,80}%\}|\[object Object\]|%%[A-Z_]{2,40}%%/gu
const MARKDOWN = /!?\[[^[\]\n]{0,200}\]\((?:https?:|\/|www\.)[^()\s]{0,300}\)|\*\*[^\s*]/gu

export function findLeftMarks(text: string): readonly LeftMark[] {
  return [
    ...matches(text, TAG, 'tag').map((mark) => ({ ...mark, instead: '' })),
    ...findEntities(text),
    ...[BRACKETED, TEMPLATE, MARKDOWN].flatMap((shape) => matches(text, shape, 'placeholder')),
    ...findFileNames(text),
    ...findLoneAddress(text),
  ]
}

/** More of one kind in a paragraph tell nobody anything. */
const MOST = 200

function matches(text: string, shape: RegExp, kind: LeftMark['kind']): readonly LeftMark[] {
  return Array.from(text.matchAll(shape).take(MOST), ({ 0: found, index }) => ({
    kind,
    start: index,
    end: index + found.length,
  }))
}

const CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  shy: '',
  euro: '€',
  aring: 'å',
  Aring: 'Å',
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  eacute: 'é',
}
const LAST_CODE_POINT = 0x10ffff

function findEntities(text: string): readonly LeftMark[] {
  return Array.from(text.matchAll(ENTITY).take(MOST), (match) => {
    const mark = { kind: 'entity' as const, start: match.index, end: match.index + match[0].length }
    const instead = characterOf(match.groups ?? {})
    return instead === null ? mark : { ...mark, instead }
  })
}

function characterOf({ name, decimal, hex }: Readonly<Record<string, string | undefined>>): string | null {
  if (name !== undefined) return CHARACTERS[name] ?? null
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
  if (!(code > 0x1f && code <= LAST_CODE_POINT) || (code >= 0xd800 && code <= 0xdfff)) return null
  return code === 0xa0 ? ' ' : String.fromCodePoint(code)
}

const FILE_END = /\.(?:jpe?g|png|gif|webp|tiff?|heic|svg|mp4|mov|avif)(?![\p{L}\p{N}])/giu
const LONGEST_NAME = 80
const FILE_START = /[\p{L}\p{N}_-]+$/u

/** `hamn_2.jpg` is a file; whoever writes of one called `kontrakt.jpg` may. */
function findFileNames(text: string): readonly LeftMark[] {
  return Array.from(text.matchAll(FILE_END).take(MOST)).flatMap(({ 0: ending, index }) => {
    const [name = ''] = FILE_START.exec(text.slice(Math.max(0, index - LONGEST_NAME), index)) ?? []
    const end = index + ending.length
    const isAlone = text.trim().length === name.length + ending.length
    if (name === '' || !(isAlone || /[\d_]/u.test(name))) return []
    return [{ kind: 'file' as const, start: index - name.length, end }]
  })
}

const ADDRESS = /^\s*(?:(?:https?:\/\/|www\.)\S+|(?:pic\.twitter\.com|t\.co|youtu\.be)\/\S+)\s*$/iu

function findLoneAddress(text: string): readonly LeftMark[] {
  return ADDRESS.test(text) ? [{ kind: 'address', start: 0, end: text.length }] : []
}

const CREDIT = /^\s*(?:(?:archive|file|arkiv)?\s?(?:photo|foto|bild|picture|image|arkivbild)s?(?: by)?):\s*\S/iu
const LONGEST_CREDIT = 120

/** `Photo: Name/Agency` as a paragraph of its own belongs to a picture. */
export function isCreditLine(text: string): boolean {
  return text.length <= LONGEST_CREDIT && CREDIT.test(text)
}
