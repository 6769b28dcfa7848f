/** What is broken in a byline. */
export type BylineDamage = 'placeholder' | 'encoding' | 'repeated' | 'fused' | 'hole'

/** A byline that no person wrote so: parts run together or said twice, a form never filled in, letters of the wrong encoding. */
export function findDamage(text: string, agencies: readonly string[]): BylineDamage | null {
  const byline = text.trim()
  if (byline === '') return null
  if (isPlaceholder(byline)) return 'placeholder'
  if (hasBrokenLetters(byline)) return 'encoding'
  if (isFused(byline, agencies)) return 'fused'
  if (isRepeated(byline, agencies)) return 'repeated'
  return hasHole(byline) ? 'hole' : null
}

const FORM_MARKS = /[{}[\]<>]|\$\{|%s|%\(|__/u
const FORM_WORDS =
  /(?<![\p{L}])(?:(?:first|last|given|full|your|author|reporter|writer|byline)[ _-]?name|name (?:surname|lastname|here|efternamn)|förnamn|fornamn|efternamn|surname|lastname|firstname|n\/a|tb[acd]|tktk|xxx+|placeholder|lorem ipsum|unknown author|ange namn)(?![\p{L}])/iu
const EMPTY_VALUES = /(?<![\p{L}])(?:undefined|null|NaN|None|NULL)(?![\p{L}])/u

function isPlaceholder(byline: string): boolean {
  return FORM_MARKS.test(byline) || FORM_WORDS.test(byline) || EMPTY_VALUES.test(byline)
}

/** UTF-8 read as Latin-1 (`Ã¶`, `Â`, `â€`), as Mac Roman (`√∂`), the replacement mark, entities, and a letter that became `?`. */
const BROKEN =
  /Ã[^\p{L}\s,]|Ã\p{Lu}(?=\p{Ll})|Ã(?=[\s,]|$)|Â(?!\p{L})|â(?:€|‚)|√|\uFFFD|[\u0080-\u009F]|[¤¶§¬¦¼½¾±©®º¡¿†‡„?]|\p{L}[”“"]\p{L}/u
const ENCODED = /&(?:#\d+|#x[\da-f]+|[a-z]+);|=[0-9A-F]{2}(?!\d)|%[0-9A-F]{2}|\\u[0-9a-f]{4}/iu

function hasBrokenLetters(byline: string): boolean {
  return BROKEN.test(byline) || ENCODED.test(byline)
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const OPENING = /^(?:by|av)$/iu

function isRepeated(byline: string, agencies: readonly string[]): boolean {
  const words = byline.match(WORD) ?? []
  if (words.filter((word) => OPENING.test(word)).length > 1) return true
  const known = new Set(agencies.map((agency) => agency.toLowerCase()))
  const named = words.map((word) => word.toLowerCase()).filter((word) => known.has(word))
  return new Set(named).size < named.length || namesSomebodyTwice(byline)
}

function namesSomebodyTwice(byline: string): boolean {
  const names = byline
    .replace(/^(?:by|av)\s/iu, '')
    .split(/\s*[,/&]\s*|\s+(?:and|och)\s+/u)
    .filter((name) => name.includes(' '))
    .map((name) => name.toLowerCase().trim())
  return new Set(names).size < names.length
}

/** Names with a capital inside: McBride, MacLeod, DeVries, O'Hara has an apostrophe and is no trouble. */
const INNER_CAPITAL =
  /^(?:Mc|Mac|De|Di|Du|Da|Des|La|Le|Lo|Van|Von|Fitz|Al|El|Ab|Abd|Mb|Ma|Vander|St|San|Ten|Ter)(?=\p{Lu})/u
const FUSED_WORDS = /\p{Ll}\p{Lu}/u
const FUSED_FIGURE = /\p{L}\p{Nd}|\p{Nd}\p{L}/u
const SAME_CAPITALS = /^(\p{Lu})\1+$/u

function isFused(byline: string, agencies: readonly string[]): boolean {
  return (byline.match(WORD) ?? []).some((word) => isFusedWord(word, agencies))
}

function isFusedWord(word: string, agencies: readonly string[]): boolean {
  if (agencies.includes(word)) return false
  if (FUSED_FIGURE.test(word) || /^By\p{Lu}/u.test(word) || /\p{L}By$/u.test(word)) return true
  if (FUSED_WORDS.test(word.replace(INNER_CAPITAL, ''))) return true
  return SAME_CAPITALS.test(word) || agencies.some((agency) => isAgencyWithMore(word, agency, agencies))
}

/** `TTTranslated`, `TTAFP`, `HolmTT`; not `Apelqvist` or `AFPE`. */
function isAgencyWithMore(word: string, agency: string, agencies: readonly string[]): boolean {
  if (agency.length < 2 || word.length === agency.length) return false
  if (word.startsWith(agency)) {
    const after = word.slice(agency.length)
    if (agencies.includes(after) || /^\p{Lu}\p{Ll}/u.test(after)) return true
  }
  return word.endsWith(agency) && /\p{Ll}$/u.test(word.slice(0, -agency.length)) && /^\p{Lu}/u.test(agency)
}

const HOLE = /,\s*,|^(?:by|av)\s*:?\s*$|^(?:by|av)\s+[,/&]|^(?:by|av)\s+and\s|\s(?:and|och|&)\s*(?:,|$)|[,/&]$|^[,/]/iu

function hasHole(byline: string): boolean {
  return HOLE.test(byline)
}
