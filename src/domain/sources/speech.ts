import { isVerbOfSaying } from '#domain/language/speech-verbs.ts'

/**
 * What a source marks as speech (Swedish practice: a dash at the start, "pratminus"; English: quotation marks with an attribution).
 */
const DASH = /^(?:[–—―−]\s*|-\s+|-(?=[“”"'\p{Lu}]))/u

const OPENING = /^[“”„"«»‘’']/u

/** What stands between a quotation mark at the very start and the mark that closes it. */
const QUOTED =
  /^(?:“([^”“]+)[”“]|”([^”]+)”|„([^“”]+)[“”]|"([^"]+)"|«([^»]+)»|»([^«»]+)[«»]|‘(.+?)’(?=[\s,.]|$)|’([^’]+)’)/u

/** How far behind the closing mark the verb of saying may stand: "…," the minister for rural affairs told reporters. */
const ATTRIBUTION_REACH = 9

export function startsWithDash(text: string): boolean {
  return DASH.test(text) && text.replace(DASH, '').length > 1
}

export function withoutDash(text: string): string {
  return text.replace(DASH, '').trimStart()
}

/** `“We used to throw it away,” says Brandt.` is speech; `“Hamlet” opens on Friday, says Brandt.` is not. */
export function isAttributedQuote(text: string): boolean {
  if (!OPENING.test(text)) return false
  const quoted = QUOTED.exec(text)
  if (quoted === null) return false
  const inside = quoted.slice(1).find((part) => part !== undefined) ?? ''
  const after = text.slice(quoted[0].length)
  const closes = /[,.!?…–—-]$/u.test(inside.trim()) || /^\s*[,–—]/u.test(after)
  return closes && speaksWithin(after)
}

function speaksWithin(after: string): boolean {
  const clause = after.split(/[.!?“”"«»]/u)[0] ?? ''
  const words = clause.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.slice(0, ATTRIBUTION_REACH).some((word) => isVerbOfSaying(word))
}
