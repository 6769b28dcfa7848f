import type { TextRange } from '#lib/text-range.ts'
import { baseLanguage } from './read-language.ts'
import { findTokens, type Token } from './tokens.ts'

/** A word that turns a statement round. */
export interface Negation extends TextRange {
  /** In lower case. */
  readonly word: string
  /**
   * `plain`: inte, no, never; `hidden`: a word that has the turn in its meaning (lack, refuse, unclear, olaglig) or may have;
   * `faint`: one that can stand for `inte` beside a degree or a time (only, few, until).
   */
  readonly kind: 'plain' | 'hidden' | 'faint'
}

/** @example findNegations('Hon vägrade inte', 'sv').map((one) => one.kind) // ['hidden', 'plain'] */
export function findNegations(text: string, language: string): readonly Negation[] {
  const read = baseLanguage(language)
  if (read === null) return []
  const words = findTokens(text).filter((token) => token.kind !== 'mark' || token.text === ',')
  return words.flatMap((token, index) => {
    const kind = kindOf(words, index, read)
    return kind === null ? [] : [{ start: token.start, end: token.end, word: fold(token), kind }]
  })
}

function fold(token: Token): string {
  return token.text.toLowerCase().replaceAll('’', "'")
}

const PLAIN = {
  sv: new Set(
    'inte icke ej ingen inget inga ingens ingenting aldrig varken ingenstans ingenstädes knappast utan'.split(' '),
  ),
  en: new Set(
    'not no none never neither nobody nothing nowhere without cannot hardly barely scarcely nor noone'.split(' '),
  ),
}

function kindOf(words: readonly Token[], index: number, language: 'sv' | 'en'): Negation['kind'] | null {
  const token = words[index]
  if (token === undefined || token.kind === 'number') return null
  const word = fold(token)
  if (language === 'en' && /n't$/u.test(word)) return isTag(words, index) ? 'hidden' : 'plain'
  if (word === 'nej' && SAYS.test(index === 0 ? '' : fold(words[index - 1] ?? token))) return 'plain'
  if (PLAIN[language].has(word)) return isMeant(words, index, language) ? 'plain' : 'hidden'
  return hiddenKind(word, language)
}

const SAYS = /^(?:säga|säger|sade|sa|sagt|sägs|svara|svarar|svarade|rösta|röstar|röstade)$/u

/** `…, isn't it?` asks for a yes. */
function isTag(words: readonly Token[], index: number): boolean {
  return words[index - 1]?.text === ',' && words.length - index <= 3
}

/** Words after which, and before which, a plain negation says something else: `not only`, `inte minst`, `no doubt`, `, utan`. */
const BEFORE_WHAT = {
  sv: /^(?:bara|minst|enbart|endast|sällan|förrän|heller|mer|mindre|färre|fler|längre|sant|alls|helt|så|särskilt|lika|ens|tidigare|förr|annan|annat|andra|också|även)$/u,
  en: /^(?:only|least|just|merely|doubt|matter|longer|more|fewer|less|later|earlier|sooner|until|wonder|better|worse|quite|so|as|even|necessarily|entirely|far|yet)$/u,
}
const AFTER_WHAT = /^(?:or|eller|if|om|why|whether)$/u

function isMeant(words: readonly Token[], index: number, language: 'sv' | 'en'): boolean {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]].map((one) =>
    one === undefined ? '' : fold(one),
  )
  if (word === 'utan') return before !== ',' && !isAnswered(words, index)
  if (word === 'no' && words[index + 1]?.kind === 'number') return false
  if (word === 'inga' && after === 'fler') return true
  if (after !== undefined && BEFORE_WHAT[language].test(after)) return false
  return before === undefined || !AFTER_WHAT.test(before)
}

/** `inte X utan Y`: but. */
function isAnswered(words: readonly Token[], index: number): boolean {
  return words
    .slice(Math.max(0, index - ANSWER), index)
    .some((one) => /^(?:inte|ej|icke|varken|ingen|inget|inga)$/u.test(fold(one)))
}

const ANSWER = 12

/**
 * Words with a turn in their meaning, or that a translator may choose for a negation. Many, since they only keep a finding back:
 * to leave one out is worse than to have one too many.
 */
