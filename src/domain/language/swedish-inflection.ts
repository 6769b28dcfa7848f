import {
  ADJECTIVE_FORM,
  collectForms,
  GENITIVE_FORM,
  NOUN_FORM,
  rememberForms,
  VERB_FORM,
  type BaseForm,
} from './inflection.ts'

/** `ending>what stands there in the dictionary`, the longest ending first where several fit at once. After Svenska Akademiens grammatik. */
const NOUN_RULES =
  'n> en> et> t> ar> er> r> or>a arna> erna> rna> na> orna>a en>e ar>e arna>e ' +
  'aren>are arna>are eriet>eri ierna>ium iet>ium ier>ium eet>eum eer>eum eerna>eum ' +
  'männen>man män>man mannen>man döttrar>dotter döttrarna>dotter händer>hand händerna>hand städer>stad städerna>stad ' +
  'länder>land länderna>land böcker>bok böckerna>bok nätter>natt ' +
  'tänder>tand bröder>bror söner>son rötter>rot ledamöter>ledamot ledamöterna>ledamot ande>a andet>a andena>a'
const VERB_RULES =
  'ar>a ade>a ades>a at>a ats>a as>a ad>a de>a des>a te>a tes>a t>a ts>a d>a da>a er>a s>a es>a r> s> dde> tt> dd> tts> ddes> it>a its>a ' +
  'en>a na>a ne>a ande>a ande> ende> tt>ta tte>ta'
const ADJECTIVE_RULES = 't> a> e> are> ast> aste> tt> na>en ne>en et>en la>el ra>er n> d>'

interface Rule {
  readonly ending: string
  readonly base: string
  readonly kind: number
}

function readRules(text: string, kind: number): readonly Rule[] {
  return text.split(' ').map((rule) => {
    const [ending = '', base = ''] = rule.split('>')
    return { ending, base, kind }
  })
}

const RULES: ReadonlyMap<string, readonly Rule[]> = Map.groupBy(
  [
    ...readRules(NOUN_RULES, NOUN_FORM),
    ...readRules(VERB_RULES, VERB_FORM),
    ...readRules(ADJECTIVE_RULES, ADJECTIVE_FORM),
  ],
  (rule) => rule.ending,
)
const LONGEST_ENDING = Math.max(...Array.from(RULES.keys(), (ending) => ending.length))
const SHORTEST_STEM = 2

