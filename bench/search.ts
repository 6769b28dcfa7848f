import { parseArgs } from 'node:util'
import { openDatabase, statement } from '#database/database.ts'
import { PAGE_SIZE, type SearchHit } from '#features/desk/contract.ts'
import { searchDesk } from '#features/desk/data/desk-search.ts'
import { parseSearch } from '#features/desk/model/search-query.ts'
import { DEFAULT_VIEW } from '#features/desk/model/view-params.ts'
import { percentile } from '../scripts/prove/report.ts'
import { createDraw } from './seed-desk.ts'
import { ENGLISH_WORDS, SWEDISH_WORDS } from './seed-words.ts'

/**
 * Search over a seeded desk: p95 of 200 queries of a fixed mix through the desk's own search, against the bare FTS5 statement with the
 * same MATCH, order, limit, snippet and connection. `search.ts --desk DIR [--rounds 5]`; exit 1 above the budget.
 */
const BUDGET = 1.5
const QUERIES = 200
const NOW = '2026-03-12T08:00:00.000Z'
const COMMON = 60

function main(): void {
  const { values } = parseArgs({ options: { desk: { type: 'string' }, rounds: { type: 'string', default: '5' } } })
  if (values.desk === undefined) throw new Error('usage: search.ts --desk DIR [--rounds 5]')
  const database = openDatabase(`${values.desk}/desk.sqlite`)
  const queries = drawQueries()
  const bareRun = (text: string): unknown[] =>
    statement<[string, number]>(
      database,
      `SELECT rowid, snippet(story_search, -1, char(2), char(3), '…', 14) FROM story_search
       WHERE story_search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ${PAGE_SIZE}`,
    ).all(parseSearch(text) ?? '', Number.MAX_SAFE_INTEGER)
  const ownRun = (text: string): readonly SearchHit[] =>
    searchDesk(database, { text, filter: DEFAULT_VIEW.filter, before: null }, NOW)
  const own: number[] = []
  const bare: number[] = []
  const hits = queries.reduce((sum, text) => sum + bareRun(text).length, 0)
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const text of queries) {
      // Alternate who goes first: the second finds the pages warm.
      if (round % 2 === 0) own.push(time(ownRun, text))
      bare.push(time(bareRun, text))
      if (round % 2 === 1) own.push(time(ownRun, text))
    }
  }
  report({ own, bare, hits })
}

/** Half of them common words of either language, a quarter two words, the rest rare words, phrases, fields and beginnings. */
function drawQueries(): readonly string[] {
  const draw = createDraw(7)
  const common = (): string => {
    const words = draw() < 0.5 ? ENGLISH_WORDS : SWEDISH_WORDS
    return words[Math.floor(draw() * COMMON)] ?? ''
  }
  const rare = (): string => SWEDISH_WORDS[200 + Math.floor(draw() * 4000)] ?? ''
  return Array.from({ length: QUERIES }, (_, index) => {
    switch (index % 8) {
      case 0:
      case 1:
      case 2:
      case 3:
        return `${common()} `
      case 4:
      case 5:
        return `${common()} ${common()} `
      case 6:
        return `"${common()} ${common()}"`
      default:
        return index % 16 === 7 ? `headline:${common()} ` : rare().slice(0, 6)
    }
  })
}

function time(run: (text: string) => unknown, text: string): number {
  const start = performance.now()
  run(text)
  return performance.now() - start
}

interface Figures {
  readonly own: readonly number[]
  readonly bare: readonly number[]
  readonly hits: number
}

function report({ own, bare, hits }: Figures): void {
  const [ownP95, bareP95] = [percentile(own, 0.95), percentile(bare, 0.95)]
  const ratio = ownP95 / bareP95
  const figures = {
    queries: QUERIES,
    hits,
    own: { p50: percentile(own, 0.5), p95: ownP95 },
    bare: { p50: percentile(bare, 0.5), p95: bareP95 },
    ratio,
    budget: BUDGET,
  }
  process.stdout.write(`${JSON.stringify(figures, roundNumber, 2)}\n`)
  if (ratio > BUDGET) process.exitCode = 1
}

function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}

main()
