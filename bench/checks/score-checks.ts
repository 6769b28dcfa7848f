/**
 * How well the checks find what is annotated: `npm run checks:score -- [FILE.jsonl …] [--checks a,b] [--show missed|false]`.
 * Without files: the cases in `cases/seen`, or those of `--set unseen`. `--report` adds intervals.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadLexicon } from '../../src/features/checks/data/load-lexicon.ts'
import { loadTables } from '../../src/features/checks/data/load-tables.ts'
import { readCase, toReportLine, type CheckCase, type ReportLine } from '../../src/features/checks/model/case-story.ts'
import { explainFinding } from '../../src/features/checks/model/explain-finding.ts'
import { DEFAULT_STYLE } from '../../src/features/checks/model/house-style.ts'
import { CHECKS } from '../../src/features/checks/model/registry.ts'
import { runChecks } from '../../src/features/checks/model/run-checks.ts'
import { readStory } from '../../src/features/checks/model/story-reading.ts'
import { reportWithIntervals } from './intervals.ts'
import { rates, scoreFlags, type ScoredCase, type Tally } from './score.ts'

const { values, positionals } = parseArgs({
  options: {
    checks: { type: 'string' },
    show: { type: 'string' },
    set: { type: 'string', default: 'seen' },
    report: { type: 'boolean' },
  },
  allowPositionals: true,
})
const folder = path.join(import.meta.dirname, 'cases', values.set)
const files =
  positionals.length > 0
    ? positionals
    : readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => path.join(folder, name))
const wanted = values.checks === undefined ? null : new Set(values.checks.split(','))
const cases = files
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as CheckCase & ScoredCase)

const context = {
  style: DEFAULT_STYLE,
  data: loadTables([path.join(import.meta.dirname, '../../resources/language')]).data,
  lexicon: await loadLexicon(),
}
const flags: ReportLine[] = cases.flatMap((one) => {
  const reading = readCase(one)
  return runChecks(CHECKS, readStory(reading.story, null, context.data), context, { spelling: 'off' })
    .filter((finding) => wanted === null || wanted.has(finding.check))
    .map((finding) => toReportLine(one.id, reading, finding, explainFinding(finding.message, 'en')))
})
const score = scoreFlags(cases, flags, wanted)
for (const [check, tally] of score.perCheck) console.log(line(check, tally))
console.log(line('all', score.all))
console.log(
  `macro F1 ${score.macroF1.toFixed(3)}   recall of errors ${score.errorRecall.toFixed(3)}   ` +
    `clean: ${score.cleanAlarms} in ${score.cleanWords} words = ${((1000 * score.cleanAlarms) / Math.max(1, score.cleanWords)).toFixed(2)} per 1,000`,
)
if (values.report === true) {
  for (const [name, { value, low, high }] of Object.entries(reportWithIntervals(cases, flags))) {
    console.log(`${name.padEnd(20)} ${value.toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]`)
  }
}
if (values.show === 'missed') {
  for (const { id, fault } of score.missed)
    console.log('missed', id, fault.check, fault.field, fault.text, '—', fault.why)
}
if (values.show === 'false') {
  for (const flag of score.alarms) {
    const text = String(
      (cases.find((one) => one.id === flag.id) as { target_en?: string } | undefined)?.target_en ?? '',
    )
    const covered = flag.field === 'body' ? text.slice(flag.start, flag.end) : ''
    console.log('false', flag.id, flag.check, flag.field, JSON.stringify(covered), '—', (flag as ReportLine).message)
  }
}

function line(check: string, tally: Tally): string {
  const { precision, recall, f1 } = rates(tally)
  const figures = [tally.gold, tally.hits, tally.false, tally.missed].map((one) => String(one).padStart(6)).join('')
  return `${check.padEnd(26)}${figures}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`
}
