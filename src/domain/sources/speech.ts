/**
 * What a source marks as speech (Swedish practice: a dash at the start, "pratminus"; English: quotation marks with an attribution).
 */
const DASH = /^(?:[–—―−]\s*|-\s+|-(?=[“”"'\p{Lu}]))/u

const OPENING = /^[“”„"«»‘’']/u

/** What stands between a quotation mark at the very start and the mark that closes it. */
const QUOTED =
  /^(?:“([^”“]+)[”“]|”([^”]+)”|„([^“”]+)[“”]|"([^"]+)"|«([^»]+)»|»([^«»]+)[«»]|‘(.+?)’(?=[\s,.]|$)|’([^’]+)’)/u

// Verbs of saying in the forms that newsroom copy uses: present and past. Own list.
const SPEECH_VERBS = [
  'say says said saying tell tells told ask asks asked add adds added explain explains explained state states stated',
  'argue argues argued note notes noted recall recalls recalled reply replies replied answer answers answered write writes wrote',
  'claim claims claimed insist insists insisted think thinks thought believe believes believed continue continues continued',
  'conclude concludes concluded warn warns warned admit admits admitted wonder wonders wondered comment comments commented',
  'declare declares declared announce announces announced remark remarks remarked observe observes observed joke jokes joked',
  'stress stresses stressed emphasise emphasises emphasised emphasize emphasizes emphasized complain complains complained',
  'laugh laughs laughed suggest suggests suggested exclaim exclaims exclaimed shout shouts shouted sigh sighs sighed promise promises promised',
  'säger sade sa menar menade berättar berättade skriver skrev frågar frågade förklarar förklarade tycker tyckte konstaterar konstaterade',
  'uppger uppgav fortsätter fortsatte tillägger tillade undrar undrade svarar svarade påpekar påpekade hävdar hävdade anser ansåg',
  'tror trodde hälsar hälsade varnar varnade betonar betonade medger medgav lovar lovade understryker underströk kommenterar kommenterade',
  'minns mindes utropar utropade ropar ropade suckar suckade skrattar skrattade poängterar poängterade beskriver beskrev',
].join(' ')

const VERBS = new Set(SPEECH_VERBS.split(' '))

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
  return words.slice(0, ATTRIBUTION_REACH).some((word) => VERBS.has(word))
}

export function isVerbOfSaying(word: string): boolean {
  return VERBS.has(word.toLowerCase())
}
