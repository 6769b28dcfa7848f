/**
 * What a person typed, as a query that FTS5 cannot misread: every word goes in quotation marks, so that no sign of theirs
 * becomes syntax. Null when there is nothing to look for.
 *
 * `totalförsvar "last night" headline:Rask -Moskva` →
 * `("totalförsvar" AND "last night" AND {headline} : "Rask") NOT ("Moskva")`
 */
export function parseSearch(typed: string): string | null {
  const terms = readTerms(typed)
  const wanted = terms.filter((term) => !term.isExcluded).map(writeTerm)
  const excluded = terms.filter((term) => term.isExcluded).map(writeTerm)
  if (wanted.length === 0) return null
  const all = wanted.join(' AND ')
  return excluded.length === 0 ? all : `(${all}) NOT (${excluded.join(' OR ')})`
}

/** `#123` and nothing else: people call stories by their number. */
export function parseStoryNumber(typed: string): number | null {
  const digits = /^\s*#(\d{1,9})\s*$/u.exec(typed)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The words to mark in a headline, without the excluded ones. */
export function listSearchWords(typed: string): readonly string[] {
  return readTerms(typed)
    .filter((term) => !term.isExcluded)
    .map((term) => term.words)
}

interface Term {
  readonly words: string
  readonly columns: readonly string[]
  readonly isPrefix: boolean
  readonly isExcluded: boolean
}

/** The names of the fields as people type them, in both languages of the interface. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  headline: ['headline'],
  rubrik: ['headline'],
  lead: ['lead'],
  ingress: ['lead'],
  body: ['body'],
  text: ['body'],
  brödtext: ['body'],
  byline: ['byline'],
  tag: ['tags'],
  tags: ['tags'],
  tagg: ['tags'],
  slug: ['slugline'],
  slugline: ['slugline'],
  source: ['source_headline', 'source_body'],
  källa: ['source_headline', 'source_body'],
}

const TERM = /(?<minus>-)?(?:(?<field>\p{L}+):)?(?:["“”„](?<phrase>[^"“”„]*)["“”„]?|(?<word>[^\s"“”„]+))(?<star>\*)?/gu
/** What the index takes for a part of a word: the rest parts words. */
const WORD_SIGN = /[\p{L}\p{N}\p{Co}]/u
/** Shorter beginnings would have to look through half of the index. */
const PREFIX_LENGTH = 3

function readTerms(typed: string): readonly Term[] {
  const text = typed.normalize('NFC').replace(/\p{Cc}/gu, ' ')
  return [...text.matchAll(TERM)].flatMap((match) => {
    const term = readTerm(match.groups ?? {}, isLastWord(match, text))
    return term === null ? [] : [term]
  })
}

/** While somebody still types the last word, its beginning is enough. */
function isLastWord(match: RegExpExecArray, text: string): boolean {
  return match.index + match[0].length === text.length
}

function readTerm(parts: Readonly<Record<string, string | undefined>>, isLast: boolean): Term | null {
  const field = parts['field']?.toLowerCase() ?? ''
  const columns = FIELDS[field]
  const said = parts['phrase'] ?? parts['word'] ?? ''
  const words = columns === undefined && field !== '' ? `${field} ${said}` : said
  if (!WORD_SIGN.test(words) || isFieldAlone(words)) return null
  const isStarred = parts['star'] !== undefined || words.endsWith('*')
  const isTyped = isLast && parts['phrase'] === undefined && words.length >= PREFIX_LENGTH
  return {
    words: words.replace(/\*+$/u, ''),
    columns: columns ?? [],
    isPrefix: isStarred || isTyped,
    isExcluded: parts['minus'] !== undefined,
  }
}

/** `headline:` while the word after it is still to come. */
function isFieldAlone(words: string): boolean {
  return words.endsWith(':') && FIELDS[words.slice(0, -1).toLowerCase()] !== undefined
}

function writeTerm(term: Term): string {
  const columns = term.columns.length === 0 ? '' : `{${term.columns.join(' ')}} : `
  return `${columns}"${term.words.replaceAll('"', '""')}"${term.isPrefix ? '*' : ''}`
}