/** Strong verbs and others that no ending explains: `form:verb`, the stem of a prefixed verb too (`anhölls`: `anhålla`). */
const STRONG: ReadonlyMap<string, string> = new Map(
  (
    'grep:gripa greps:gripa gripit:gripa gripits:gripa gripen:gripa gripna:gripa höll:hålla hölls:hålla hållit:hålla hållits:hålla hållen:hålla hållna:hålla ' +
    'föll:falla fallit:falla tog:ta tar:ta tas:ta togs:ta tagit:ta tagits:ta tagen:ta tagna:ta gick:gå går:gå gått:gå stod:stå står:stå stått:stå ' +
    'gav:ge ger:ge gett:ge gavs:ge ges:ge kom:komma kommer:komma kommit:komma lade:lägga la:lägga lagt:lägga lägger:lägga läggs:lägga lades:lägga lagts:lägga ' +
    'slog:slå slår:slå slagit:slå slås:slå slogs:slå drog:dra drar:dra dras:dra drogs:dra dragit:dra dragits:dra skrev:skriva skrevs:skriva skrivit:skriva skrivits:skriva ' +
    'bröt:bryta bröts:bryta brutit:bryta bjöd:bjuda bjöds:bjuda bjudit:bjuda såg:se ser:se sett:se ses:se sågs:se satte:sätta satt:sätta sattes:sätta satts:sätta sitter:sitta suttit:sitta ' +
    'vann:vinna vunnit:vinna drev:driva drevs:driva drivit:driva drivits:driva fann:finna fanns:finna sköt:skjuta sköts:skjuta skjutit:skjuta skjutits:skjuta skjuten:skjuta ' +
    'låg:ligga legat:ligga sade:säga sa:säga sagt:säga gjorde:göra gjort:göra gör:göra görs:göra gjordes:göra gjorts:göra valde:välja valdes:välja valt:välja valts:välja väljs:välja väljer:välja ' +
    'sålde:sälja såldes:sälja sålt:sälja sålts:sälja säljer:sälja blev:bli blir:bli blivit:bli fick:få får:få fått:få var:vara är:vara varit:vara hade:ha har:ha haft:ha ' +
    'steg:stiga stigit:stiga sjönk:sjunka sjunkit:sjunka bar:bära bars:bära burit:bära band:binda bundit:binda sprang:springa sprungit:springa hängde:hänga ' +
    'sprack:spricka spruckit:spricka stack:sticka stuckit:sticka brann:brinna brunnit:brinna låter:låta lät:låta låtit:låta bad:be ber:be bett:be ' +
    'åt:äta ätit:äta knöt:knyta knutit:knyta njöt:njuta flög:flyga flugit:flyga ljög:ljuga bytte:byta byttes:byta dömts:döma dömd:döma dömt:döma'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', verb = ''] = pair.split(':')
      return [form, verb]
    }),
)
const PREFIX =
  /^(?:an|av|be|bi|bort|efter|er|fast|fram|fri|från|för|före|genom|igen|in|inne|kvar|med|ned|ner|om|på|sam|samman|till|tillbaka|under|upp|ur|ut|vid|åter|över|med)(?=\p{L}{2})/u

/** A vowel that falls out before an ending: `nycklar`, `teatrar`, `vapnet`. */
const LOST_VOWEL = /^(.*[^aeiouyåäö])([lnr])$/u
/** `programmet`, `mannens`, `summan`: double before an ending, single without. */
const DOUBLED = /(m|n)\1$/u

/**
 * Dictionary forms that a Swedish word can be an inflection of, among them many that are no words: to be looked up, not shown.
 *
 * @param word in lower case
 * @example swedishBaseForms('myndigheternas') // …, myndighet (noun)
 */
export const swedishBaseForms = rememberForms((word) => {
  const bare = withoutGenitive(word)
  const found = bare.flatMap((form) => [
    ...(form === word ? [] : [{ form, kind: GENITIVE_FORM }]),
    ...strongForms(form),
    ...ruleForms(form),
  ])
  return collectForms(word, found)
})

function withoutGenitive(word: string): readonly string[] {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? [word, word.slice(0, -1)] : [word]
}

function strongForms(word: string): readonly BaseForm[] {
  const whole = STRONG.get(word)
  if (whole !== undefined) return [{ form: whole, kind: VERB_FORM }]
  const prefix = PREFIX.exec(word)?.[0]
  if (prefix === undefined) return []
  const verb = STRONG.get(word.slice(prefix.length))
  return verb === undefined ? [] : [{ form: prefix + verb, kind: VERB_FORM }]
}

function ruleForms(word: string): readonly BaseForm[] {
  const found: BaseForm[] = []
  for (let length = 1; length <= Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); length += 1) {
    for (const rule of RULES.get(word.slice(-length)) ?? []) found.push(...applyRule(word, rule))
  }
  return found
}

function applyRule(word: string, { ending, base, kind }: Rule): readonly BaseForm[] {
  const stem = word.slice(0, -ending.length)
  const forms = [{ form: stem + base, kind }]
  if (base !== '') return forms
  if (DOUBLED.test(stem)) forms.push({ form: stem.slice(0, -1), kind })
  const lost = LOST_VOWEL.exec(stem)
  if (lost !== null) forms.push({ form: `${lost[1] ?? ''}e${lost[2] ?? ''}`, kind })
  return forms
}
