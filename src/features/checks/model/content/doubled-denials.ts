import type { Negation } from '#domain/language/negations.ts'
import type { PartPlace } from '../finding.ts'
import type { Statement } from './negated-statements.ts'

/** What renders the second turn of two (`ingen brist`, `inte utesluta`), by the Swedish word. */
const RENDERED: readonly (readonly [RegExp, RegExp])[] = [
  [/^brist/u, /^(?:lack|short|deficien|insuffic)/u],
  [/^sakna/u, /^(?:lack|miss|absen)/u],
  [/^uteslut/u, /^(?:rul|exclud|unlikely|impossib)/u],
  [/^tv(?:ivel|ivla|ek)/u, /^(?:doubt|hesit|unsure|uncertain)/u],
  [/^hindra/u, /^(?:prevent|stop|block|halt)/u],
  [/^(?:förnek|bestri)/u, /^(?:den[iy]|disput)/u],
  [/^(?:nek|vägra)/u, /^(?:refus|den[iy]|declin)/u],
  [/^motsätt/u, /^(?:oppos|resist|reject)/u],
  [/^und(?:vik|vek|gå|gick)/u, /^(?:avoid|escap|evad)/u],
  [/^miss/u, /^(?:miss|fail|unsuccess|dissat)/u],
  [/^o/u, /^(?:un|im|in|il|ir|dis|rare|seldom)/u],
]
/** Adverbs that belong to the verb before them: `rule out`, `turn down`. */
const PARTICLE = /^(?:out|off|down|away|against)$/u

/**
 * The source turns a statement round twice. The copy may do so too, or not at all (`inte ovanligt`: not unusual, common); where it has
 * the second turn alone, it says the opposite (`ingen brist`: a shortage).
 */
export function findBareDenial({ source, copy }: Statement): Negation | null {
  const { doubled } = source
  if (doubled === null || source.plain.length !== 1 || copy.plain.length > 0 || copy.faint.length > 0) return null
  const [only, ...others] = copy.hidden.filter((one) => !PARTICLE.test(one.word))
  if (only === undefined || others.length > 0) return null
  const isRendered = RENDERED.some(([swedish, english]) => swedish.test(doubled.word) && english.test(only.word))
  return isRendered ? only : null
}

/** Where the second turn stands. */
export function placeOfBareDenial(statement: Statement): PartPlace | null {
  const denial = findBareDenial(statement)
  const segment = statement.copy.segments.find(
    (one) => denial !== null && one.start <= denial.start && one.end >= denial.end,
  )
  return segment === undefined || denial === null
    ? null
    : { key: segment.part.key, start: denial.start, end: denial.end }
}
