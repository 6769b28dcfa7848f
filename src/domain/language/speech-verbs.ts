// Verbs of saying in the forms that newsroom copy uses: present and past. Own list.
const ENGLISH = [
  'say says said saying tell tells told ask asks asked add adds added explain explains explained state states stated',
  'argue argues argued note notes noted recall recalls recalled reply replies replied answer answers answered write writes wrote',
  'claim claims claimed insist insists insisted think thinks thought believe believes believed continue continues continued',
  'conclude concludes concluded warn warns warned admit admits admitted wonder wonders wondered comment comments commented',
  'declare declares declared announce announces announced remark remarks remarked observe observes observed joke jokes joked',
  'stress stresses stressed emphasise emphasises emphasised emphasize emphasizes emphasized complain complains complained',
  'laugh laughs laughed suggest suggests suggested exclaim exclaims exclaimed shout shouts shouted sigh sighs sighed promise promises promised',
  'call calls called cry cries cried retort retorts retorted respond responds responded urge urges urged feel feels felt',
  'confirm confirms confirmed maintain maintains maintained point points pointed reveal reveals revealed report reports reported',
  'whisper whispers whispered yell yells yelled agree agrees agreed counter counters countered quip quips quipped sum sums summed',
  'reason reasons reasoned reflect reflects reflected predict predicts predicted tweet tweets tweeted assure assures assured',
].join(' ')

const SWEDISH = [
  'säger sade sa menar menade berättar berättade skriver skrev frågar frågade förklarar förklarade tycker tyckte konstaterar konstaterade',
  'uppger uppgav fortsätter fortsatte tillägger tillade undrar undrade svarar svarade påpekar påpekade hävdar hävdade anser ansåg',
  'tror trodde hälsar hälsade varnar varnade betonar betonade medger medgav lovar lovade understryker underströk kommenterar kommenterade',
  'minns mindes utropar utropade ropar ropade suckar suckade skrattar skrattade poängterar poängterade beskriver beskrev',
  'utbrister utbrast skojar skojade skämtar skämtade hoppas hoppades klagar klagade bedömer bedömde resonerar resonerade slår slog',
  'bekräftar bekräftade meddelar meddelade kontrar kontrade replikerar replikerade viskar viskade skriker skrek försäkrar försäkrade',
  'summerar summerade inflikar inflikade twittrar twittrade gissar gissade funderar funderade uppmanar uppmanade intygar intygade',
].join(' ')

const VERBS: ReadonlySet<string> = new Set(`${ENGLISH} ${SWEDISH}`.split(' '))

/** `says`, `sade`: a verb that a quote is attributed with, in a form that newsroom copy uses. */
export function isVerbOfSaying(word: string): boolean {
  return VERBS.has(word.toLowerCase())
}

/** What says too much without the words said, or is too often a noun or another verb, to show speech where no marks stand. */
const LOOSE: ReadonlySet<string> = new Set(
  (
    'call calls called feel feels felt point points pointed report reports reported reason reasons reasoned note notes noted comment comments ' +
    'state stated continue continued laugh laughs sum sums counter counters answer cry cries reflect reflects promise promises claim suggest ' +
    'agree agreed hope slår slog hoppas hoppades beskriver beskrev confirm reveal reveals revealed saying urge urges urged uppmanar uppmanade slår hoppas'
  ).split(' '),
)

/** A verb that by its place alone (`…, says Berg`) shows that somebody's words are given. */
export function isPlainVerbOfSaying(word: string): boolean {
  return isVerbOfSaying(word) && !LOOSE.has(word.toLowerCase())
}
