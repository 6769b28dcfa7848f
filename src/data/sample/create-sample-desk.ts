import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Clock } from '#lib/clock.ts'
import type { PersonId } from '#lib/ids.ts'
import { ok, type Result } from '#lib/result.ts'
import { createDesk } from '#desk/create-desk.ts'
import type { DeskContext } from '#desk/context.ts'
import type { DeskProblem } from '#desk/desk-problem.ts'
import type { Host } from '#desk/host.ts'
import { createInvoker } from '#desk/invoke.ts'
import { addPerson } from '#desk/people.ts'
import { setOwnWords } from '#features/checks/data/house-profile.ts'
import { defaultProfile, saveProfile } from '#features/checks/data/profiles.ts'
import { DEFAULT_STYLE } from '#features/checks/model/house-style.ts'
import { answerJob } from '#features/intake/formats/answer-job.ts'
import { planSteps, type SampleBuilder } from './build-story.ts'
import { PEOPLE, STORIES, type PersonKey } from './plan.ts'

/** Works from the sources and from the built app: both lie two folders below the project's own. */
const RESOURCES = path.resolve(import.meta.dirname, '../../../resources/sample-desk')

const HOUR_MS = 60 * 60 * 1000

/** The texts of the sample desk are our own: they are read in this process. */
const ownReader: Host = { runReader: async (job) => ({ kind: 'done', answer: await answerJob(job) }) }

export interface SampleDesk {
  readonly folder: string
  readonly stories: number
}

/**
 * Makes the sample desk: every story goes the way that it would go by hand, through the same rules, with a clock that runs from
 * two days ago to now. Final copy lies beside the desk, in `<folder>-exports`.
 */
export async function createSampleDesk(
  folder: string,
  resources: string = RESOURCES,
): Promise<Result<SampleDesk, DeskProblem>> {
  const madeAt = Date.now()
  let hoursAgo = 60
  const clock: Clock = { now: () => new Date(madeAt - hoursAgo * HOUR_MS).toISOString() }
  const made = createDesk(folder, {
    name: 'The Baltic Herald',
    outlet: 'The Baltic Herald',
    zone: 'Europe/Stockholm',
    language: 'en-GB',
    clock,
  })
  if (!made.ok) return made
  const desk = made.value
  const contextOf = (person: PersonId | null): DeskContext =>
    createInvoker({
      database: desk.database,
      folder: desk.folder,
      readOnly: false,
      clock,
      means: 'command_line',
      workstation: 'sample',
      host: ownReader,
      onChanged: () => undefined,
      person: () => person,
    }).contextFor('sample')
  try {
    const people = addPeople(contextOf(null))
    const builder: SampleBuilder = {
      resources,
      exports: `${desk.folder}-exports`,
      madeAt,
      at: (hours) => {
        hoursAgo = hours
      },
      as: (person) => contextOf(people[person]),
    }
    mkdirSync(builder.exports, { recursive: true })
    setHouseStyle(builder.as('sara'))
    const steps = STORIES.flatMap((story) => planSteps(builder, story))
    for (const step of steps.toSorted((a, b) => b.hoursAgo - a.hoursAgo)) {
      builder.at(step.hoursAgo)
      await step.run()
    }
    return ok({ folder: desk.folder, stories: STORIES.length })
  } finally {
    desk.close()
  }
}

/** The paper's own agency may stand in a byline, and its words are in no dictionary. */
function setHouseStyle(context: DeskContext): void {
  const { agencies } = DEFAULT_STYLE
  const style = { ...DEFAULT_STYLE, agencies: [...agencies, 'Nordpress'] }
  context.transact(() => {
    saveProfile(context, defaultProfile(context.database).id, { name: 'The Baltic Herald', style, severities: {} })
    setOwnWords(context, ['bladderwrack'])
  })
}

function addPeople(context: DeskContext): Readonly<Record<PersonKey, PersonId>> {
  const entries = Object.entries(PEOPLE).map(([key, person]) => [
    key,
    context.transact(() => addPerson(context, person)),
  ])
  return Object.fromEntries(entries) as Record<PersonKey, PersonId>
}
