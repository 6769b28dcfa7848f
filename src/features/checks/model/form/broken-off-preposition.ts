import type { Ending } from './ending.ts'
import { wordSet } from './word-set.ts'

/**
 * A preposition at the end of a sentence is right where its object stands earlier (`what he was looking for`, `a house to live
 * in`), where it belongs to the verb (`log in`, `turned it on`) and in the passive (`was paid for`). Everything else has lost its object.
 */
export function prepositionBreaksOff(ending: Ending): boolean {
  const { last } = ending
  const isStrict = OBJECT_NEEDED.has(last)
  if (!isStrict && !(ALSO_ADVERBS.has(last) || (!ending.hasStop && AT_BARE_END.has(last)))) return false
  return !hasObjectBefore(ending) && !belongsToVerb(ending)
}

/** Hardly ever adverbs. */
const OBJECT_NEEDED = wordSet(
  'of from with at for into onto between among amongst against during until till towards toward per upon to including regarding concerning',
)
/** Adverbs as well, in the company of certain verbs. */
const ALSO_ADVERBS = wordSet('in on by')
/** Adverbs too often to be trusted, but not where the full stop is gone as well. */
const AT_BARE_END = wordSet('through over under about')

const ASKING = wordSet(
  'what who whom which whose where how whoever whatever whichever wherever why',
  'anything something nothing everything anyone someone everyone nobody somebody everybody all that',
  'worth',
)
const PRONOUNS = wordSet(
  "i you he she it we they one people i've you've he's she's it's we've they've who's i'm they're we're you're he'd she'd they'd we'd",
)
/** After these a pronoun opens a clause of its own, not one that belongs to the noun before. */
const CLAUSE_OPENERS = wordSet(
  'and but or that because as when while if so then since before after although though until whether than said says say think thinks',
  'thought believe believes believed hope hopes hoped know knows knew feel feels felt add adds added claim claims claimed where',
)

/** The object stands earlier in the sentence: a question word, a relative clause, or an infinitive that takes it along. */
function hasObjectBefore({ words, before, last }: Ending): boolean {
  if (words.slice(0, -1).some((word) => ASKING.has(word))) return true
  if (hasInfinitive(words)) return true
  if (words.slice(-4, -1).includes('than') || words.slice(-4, -1).includes('as')) return true
  return hasRelativeClause(words) || (last === 'to' && INFINITIVE_VERBS.has(before) && isUnderstood(words))
}

const AFTER_VERB = wordSet(
  'up out away down off on in back forward along over through rid care fun use account advantage part ahead apart',
)
const WEAK_VERBS = wordSet('be get become feel')

/** `a wall to lean on`, `nothing to be afraid of`, `hard to put up with`: the word before the preposition is a verb after `to`. */
function hasInfinitive(words: readonly string[]): boolean {
  const [to, verb = '', next = ''] = words.slice(-4, -1)
  if (verb === 'to' && words.length > 3) return !ARTICLES.has(next)
  if (to !== 'to') return words.at(-5) === 'to' && WEAK_VERBS.has(to ?? '') && AFTER_VERB.has(next)
  return WEAK_VERBS.has(verb) || AFTER_VERB.has(next) || next.endsWith('ing')
}

const ARTICLES = wordSet('the a an his her its their our')

const DETERMINERS = wordSet('the a an this that any every each its his her their our no only same')

/** `the house they lived in`, `the rate the rents rise by`: a pronoun or an article right behind a noun. */
function hasRelativeClause(words: readonly string[]): boolean {
  const from = Math.max(1, words.length - 9)
  for (let at = from; at < words.length - 1; at += 1) {
    const before = words[at - 1] ?? ''
    if (isArticleAfterNoun(words, at)) return true
    if (PRONOUNS.has(words[at] ?? '') && /^\p{L}/u.test(before) && !CLAUSE_OPENERS.has(before)) return true
  }
  return false
}

function isArticleAfterNoun(words: readonly string[], at: number): boolean {
  const [first = '', noun = '', second = ''] = words.slice(Math.max(0, at - 2), at + 1)
  return DETERMINERS.has(first) && DETERMINERS.has(second) && /^\p{L}/u.test(noun) && !DETERMINERS.has(noun)
}

