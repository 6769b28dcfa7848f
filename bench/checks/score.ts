/**
 * Scores findings against annotated faults, category by category: a hit is the same category in the same field at an overlapping
 * place, one finding for one fault. Findings of closely related categories on a fault are neither hits nor false alarms.
 */
export interface Fault {
  readonly check: string
  readonly field: string
  readonly start: number
  readonly end: number
  readonly severity: string
  readonly text?: string
  readonly why?: string
}

export interface ScoredCase {
  readonly id: string
  readonly target_en: string
  readonly meta?: Readonly<Record<string, unknown>>
  readonly faults: readonly Fault[]
}

export interface Flag {
  readonly id: string
  readonly check: string
  readonly field: string
  readonly start: number
  readonly end: number
}

export interface Tally {
  gold: number
  hits: number
  false: number
  missed: number
}

export interface Score {
  readonly perCheck: ReadonlyMap<string, Tally>
  readonly all: Tally
  readonly macroF1: number
  readonly errorRecall: number
  readonly cleanWords: number
  readonly cleanAlarms: number
  readonly missed: readonly { readonly id: string; readonly fault: Fault }[]
  readonly alarms: readonly Flag[]
}

/** Judged by case and field only; the place is not compared. */
const DOCUMENT_LEVEL = words(
  'omission quote-count missing-media-text missing-tags embargo missing-source alt-equals-headline',
)

const NEUTRAL: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    'truncated-sentence': 'final-punctuation stripped-link omission number-mismatch date-time-mismatch',
    'stripped-link': 'truncated-sentence omission final-punctuation double-space',
    furniture: 'final-punctuation untranslated-swedish acronym-unexpanded unsourced-addition repeated-paragraph',
    omission: 'number-mismatch date-time-mismatch currency-unit quote-count name-consistency negation-flip',
    'unsourced-addition': 'number-mismatch quote-count quote-speaker name-consistency currency-unit',
    'number-mismatch': 'unsourced-addition currency-unit omission',
    'currency-unit': 'number-mismatch unsourced-addition',
    'date-time-mismatch': 'number-mismatch unsourced-addition',
    'quote-marks': 'quote-count',
    'quote-count': 'quote-speaker omission unsourced-addition quote-marks',
    'quote-speaker': 'name-consistency quote-count',
    'name-consistency': 'untranslated-swedish unsourced-addition',
    'untranslated-swedish': 'name-consistency false-friend',
    'false-friend': 'untranslated-swedish compound-mistranslation',
    'compound-mistranslation': 'false-friend institution-name',
    'legal-risk': 'false-friend negation-flip',
    'negation-flip': 'legal-risk',
    'institution-name': 'acronym-unexpanded false-friend compound-mistranslation name-consistency',
    'acronym-unexpanded': 'institution-name untranslated-swedish omission',
    'byline-garbled': 'byline-format',
    'byline-format': 'byline-garbled',
    'repeated-paragraph': 'unsourced-addition quote-count furniture',
    'percent-style': 'spelling-variety double-space',
    'style-numbers': 'number-mismatch',
    'final-punctuation': 'truncated-sentence',
  }).map(([check, others]) => [check, words(others)]),
)

/** Such a fault has two ends (a swap, two spellings): a second finding nearby is the other end. */
const TWO_ENDED = words('quote-speaker name-consistency')
const READ_FIELDS = ['headline', 'lead', 'caption', 'alt']
const WIDEST = 160
const OTHER_END = 200
const NEAR = 150

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** `wanted` scores some categories only; faults of the others still excuse what is close to them. */
export function scoreFlags(
  cases: readonly ScoredCase[],
  flags: readonly Flag[],
  wanted: ReadonlySet<string> | null = null,
): Score {
  const perCheck = new Map<string, Tally>()
  const tally = (check: string) => {
    const known = perCheck.get(check) ?? { gold: 0, hits: 0, false: 0, missed: 0 }
    perCheck.set(check, known)
    return known
  }
  const missed: { id: string; fault: Fault }[] = []
  const alarms: Flag[] = []
  const errors = { hits: 0, gold: 0 }
  const clean = { words: 0, alarms: 0 }
  const byCase = Map.groupBy(flags, (flag) => flag.id)
  for (const one of cases) {
    const judged = judgeCase(one, byCase.get(one.id) ?? [], wanted)
    for (const { fault, isFound } of judged.faults) {
      const row = tally(fault.check)
      row.gold += 1
      row[isFound ? 'hits' : 'missed'] += 1
      if (fault.severity === 'error') errors.gold += 1
      if (fault.severity === 'error' && isFound) errors.hits += 1
      if (!isFound) missed.push({ id: one.id, fault })
    }
    for (const flag of judged.alarms) tally(flag.check).false += 1
    alarms.push(...judged.alarms)
    if (one.faults.length > 0) continue
    clean.words += countCaseWords(one)
    clean.alarms += judged.alarms.length
  }
  return {
    perCheck,
    all: sum([...perCheck.values()]),
    macroF1: mean([...perCheck.values()].filter((row) => row.gold > 0).map((row) => rates(row).f1)),
    errorRecall: errors.gold === 0 ? 1 : errors.hits / errors.gold,
    cleanWords: clean.words,
    cleanAlarms: clean.alarms,
    missed,
    alarms,
  }
}

