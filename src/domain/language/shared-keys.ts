import { foldWord } from './fold.ts'

/**
 * What stays recognisable when a text is translated: figures, names and words of common origin, each as a short key.
 * Digit groups stand alone, because `05.20` becomes `5.20am` and `1,8` becomes `1.8`; words are cut to five letters,
 * which joins inflections and most Swedish–English cognates; the words for small numbers, weekdays and months meet in one key.
 *
 * @example sharedKeys('Krister Boman, 66, i november') // ['krist', 'boman', '66', 'novem']
 */
export function sharedKeys(text: string): readonly string[] {
  const keys: string[] = []
  for (const [piece] of text.matchAll(PIECE)) {
    const key = keyOf(piece)
    if (key !== null) keys.push(key)
  }
  return keys
}

const PIECE = /\p{N}+|[\p{L}\p{M}]+/gu
const DIGITS = /^\p{N}/u
const LEADING_ZEROS = /^0+(?=\d)/u
const CAPITAL = /^\p{Lu}/u
const KEY_LENGTH = 5
const SHORTEST_WORD = 5
const SHORTEST_NAME = 3

function keyOf(piece: string): string | null {
  if (DIGITS.test(piece)) return piece.replace(LEADING_ZEROS, '')
  const word = foldWord(piece)
  const known = SAME_MEANING.get(word)
  if (known !== undefined) return known
  const shortest = CAPITAL.test(piece) ? SHORTEST_NAME : SHORTEST_WORD
  return word.length < shortest ? null : word.slice(0, KEY_LENGTH)
}

/** Swedish – English, folded; the key is the figure or the English word. */
const SAME_MEANING: ReadonlyMap<string, string> = new Map(
  [
    '2 tva two',
    '3 tre three',
    '4 fyra four',
    '5 fem five',
    '6 sex six',
    '7 sju seven',
    '8 atta eight',
    '9 nio nine',
    '10 tio ten',
    '11 elva eleven',
    '12 tolv twelve',
    'monda mandag mandagen mandagens monday',
    'tuesd tisdag tisdagen tisdagens tuesday',
    'wedne onsdag onsdagen onsdagens wednesday',
    'thurs torsdag torsdagen torsdagens thursday',
    'frida fredag fredagen fredagens friday',
    'satur lordag lordagen lordagens saturday',
    'sunda sondag sondagen sondagens sunday',
    'march mars march',
    'may maj may',
    'june juni june',
    'july juli july',
    'octob oktober october',
    'rus ryssland ryska ryske ryssar russia russian russians',
    'swe sverige svensk svenska svenske sweden swedish',
    'ger tyskland tysk tyska germany german',
    'nor norge norsk norska norway norwegian',
    'den danmark dansk danska denmark danish',
    'fra frankrike fransk franska france french',
    'usa usa us american americans amerikansk amerikanska',
    'gbr storbritannien brittisk brittiska britain british uk',
    'police polis polisen police',
    'court domstol domstolen court ratten',
  ].flatMap((line) => {
    const [key = '', ...words] = line.split(' ')
    return words.map((word): [string, string] => [word, key])
  }),
)