/** `if they want to`, `as he used to`: the verb is left out. */
const INFINITIVE_VERBS = wordSet(
  'want wants wanted like love have has had having going used need needs needed ought able allowed supposed expected told asked meant',
  'intend intends intended hope hopes hoped plan plans planned try tries tried refuse refused wish wishes wished prefer preferred dare',
  'dared forced required entitled willing free happy permitted invited encouraged advised ordered forgot forgotten attempted chose choose',
  'not due got afford promised trying hoping planning reluctant unable ready prepared unwilling begged urged obliged failed tend tends',
  "seems appear appears threatened agreed decided don't doesn't",
)

/** What to do stands before: in another clause, or in the sentence before, where the subject is a pronoun. */
const REFERRING = wordSet(
  'if as when than but and or because not never unless what who whether though although so nor neither no nobody none also too',
  'he she they we i you it everyone everybody anyone anybody nobody people',
)
const ARTICLE_FIRST = wordSet('the a an')
const LONG_ENOUGH = 5

function isUnderstood(words: readonly string[]): boolean {
  if (words.length < LONG_ENOUGH || !ARTICLE_FIRST.has(words[0] ?? '')) return true
  return words.some((word) => REFERRING.has(word) || word.endsWith("n't"))
}

const VERBS_WITH: Readonly<Record<string, ReadonlySet<string>>> = {
  of: wordSet(
    'heard unheard thought disposed dreamt dreamed spoken made speak hear think know knew known proud tired aware afraid sort kind course taken care rid fond approved approve conceived',
  ),
  from: wordSet(
    'come comes came coming suffer suffers hear heard far benefit benefits apart recover withdrawn escaped exempt',
  ),
  with: wordSet(
    'dealt deal cope coped live agree agreed disagree begin start done tampered interfered reckoned come go went put along away through up content begin happy pleased satisfied familiar finished meddled trifled tinkered',
  ),
  at: wordSet(
    'looked laughed aimed shot fired stared sniffed arrived best worst least first last shouted waved sworn hinted directed smiled good bad getting',
  ),
  for: wordSet(
    'checked asked paid looked cared accounted called searched hoped wished waited provided catered budgeted allowed longed fought bargained vouched wait ask vote apply pay answer care look hunted wanted known responsible up calls asks looking waiting prayed prepared',
  ),
  into: wordSet('looked broken gone moved bumped walked run crashed inquired tapped driven slammed'),
  to: wordSet(
    'listened written talked spoken referred attended adhered agreed objected subscribed returned seen led resorted close up next come came brought set belong belongs entitled used listen lied turned catered responded looking to accustomed stuck added applied',
  ),
  upon: wordSet('set agreed built relied acted looked frowned called embarked put once improved decided depended'),
  between: wordSet('in far'),
  against: wordSet(
    'voted decided discriminated advised up guarded sinned ruled warned fought leaned argued or for votes vote those people spoke speak spoken voting',
  ),
  until: wordSet(),
  during: wordSet(),
}
const PARTICLE_VERBS: Readonly<Record<string, ReadonlySet<string>>> = {
  in: wordSet(
    'move moved moves moving come came comes coming go went goes going gone log logs logged logging check checked checks checking sign signed',
    'settle settled settling join joined joins joining jump jumped step stepped steps fit fits fitted hand handed turn turned turns cave caved',
    'give gave given gives set sets setting fill filled filling break broke broken breaking drop dropped dropping kick kicked pitch pitched chip',
    'chipped chime chimed weigh weighed tune tuned rake raked raking drag dragged plug plugged zoom zoomed cash cashed trade traded phase phased',
    'bring brought brings take took taken takes call called calls calling let lets letting get gets got getting stay stayed stays staying live',
    'lives lived living believe believes believed participate participated interested involved specialise specialised engage engaged invested',
    'walk walked walking run ran rush rushed drive drove ride rode fly flew flown snow snowed lock locked hem hemmed box boxed fence fenced close',
    'closed closing pack packed stand stood sit sat butt butted cut keep kept fall fell fallen muscle flow flowed flowing flood flooded pour poured',
    'pouring roll rolled rolling stream streamed streaming usher ushered lead led breathe breathed dig dug swear swore sworn vote voted send sent',
    'tuck tucked squeeze squeezed crowd crowded climb climbed sneak sneaked crawl crawled invite invited invites burst phone phoned write wrote',
    'pull pulled pulls push pushed throw threw thrown sink sank sunk end indulge succeed succeeded',
    'barge barged storm stormed march marched wade waded build built sleep slept slotted slot blend blended confide confided trust blow blew',
    'crash crashed creep crept seep seeped leak leaked leaking report reported wander wandered head headed fed feed put stuck help helped mixed',
    'dressed clothed covered interest steeped kicks kicking drops hold held buy bought rolled rein reined reign ushered bed thrown caught swim swam allow allowed',
  ),
  on: wordSet(
    'go goes went going gone carry carried carries carrying move moved moving moves turn turned turns turning switch switched put puts putting keep',
    'kept keeps keeping live lived lives hold held hang hung come came comes coming get gets got getting pass passed passes passing log logged log',
    'take took taken takes taking try tried sign signed call called depend depends depended rely relied relies count counted work worked working',
    'insist insisted insists agree agreed act acted decide decided build built drag dragged draw drew drawn press pressed push pushed walk walked',
    'run ran drive drove ride rode read look looked watch watched wait waited stand stood sit sat step stepped tread trodden cheer cheered egg egged',
    'urge urged spur spurred goad goaded sleep slept catch caught clock clocked hand handed lead led plod plodded race raced sail sailed soldier',
    'struggle struggled talk talked tag tagged travel travelled rumble rumbled',
    'from head heading plug stay stayed stays bring brought lay add added tack tacked clip clipped fight fought march marched pile piled play played',
    'spend spent bet comment commented focus focused concentrate improve improved frown frowned lean leaned leave left hurry hurried battle toil',
    'grow grew ramble switch flick screwed spread bolted fasten fastened light lights lit try dwell pin stick stuck let jump jumped helmet clothes',
  ),
  by: wordSet(
    'go goes went going gone come came coming pass passed passes passing walk walked walking drive drove driving stand stood stands standing fly',
    'flew flown flying stop stopped stops drop dropped drops swing swung get gets got getting abide abided live lived lives close near nearby put',
    'laid lay tick ticked slip slipped slips whizz whizzed rush rushed sail sailed run ran cycle cycled rode ride float floated roll rolled stroll',
    'strolled scrape scraped squeak sworn swear set hard slid slide march marched sat sit looking looked watched watching swept race raced flow flowed',
  ),
  through: wordSet(
    'is been be was were go went gone got get come came pull pulled put fall fell see saw break broke broken shine shone half way carry carried went follow followed push pushed',
  ),
  over: wordSet(
    'is was be are were been years days people aged older and take took taken turn turned hand handed all left run start blow pull pulled come came fall fell moved',
  ),
  under: wordSet('go went gone down aged years and keep kept get put from sink'),
  about: wordSet(
    'move moved lying come came bring brought walk walked out up hang think care talk worry talked spoken heard cared complained written just years',
  ),
}
/** Right before it: `the results are in`, `on his way in`, `from then on`. */
const ADVERB_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  in: wordSet('is are was were be been being way all stand step back straight right further from'),
  on: wordSet('is are was were be been being so later early earlier further ahead then now and off straight odds head'),
  by: wordSet('is and days hours weeks months years time near close'),
}
/** The verb can stand some words before: `let the cat in`, `switched the lights on`. */
const VERB_REACH = 7

function belongsToVerb({ words, last, before }: Ending): boolean {
  if ((last === 'for' || last === 'against') && /\p{N}/u.test(before)) return true
  if (VERBS_WITH[last]?.has(before) === true || ADVERB_BEFORE[last]?.has(before) === true) return true
  const verbs = PARTICLE_VERBS[last]
  return verbs !== undefined && words.slice(-1 - VERB_REACH, -1).some((word) => verbs.has(word))
}