function judgeCase(one: ScoredCase, flags: readonly Flag[], wanted: ReadonlySet<string> | null) {
  const faults = one.faults.filter((fault) => wanted === null || wanted.has(fault.check))
  const pairs = match(flags, faults)
  const found = new Set(pairs.values())
  return {
    faults: faults.map((fault, index) => ({ fault, isFound: found.has(index) })),
    alarms: flags.filter((flag, index) => !pairs.has(index) && isFalse(flag, one.faults)),
  }
}

export function rates(tally: Tally): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const flagged = tally.hits + tally.false
  const precision = flagged > 0 ? tally.hits / flagged : tally.missed > 0 ? 0 : 1
  const recall = tally.gold > 0 ? tally.hits / tally.gold : 1
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function sum(tallies: readonly Tally[]): Tally {
  const add = (pick: (row: Tally) => number) => tallies.reduce((total, row) => total + pick(row), 0)
  return {
    gold: add((r) => r.gold),
    hits: add((r) => r.hits),
    false: add((r) => r.false),
    missed: add((r) => r.missed),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length
}

function countCaseWords(one: ScoredCase): number {
  const texts = [one.target_en, ...READ_FIELDS.map((field) => wordsOf(one.meta?.[field]))]
  return texts.flatMap((text) => text.split(/\s+/u).filter((word) => word !== '')).length
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Overlap; an empty range overlaps what it touches, with one unit of slack. */
function touches(a: Place, b: Place): boolean {
  if (a.start < a.end && b.start < b.end) return a.start < b.end && b.start < a.end
  return a.start - 1 <= b.end && b.start - 1 <= a.end
}

function isHit(flag: Flag, fault: Fault): boolean {
  if (flag.check !== fault.check || flag.field !== fault.field) return false
  if (DOCUMENT_LEVEL.has(fault.check)) return true
  if (flag.end - flag.start > Math.max(WIDEST, 3 * (fault.end - fault.start))) return false
  return touches(flag, fault)
}

function isFalse(flag: Flag, faults: readonly Fault[]): boolean {
  return !faults.some((fault) => isHit(flag, fault) || isOtherEnd(flag, fault) || isNeutral(flag, fault))
}

function isOtherEnd(flag: Flag, fault: Fault): boolean {
  const isSame = flag.check === fault.check && TWO_ENDED.has(flag.check) && flag.field === fault.field
  return isSame && flag.end - flag.start <= WIDEST && Math.abs(flag.start - fault.start) <= OTHER_END
}

function isNeutral(flag: Flag, fault: Fault): boolean {
  if (flag.field !== fault.field || NEUTRAL[fault.check]?.has(flag.check) !== true) return false
  if (touches(flag, fault)) return true
  const isEmpty = flag.start === flag.end
  if (fault.check === 'omission' || fault.check === 'quote-count') {
    return isEmpty || Math.abs(flag.start - fault.start) <= NEAR
  }
  return isEmpty && ['truncated-sentence', 'stripped-link', 'quote-speaker'].includes(fault.check)
}

/** The most pairs of one flag and one fault (augmenting paths); flag → fault, by index. */
function match(flags: readonly Flag[], faults: readonly Fault[]): ReadonlyMap<number, number> {
  const owner = new Map<number, number>()
  const claim = (flag: number, seen: Set<number>): boolean => {
    for (const [index, fault] of faults.entries()) {
      const own = flags[flag]
      if (own === undefined || seen.has(index) || !isHit(own, fault)) continue
      seen.add(index)
      const holder = owner.get(index)
      if (holder !== undefined && !claim(holder, seen)) continue
      owner.set(index, flag)
      return true
    }
    return false
  }
  for (const index of flags.keys()) claim(index, new Set())
  return new Map(Array.from(owner, ([fault, flag]) => [flag, fault]))
}
