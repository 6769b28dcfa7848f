import { readFile } from 'node:fs/promises'
import { ok, fail, type Result } from '#lib/result.ts'
import { CAUSES, type Cause } from '#domain/publication/causes.ts'
import { readMarkdown } from '#domain/document/markdown/read-markdown.ts'
import { writeMarkdown } from '#domain/document/markdown/write-markdown.ts'
import { isActionName } from '#desk/act-request.ts'
import { currentText, replaceText } from '#desk/drafts.ts'
import { listOutlets } from '#desk/outlets.ts'
import { findPersonByName } from '#desk/people.ts'
import { findStoryByName, isReviewState, listStories, type Story } from '#desk/stories.ts'
import { publicationWiring } from '#data/wiring.ts'
import { runAct } from '#features/publication/data/run-act.ts'
import { readStanding } from '#features/publication/data/standing.ts'
import { tellProblem, tellUsage } from '../answer.ts'
import { withDesk, type DeskSession } from '../desk-session.ts'
import { explainSessionProblem, type Explained } from '../explain-problem.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readOptions, type CommandOptions } from '../options.ts'
import type { CommandIo } from './command-io.ts'
import { readStatement } from './read-statement.ts'

const STORY_USAGE = `story list|show|write|act … --desk DIR [--json]
  story list [--state STATE]
  story show ID
  story write ID --from FILE.md [--as PERSON]
  story act ID ACTION --as PERSON [--reason WORDS] [--cause CAUSE] [--outlet NAME] [--statement FILE.json]`

const TEXTS = ['desk', 'state', 'from', 'as', 'reason', 'cause', 'outlet', 'statement']

/** Stories of a desk: `ID` is a story's id or the number that people use. */
export async function runStory(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const read = readOptions(args, { texts: TEXTS })
  if (!read.ok) return tellUsage(io, STORY_USAGE, read.problem)
  const options = read.value
  const [act, ...rest] = options.positionals
  const folder = options.text('desk')
  const command = COMMANDS[act ?? '']
  if (folder === null || command === undefined || rest.length !== command.positionals) return tellUsage(io, STORY_USAGE)
  const outcome = await withDesk(
    folder,
    { isReading: command.isReading, placeConfirmed: options.placeConfirmed },
    (session) => command.run({ session, options, names: rest }),
  )
  if (!outcome.ok) return tellProblem(io, explainSessionProblem(outcome.problem))
  if (!outcome.value.ok) return tellProblem(io, outcome.value.problem)
  const { json, lines } = outcome.value.value
  if (io.isJson) io.print(JSON.stringify(json))
  else for (const line of lines) io.print(line)
  return EXIT.done
}

interface Asked {
  readonly session: DeskSession
  readonly options: CommandOptions
  readonly names: readonly string[]
}

interface Printed {
  readonly json: unknown
  readonly lines: readonly string[]
}

type Outcome = Result<Printed, Explained>

interface StoryCommand {
  readonly isReading: boolean
  /** After the name of the command itself. */
  readonly positionals: number
  readonly run: (asked: Asked) => Outcome | Promise<Outcome>
}

const COMMANDS: Readonly<Record<string, StoryCommand>> = {
  list: { isReading: true, positionals: 0, run: printStories },
  show: { isReading: true, positionals: 1, run: showStory },
  write: { isReading: false, positionals: 1, run: writeStory },
  act: { isReading: false, positionals: 2, run: actOnStory },
}

function printStories({ session, options }: Asked): Outcome {
  const state = options.text('state')
  if (state !== null && !isReviewState(state)) return fail(usage(`There is no state ${state}.`))
  const stories = listStories(session.desk.database, state)
  const lines = stories.map((line) => `${String(line.number).padStart(5)}  ${line.review.padEnd(9)}  ${line.headline}`)
  return ok({ json: stories, lines })
}

function showStory({ session, names }: Asked): Outcome {
  return withStory(session, names[0], (story) => {
    const text = currentText(session.desk.database, story.id)
    if (text === null) return fail(noStory(story.id))
    const standing = readStanding(session.context, publicationWiring, story.id)
    const json = { ...story, textHash: text.textHash, revision: text.revision, standing, document: text.document }
    return ok({ json, lines: [writeMarkdown(text.document)] })
  })
}