const HIDDEN_STARTS = {
  sv: starts(
    'sakna neka nekt vägra undvik undvek slipp slapp förneka miss avböj avstå avstod avslå avslog avslag avvisa avråd avskaff avbryt avbröt',
    'förbj förbud hindra stopp upphör sluta utebl inställ okänd brist friad friskriv knapp sällan fåtal svår minska ensam högst minst',
    'senast tidigast dröj återstå trots annars såvida förutom undantag istället stället snarare mindre färre tvek tvivel dement bestri',
    'nedlagd nedlägg stängd avgå avgick lämna befria olik skild värre någonsin skeptisk ovillig motsätt förlor tapp vakant utslag icke',
    'uteslut underlåt undgå avvakt tyst tiger glöm teg hemlig sekret fattas fattades överlev klarade klarar motsats uppskj uppskjut',
    'obe oan oav ode odu oen oer oför oge ogi ogj oha ohå oin oka oklar oko okr oku olag olov olöv olös omöj omoti onöd onorm opas opop',
    'oprö opål orik orimlig orör orätt osaml osann ose osk osm ost osv osyn osäk otal otill otj otrev otro otryg oty oupp out ovan oved',
    'ovet ovill oviss oväd ovän oänd obeg odemo oeni oemot',
  ),
  en: starts(
    'fail lack deny deni refus declin avoid miss stop reject prevent forbid forbad prohibit unable unlikely unless impossib absen refrain',
    'surviv intact safe late leav left exhaust exclud exempt cancel oppos abolish withdr abandon escap evad reluct hesit doubt disput acquit scrap neglect overlook thwart shortage shortfall deficien silen quiet secre forget forgot rememb',
    'sceptic skeptic resist shun defy defi insuffic inadequ incap incomp incorr indef indep inelig inev inexp inhum inop insec invalid invis',
    'veto differ contest overrul overturn revok suspend shelv scrapp oust imposs improb improp imposs immat immob immun imperf illeg illic illog irreg irrel irresp irrev dis un non',
  ),
}
const HIDDEN_WORDS = {
  sv: words(
    'nej sen sena sent slut tom tomma tomt borta fel fria få svårt bara endast enbart enda innan förrän kvar utom ont dåligt dålig än ännu ändå mot bort först tills tak max sista ställs ställdes ställer ställde ställts läggs lades lägger lagts lade ned ner utanför tidigt vilar gräns',
  ),
  en: words(
    'ban bans banned banning ruled rule rules halt halted halts block blocked blocks free empty away clear cleared against beyond down wary',
    'innocent contrary zero wrong false forget forgot ignore ignored without gone void instead rather except lost lose loses short spared spare',
    'stay stayed stays rid out off dead closed less fewer opposite rarely seldom rare unlike',
  ),
}
/** Words that can stand for `inte` with a degree or a time beside it, never for `ingen` or `aldrig`. */
const FAINT_WORDS = words(
  'only little few too yet before until although though despite last alone remain remains remained hard difficult bad poor poorly',
  'struggle struggles struggled problem problems worse delay delayed',
)
const NO_TURN = words(
  'under union unions until united unit units unite unity university universities unique universal universe uncle discuss',
)
const STILL_NO_TURN =
  /^(?:under|union|unit|univ|uniq|unl?oad|discuss|discover|display|distan|distri|distinct|disc|disea|dish|dist|nonetheless|independ|invit|investi)/u
const ENDS = { sv: /\p{L}{3,}(?:lös|lösa|löst|fri|fria|fritt)$/u, en: /\p{L}{3,}less$/u } as const

/** `misstänkt`, `misshandel`: mis-, but nothing is turned round. */
const SUSPECTED = /^miss(?:t[äa]n|hand|bru|dåd)/u

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

function starts(...lines: readonly string[]): RegExp {
  return new RegExp(`^(?:${lines.flatMap((line) => line.split(' ')).join('|')})\\p{L}*`, 'u')
}

function hiddenKind(word: string, language: 'sv' | 'en'): Negation['kind'] | null {
  if (language === 'en' && (NO_TURN.has(word) || STILL_NO_TURN.test(word))) return null
  if (HIDDEN_WORDS[language].has(word) || ENDS[language].test(word)) return 'hidden'
  if (language === 'sv' && SUSPECTED.test(word)) return null
  if (word.length > 3 && HIDDEN_STARTS[language].test(word)) return 'hidden'
  return language === 'en' && FAINT_WORDS.has(word) ? 'faint' : null
}
