import { CHECKS } from '../../src/features/checks/model/registry.ts'
import { remarksOf, runChecks } from '../../src/features/checks/model/run-checks.ts'
import { readStory } from '../../src/features/checks/model/story-reading.ts'
import { countWords, loadContext, longStory, percentile } from './tools.ts'

/** All checks over a story of 800 words with a source of 800, data loaded; each round reads and pairs the texts anew. */
const BUDGET_P50_MS = 40
const BUDGET_P95_MS = 80
const WARM_ROUNDS = 10
const ROUNDS = 60

const context = await loadContext()
const story = longStory()
const times: number[] = []
for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
  // New objects: nothing that was read of a part may be left from the round before.
  const fresh = structuredClone(story)
  const start = performance.now()
  runChecks(CHECKS, readStory(fresh, null), context)
  if (round >= WARM_ROUNDS) times.push(performance.now() - start)
}

const reading = readStory(structuredClone(story), null)
const dear = CHECKS.map((check) => {
  const start = performance.now()
  remarksOf(check, reading, context)
  return { check: check.id, ms: Math.round((performance.now() - start) * 100) / 100 }
}).toSorted((a, b) => b.ms - a.ms)

const result = {
  words: countWords(story.copy.parts),
  sourceWords: countWords(story.source?.parts ?? []),
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  budgetP50: BUDGET_P50_MS,
  budgetP95: BUDGET_P95_MS,
  unit: 'ms',
  dearest: dear.slice(0, 6),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
if (!(result.p50 <= BUDGET_P50_MS && result.p95 <= BUDGET_P95_MS)) process.exitCode = 1
