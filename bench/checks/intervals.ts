import { rates, scoreFlags, type Flag, type Score, type ScoredCase } from './score.ts'

export interface Interval {
  readonly value: number
  /** The middle 95 in a hundred of what other cases of the same kind would have given. */
  readonly low: number
  readonly high: number
}

export interface Report {
  readonly precision: Interval
  readonly recall: Interval
  readonly macroF1: Interval
  readonly errorRecall: Interval
  readonly alarmsPerThousand: Interval
}

const ROUNDS = 1000

/** Figures with their intervals, by drawing the same number of cases again and again with replacement (bootstrap). */
export function reportWithIntervals(cases: readonly ScoredCase[], flags: readonly Flag[], seed = 7): Report {
  const byCase = Map.groupBy(flags, (flag) => flag.id)
  const random = createRandom(seed)
  const drawn = Array.from({ length: ROUNDS }, () => figuresOf(draw(cases, byCase, random)))
  const whole = figuresOf(scoreFlags(cases, flags))
  const interval = (pick: (figures: Figures) => number): Interval => {
    const sorted = drawn.map(pick).toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (ROUNDS - 1))] ?? Number.NaN
    return { value: pick(whole), low: at(0.025), high: at(0.975) }
  }
  return {
    precision: interval((one) => one.precision),
    recall: interval((one) => one.recall),
    macroF1: interval((one) => one.macroF1),
    errorRecall: interval((one) => one.errorRecall),
    alarmsPerThousand: interval((one) => one.alarmsPerThousand),
  }
}

interface Figures {
  readonly precision: number
  readonly recall: number
  readonly macroF1: number
  readonly errorRecall: number
  readonly alarmsPerThousand: number
}

function figuresOf(score: Score): Figures {
  const { precision, recall } = rates(score.all)
  return {
    precision,
    recall,
    macroF1: score.macroF1,
    errorRecall: score.errorRecall,
    alarmsPerThousand: score.cleanWords === 0 ? 0 : (1000 * score.cleanAlarms) / score.cleanWords,
  }
}

/** A case drawn twice is two cases, each with its own findings. */
function draw(cases: readonly ScoredCase[], byCase: ReadonlyMap<string, readonly Flag[]>, random: () => number): Score {
  const picked: ScoredCase[] = []
  const flags: Flag[] = []
  for (let index = 0; index < cases.length; index += 1) {
    const one = cases[Math.floor(random() * cases.length)]
    if (one === undefined) continue
    const id = `${one.id}#${index}`
    picked.push({ ...one, id })
    for (const flag of byCase.get(one.id) ?? []) flags.push({ ...flag, id })
  }
  return scoreFlags(picked, flags)
}

/** mulberry32: the same seed draws the same cases. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
