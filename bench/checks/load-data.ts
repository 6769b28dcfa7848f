import { CHECKS } from '../../src/features/checks/model/registry.ts'
import { runChecks } from '../../src/features/checks/model/run-checks.ts'
import { readStory } from '../../src/features/checks/model/story-reading.ts'
import { loadContext, longStory } from './tools.ts'

/** Tables and dictionaries from disk to the first finding of a short text, in a process of their own, and what they take of memory. */
const BUDGET_MS = 400
const BUDGET_MB = 80
const MB = 1024 * 1024

const whole = longStory()
const short = { ...whole, copy: { ...whole.copy, parts: whole.copy.parts.slice(0, 4) } }
const before = process.memoryUsage().rss
const start = performance.now()
const context = await loadContext()
const loaded = performance.now() - start
// What a family makes of the tables is made when it is first asked.
runChecks(CHECKS, readStory(short, null), context)
const ready = performance.now() - start
globalThis.gc?.()
const result = {
  loadMs: Math.round(loaded),
  readyMs: Math.round(ready),
  memoryMb: Math.round((process.memoryUsage().rss - before) / MB),
  budgetMs: BUDGET_MS,
  budgetMb: BUDGET_MB,
}
process.stdout.write(`${JSON.stringify(result)}\n`)
if (!(result.loadMs <= BUDGET_MS && result.memoryMb <= BUDGET_MB)) process.exitCode = 1
