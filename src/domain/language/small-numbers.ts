const WORDS = [
  'noll zero',
  'ett en one',
  'två tvåan two twice both båda',
  'tre trean three',
  'fyra four',
  'fem five',
  'sex six',
  'sju seven',
  'åtta eight',
  'nio nine',
  'tio ten',
  'elva eleven',
  'tolv twelve dussin dozen',
  'tretton thirteen',
  'fjorton fourteen',
  'femton fifteen',
  'sexton sixteen',
  'sjutton seventeen',
  'arton eighteen',
  'nitton nineteen',
  'tjugo twenty',
]
const TENS = [
  'trettio thirty',
  'fyrtio forty',
  'femtio fifty',
  'sextio sixty',
  'sjuttio seventy',
  'åttio eighty',
  'nittio ninety',
]
const ORDINALS = [
  '',
  'första förste first',
  'andra andre second',
  'tredje third tredjedel',
  'fjärde fourth fjärdedel quarter kvart',
  'femte fifth femtedel',
  'sjätte sixth',
  'sjunde seventh',
  'åttonde eighth',
  'nionde ninth',
  'tionde tenth',
  'elfte eleventh',
  'tolfte twelfth',
  'trettonde thirteenth',
  'fjortonde fourteenth',
  'femtonde fifteenth',
  'sextonde sixteenth',
  'sjuttonde seventeenth',
  'artonde eighteenth',
  'nittonde nineteenth',
  'tjugonde twentieth',
]
const LARGE: readonly (readonly [number, string])[] = [
  [100, 'hundra hundred hundreds hundratals'],
  [1000, 'tusen tusentals thousand thousands'],
  [1e6, 'miljon miljoner million millions mn milj mkr'],
  [1e9, 'miljard miljarder billion billions md mdr mdkr'],
  [1e12, 'biljon biljoner trillion trillions'],
]

const VALUES: ReadonlyMap<string, number> = new Map(
  [
    ...WORDS.map((line, value): [number, string] => [value, line]),
    ...TENS.map((line, index): [number, string] => [30 + index * 10, line]),
    ...ORDINALS.map((line, value): [number, string] => [value, line]),
    ...LARGE,
  ].flatMap(([value, line]) =>
    line
      .split(' ')
      .filter((word) => word !== '')
      .map((word): [string, number] => [word, value]),
  ),
)

/** The value of a number word of one word, Swedish or English, in lower case: for recognising a number, not for comparing what it says. */
export function smallNumber(word: string): number | null {
  return VALUES.get(word) ?? null
}
