import { parseArgs } from 'node:util'
import { runTypingBench, type Figures } from './typing/run-typing-bench.ts'

/**
 * Key press to paint in a 10,000-word story, everything on, against bare lexical rich text with the same words:
 * `ELECTRON_RUN_AS_NODE=1 npx electron bench/typing.ts`, after `npx vite build -c bench/typing/vite.config.ts`.
 * Ends with 1 when the budget is missed.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '8' },
    keys: { type: 'string', default: '120' },
    words: { type: 'string', default: '10000' },
  },
})

const figures = await runTypingBench({
  rounds: Number(values.rounds),
  keys: Number(values.keys),
  words: Number(values.words),
})

const show = ({ p50, p95 }: Figures): string => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`
process.stdout.write(
  [
    `bare lexical: ${show(figures.bare)}`,
    `copy editor:  ${show(figures.copy)}`,
    `story screen: ${show(figures.story)}`,
    `ratio of p95: ${figures.ratio.toFixed(2)} (${figures.isWithinBudget ? 'within' : 'over'} the budget)`,
    '',
  ].join('\n'),
)
process.exitCode = figures.isWithinBudget ? 0 : 1