async function writeStory({ session, options, names }: Asked): Promise<Outcome> {
  const from = options.text('from')
  if (from === null) return fail(usage('story write needs --from FILE.md'))
  const markdown = await readText(from)
  if (!markdown.ok) return markdown
  const person = personNamed(session, options.text('as'))
  if (!person.ok) return person
  return withStory(session, names[0], (story) => {
    const context = person.value === null ? session.context : session.actingAs(person.value)
    const text = currentText(session.desk.database, story.id)
    if (text === null) return fail(noStory(story.id))
    const document = readMarkdown(markdown.value, text.document)
    if (!document.ok)
      return fail(unreadable('bad-markdown', `${from}: ${JSON.stringify(document.problem)}. The story is as it was.`))
    const written = context.transact(() =>
      replaceText(context, {
        storyId: story.id,
        document: document.value,
        reason: 'written on the command line',
        reasonBefore: 'before it was written on the command line',
      }),
    )
    if (!written.ok) return fail(refused(written.problem.kind.replaceAll('_', '-'), describeSave(written.problem)))
    return ok({
      json: { id: story.id, version: written.value.number, textHash: written.value.textHash },
      lines: [`Story ${story.number} is now version ${written.value.number}.`],
    })
  })
}

function describeSave(problem: { readonly kind: string; readonly review?: string }): string {
  if (problem.kind === 'not_editable')
    return `The story is ${String(problem.review)}: its text cannot be written. Open it for editing first (story act ID edit). Nothing was changed.`
  return 'The story changed meanwhile. Nothing was changed; try again.'
}

async function actOnStory({ session, options, names }: Asked): Promise<Outcome> {
  const action = names[1] ?? ''
  if (!isActionName(action)) return fail(usage(`There is no act ${action}.`))
  const cause = options.text('cause')
  if (cause !== null && !isCause(cause)) return fail(usage(`There is no cause ${cause}: ${CAUSES.join(', ')}.`))
  const person = personNamed(session, options.text('as'))
  if (!person.ok) return person
  if (person.value === null) return fail(usage('story act needs --as PERSON'))
  const statement = await readStatement(options)
  if (!statement.ok) return statement
  const context = session.actingAs(person.value)
  const found = findStoryByName(session.desk.database, names[0] ?? '')
  if (found === null) return fail(noStory(names[0] ?? ''))
  const outlet = listOutlets(session.desk.database).find((one) => one.name === options.text('outlet'))
  if (options.text('outlet') !== null && outlet === undefined) return fail(usage('There is no such outlet.'))
  const done = await runAct(context, publicationWiring, {
    storyId: found.id,
    action,
    statement: statement.value,
    ...(cause === null ? {} : { cause }),
    ...(outlet === undefined ? {} : { outletId: outlet.id }),
  })
  if (!done.ok) return fail(refused(done.problem.rule, explainRefusal(done.problem)))
  const lines = [`Story ${found.number}: ${action}, ${done.value.from} → ${done.value.to}.`, done.value.notice]
  return ok({ json: { id: found.id, action, ...done.value }, lines: lines.filter((line) => line !== '') })
}

type ActProblem = Extract<Awaited<ReturnType<typeof runAct>>, { readonly ok: false }>['problem']

/** With what the rule found, where it says so: the sentences of findings, names of what is missing. */
function explainRefusal(problem: ActProblem): string {
  const what = 'why' in problem ? problem.why['what'] : undefined
  const found = Array.isArray(what) ? ` ${what.join(' ')}` : ''
  const detail = 'detail' in problem ? ` ${problem.detail}` : found
  return `Refused by the rule ${problem.rule}.${detail} Nothing was changed.`
}

async function readText(file: string): Promise<Result<string, Explained>> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)))
  } catch (error) {
    return fail(
      unreadable('unreadable-file', `${file} cannot be read as UTF-8 text: ${String(error)}. Nothing was changed.`),
    )
  }
}

function personNamed(session: DeskSession, name: string | null) {
  if (name === null) return ok(null)
  const person = findPersonByName(session.desk.database, name)
  return person === null
    ? fail(refused('unknown-person', `There is nobody called ${name} on this desk. Nothing was changed.`))
    : ok(person.id)
}

function withStory(session: DeskSession, name: string | undefined, run: (story: Story) => Outcome): Outcome {
  const story = findStoryByName(session.desk.database, name ?? '')
  return story === null ? fail(noStory(name ?? '')) : run(story)
}

function isCause(name: string): name is Cause {
  return CAUSES.some((cause) => cause === name)
}

function noStory(name: string): Explained {
  return unreadable('no-such-story', `There is no story ${name} on this desk.`)
}

function usage(message: string): Explained {
  return { rule: 'usage', message, exit: EXIT.usage }
}

function refused(rule: string, message: string): Explained {
  return { rule, message, exit: EXIT.refused }
}

function unreadable(rule: string, message: string): Explained {
  return { rule, message, exit: EXIT.unreadable }
}
