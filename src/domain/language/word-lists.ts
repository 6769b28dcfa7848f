function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** Words that turn a statement round, in lower case with a straight apostrophe; see also `isNegation`. */
const NEGATIONS = words(
  'no not none never neither nor nobody nothing nowhere without cannot hardly barely scarcely unless except',
  'inte icke ej ingen inget inga ingens ingenting aldrig varken ingenstans utan knappt knappast förutom såvida nej non',
)
const CONTRACTION = /n't$/u

/** `word` in lower case with a straight apostrophe. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || CONTRACTION.test(word)
}

/** Numbers in words, and the days and months that Swedish writes without a capital. */
const NUMBER_WORDS = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion',
  'dozen dozens half third quarter twice double first second fourth fifth tenth',
  'noll en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio',
  'fyrtio femtio sextio sjuttio åttio nittio hundra tusen tusentals hundratals miljon miljoner miljard miljarder biljon biljoner',
  'dussin hälften halv halva tredjedel fjärdedel kvart dubbelt första andra tredje fjärde femte',
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow',
  'måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag söndagen',
  'januari februari mars april maj juni juli augusti september oktober november december',
)

/** `word` in lower case. */
export function isNumberWord(word: string): boolean {
  return NUMBER_WORDS.has(word)
}

/** What sentences begin with and no name is. */
const OPENERS = words(
  'a an the this that these those it he she they we i you his her their its our my your who what when where why how which there here',
  'and but or so yet for as at in on by of to from with after before during since until while although though because if then also',
  'however meanwhile according despite about over under between among into through more most many some all both each every other',
  'is are was were be been has have had do does did will would can could may might must should only even still just now',
  'de den det dem detta denna dessa han hon vi ni jag du man sin sitt sina hans hennes deras vår er min din vem vad när var varför hur vilken',
  'och men eller så för som på i av till från med efter före under sedan medan fast eftersom om då också att vid mot mellan bland genom',
  'däremot enligt trots över mer mest många några alla båda varje andra är var vara har hade kan kunde ska skulle vill ville bara även nu här där',
)

/** `word` in lower case. */
export function isSentenceOpener(word: string): boolean {
  return OPENERS.has(word)
}
