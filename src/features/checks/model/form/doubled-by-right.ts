import { wordSet } from './word-set.ts'

/** `had had`, `that that`, `gave her her book`, and sounds. */
const FREE = wordSet(
  'had that her bye ha hah he hee ho hear blah tut tsk pom ding dong choo aye hush shh wow oh la da mi yo',
)
/** Said twice for the sake of it, by people. */
const EMPHATIC = wordSet(
  'no yes yeah very really so far long much many more big old now there never always way go well please knock',
)
const PARTICLES = wordSet('in on up over out off down through about around by along across')
/** Verbs that take a particle, after which the same word can open the next phrase: `moved in in May`. */
const WITH_PARTICLE = wordSet(
  'moved move moves moving came come comes coming went go goes going gone log logs logged logging check checks checked checking',
  'settle settled settles set sets setting hand handed handing turn turned turns turning call called calls carry carried carries',
  'carrying kick kicked kicks sink sank sunk step stepped steps join joined joins walk walked walks bring brought brings take took',
  'taken takes voted vote sworn swear swore break broke broken breaks snowed flew flown fly live lived lives stay stayed stays get',
  'got gets gotten let lets sign signed signs keep kept keeps drive drove driven drives pass passed passes look looked hold held run',
  'ran stand stood sit sat put puts lock locked close closed hang hung give gave given fall fell fallen cut switch switched throw',
  'threw thrown pull pulled shut dropped drop pick picked back send sent fill filled phased phase',
)

/** Whether the grammar of English, or a speaker, doubles the word at `at`. `words` in lower case, marks among them. */
export function isCaseOfDoubling(words: readonly string[], at: number, isSpoken: boolean): boolean {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  if (FREE.has(word) || (isSpoken && EMPHATIC.has(word))) return true
  if (PARTICLES.has(word)) return WITH_PARTICLE.has(before)
  if (word === 'you' || word === 'it' || word === 'him' || word === 'them') return isObject(before)
  return (word === 'is' || word === 'was') && words.slice(Math.max(0, at - 6), at).some((one) => CLEFT.has(one))
}

/** `what it is is a mistake` */
const CLEFT = wordSet('what all where who how whatever')
const OBJECT_TAKERS = wordSet('told tell tells give gave without with asked show showed for see saw thank thanked')

function isObject(before: string): boolean {
  return OBJECT_TAKERS.has(before)
}
