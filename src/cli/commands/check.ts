import { ok, type Result } from '#lib/result.ts'
import { DEFAULT_ZONE } from '#features/intake/formats/read-article.ts'
import { readCase, toReportLine } from '#features/checks/model/case-story.ts'
import { explainFinding } from '#features/checks/model/explain-finding.ts'
import type { Finding } from '#features/checks/model/finding.ts'
import { readPageStory } from '#features/checks/model/page-story.ts'
import { parseCases } from '#features/checks/model/parse-cases.ts'
import { CHECKS } from '#features/checks/model/registry.ts'
import { runChecks } from '#features/checks/model/run-checks.ts'
import { readStory, type StoryReading } from '#features/checks/model/story-reading.ts'
import { tellProblem, tellUsage } from '../answer.ts'
import type { Explained } from '../explain-problem.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readOptions, type CommandOptions } from '../options.ts'
import { checkStory } from './check-story.ts'
import { loadCheckTools, readText, type CheckTools } from './check-profile.ts'
import type { CommandIo } from './command-io.ts'
import { readArticleFile } from './extract.ts'

const CHECK_USAGE = `check FILE.jsonl --jsonl [--profile FILE] [--termbase FILE.csv]
       stet check PAGE --page [--json] [--time-zone ZONE] [--profile FILE] [--termbase FILE.csv]
       stet check STORY --desk DIR [--json]`

/** Judges a file of cases, a published page, or a story of a desk. Ends with 1 when something was found. */
export async function runCheck(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readOptions(args, { texts: ['profile', 'termbase', 'time-zone', 'desk'], flags: ['jsonl', 'page'] })
  if (!read.ok) return tellUsage(io, CHECK_USAGE, read.problem)
  const options = read.value
  const [file, ...more] = options.positionals
  if (file === undefined || more.length > 0) return tellUsage(io, CHECK_USAGE)
  const found = await checkFile(file, options, io)
  if (found === null) return tellUsage(io, CHECK_USAGE)
  if (!found.ok) return tellProblem(io, found.problem)
  return found.value > 0 ? EXIT.findings : EXIT.done
}

/** The number of findings; null when it was not said what the file is. */
async function checkFile(
  file: string,
  options: CommandOptions,
  io: CommandIo,
): Promise<Result<number, Explained> | null> {
  if (options.text('desk') !== null) return checkStory(file, options, io)
  const isCases = options.flag('jsonl')
  if (isCases === options.flag('page')) return null
  const tools = await loadCheckTools(options, io)
  if (!tools.ok) return tools
  return isCases ? checkCases(file, tools.value, io) : checkPage(file, { tools: tools.value, options, io })
}

async function checkCases(file: string, tools: CheckTools, io: CommandIo): Promise<Result<number, Explained>> {
  const text = await readText(file)
  if (!text.ok) return text
  const cases = parseCases(text.value)
  if (!cases.ok) {
    const { line, why } = cases.problem
    const message = `${file}:${line}: ${why}. Nothing was judged.`
    return { ok: false, problem: { rule: 'not-a-case', message, exit: EXIT.unreadable } }
  }
  let count = 0
  for (const one of cases.value) {
    const reading = readCase(one)
    for (const finding of judge(readStory(reading.story, null), tools)) {
      io.print(JSON.stringify(toReportLine(one.id, reading, finding, explainFinding(finding.message, 'en'))))
      count += 1
    }
  }
  return ok(count)
}

/** The desk's own words are spelt right or wrong in a window; a report to other tools holds what a desk must mend. */
function judge(story: StoryReading, { context, severities }: CheckTools): readonly Finding[] {
  return runChecks(CHECKS, story, context, { spelling: 'off', ...severities })
}

interface PageJob {
  readonly tools: CheckTools
  readonly options: CommandOptions
  readonly io: CommandIo
}

async function checkPage(file: string, { tools, options, io }: PageJob): Promise<Result<number, Explained>> {
  const page = await readArticleFile(file, options.text('time-zone') ?? DEFAULT_ZONE)
  if (!page.ok) return page
  const [first] = page.value
  if (first === undefined) return ok(0)
  const story = readStory(readPageStory(first), null)
  const parts = new Map(story.copy.map((part) => [part.key, part]))
  const lines = judge(story, tools).map((finding) => {
    const { key, start, end } = finding.place
    const part = parts.get(key)
    return {
      check: finding.check,
      severity: finding.severity,
      field: part?.field ?? key.replace(/^picture\d+\./u, ''),
      start,
      end,
      text: part?.text.slice(start, end) ?? '',
      message: explainFinding(finding.message, 'en'),
      ...(part === undefined ? {} : { within: part.text }),
      ...(finding.mend === undefined ? {} : { mend: finding.mend.text }),
    }
  })
  if (io.isJson) io.print(JSON.stringify({ findings: lines }, null, 1))
  else
    for (const line of lines)
      io.print(`${line.severity}  ${line.check}  ${line.field}  ${line.message}  “${line.text}”`)
  return ok(lines.length)
}
