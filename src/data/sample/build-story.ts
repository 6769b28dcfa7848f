import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { newId, type SourceId, type StoryId } from '#lib/ids.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import type { Document } from '#domain/document/document.ts'
import { readMarkdown } from '#domain/document/markdown/read-markdown.ts'
import { alignBlocks } from '#domain/translation/alignment.ts'
import type { DeskContext } from '#desk/context.ts'
import { currentText, recordVersion, saveBody } from '#desk/drafts.ts'
import { listOpenFactPassages } from '#desk/fact-passages.ts'
import { keepOriginal } from '#desk/originals.ts'
import { addSourceVersion, readSourceText } from '#desk/source-versions.ts'
import { setBaseSource, listStorySources, linkSource } from '#desk/story-sources.ts'
import { runExport } from '#features/exports/data/run-export.ts'
import { EXPORT_FORMATS } from '#features/exports/contract.ts'
import { readForeign } from '#features/intake/data/read-foreign.ts'
import { takeIn } from '#features/intake/data/take-in.ts'
import { runAct } from '#features/publication/data/run-act.ts'
import { savePassages } from '#features/story/data/passages.ts'
import { saveDetails } from '#features/story/data/story-details.ts'
import { publicationWiring } from '../wiring.ts'
import { citeWords } from './cite-words.ts'
import { letFindingsStand } from './let-findings-stand.ts'
import type { PersonKey, PlannedAct, PlannedPicture, PlannedStory } from './plan.ts'

export interface SampleBuilder {
  readonly resources: string
  /** Where final copy goes. */
  readonly exports: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
  /** Sets the desk's clock. */
  at(hoursAgo: number): void
  as(person: PersonKey): DeskContext
}

const HOUR_MS = 60 * 60 * 1000
/** The wire is taken in this long before anybody writes. */
const READING_HOURS = 0.4

/** One thing somebody did, at its time. */
export interface SampleStep {
  readonly hoursAgo: number
  readonly run: () => Promise<void>
}

/**
 * What is done to one story: its source is taken in, adapted, what was left out explained, and then the planned acts. The steps of all
 * stories are run in the order of their times, so that the desk's own order is the clock's. Throws when a rule refuses one.
 */
export function planSteps(builder: SampleBuilder, plan: PlannedStory): readonly SampleStep[] {
  const context = builder.as(plan.by)
  let taken: { readonly storyId: StoryId; readonly sourceId: SourceId } | null = null
  const ids = () => {
    if (taken === null) throw new Error(`${plan.name} has not been taken in`)
    return taken
  }
  const take = async () => {
    const { storyId, sourceId } = await takeSource(builder, context, plan)
    context.transact(() => saveDetails(context, storyId, detailsOf(builder, plan)))
    taken = { storyId, sourceId }
  }
  const write = () => writeCopy(builder, context, { plan, storyId: ids().storyId, file: `${plan.name}.en.md` })
  const acts = plan.acts.map((act) => ({ hoursAgo: act.hoursAgo, run: () => doAct(builder, { plan, act, ...ids() }) }))
  return [
    { hoursAgo: plan.hoursAgo, run: take },
    ...(plan.hasCopy ? [{ hoursAgo: plan.hoursAgo - READING_HOURS, run: write }] : []),
    ...acts,
  ]
}

interface ActOfStory {
  readonly plan: PlannedStory
  readonly act: PlannedAct
  readonly storyId: StoryId
  readonly sourceId: SourceId
}

async function doAct(builder: SampleBuilder, { plan, act, storyId, sourceId }: ActOfStory): Promise<void> {
  const context = builder.as(act.by)
  if (act.action === 'correct_text') await correctText(builder, context, { plan, storyId, sourceId })
  else await carryOut(builder, context, storyId, { ...act, waivers: plan.waivers ?? [] })
}

async function takeSource(builder: SampleBuilder, context: DeskContext, plan: PlannedStory) {
  const item = await readSource(builder, context, { file: `${plan.name}.sv.txt`, hoursAgo: plan.hoursAgo + 1 })
  const taken = takeIn(context, item, { kind: 'wire', cause: null, start: { language: 'en-GB' } })
  if (taken.storyId === null) throw new Error(`${plan.name}: no story was started`)
  return { storyId: taken.storyId, sourceId: taken.sourceId }
}

async function readSource(
  builder: SampleBuilder,
  context: DeskContext,
  wanted: { readonly file: string; readonly hoursAgo: number },
) {
  const raw = await readFile(path.join(builder.resources, 'sources', wanted.file), 'utf8')
  const text = raw.replace('{{published}}', printDate(builder.madeAt - wanted.hoursAgo * HOUR_MS))
  const bytes = new TextEncoder().encode(text)
  const read = await readForeign(context, { kind: 'bytes', bytes, zone: 'Europe/Stockholm' })
  if (!read.ok) throw new Error(`${wanted.file} cannot be read: ${JSON.stringify(read.problem)}`)
  const [source] = read.value
  if (source === undefined) throw new Error(`${wanted.file} holds nothing`)
  return { ...source, name: wanted.file, mediaType: 'text/plain', bytes }
}

/** `12 maj 2026 kl 14.30`, as Swedish papers print it. */
function printDate(ms: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(ms)
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' })
  return `${parts} kl ${time.format(ms).replace(':', '.')}`
}

function detailsOf(builder: SampleBuilder, plan: PlannedStory) {
  const { deadlineInHours } = plan
  return {
    priority: plan.priority,
    section: plan.section,
    assigneeId: builder.as(plan.by).person(),
    deadlineWall: deadlineInHours === undefined ? undefined : wallTime(builder.madeAt + deadlineInHours * HOUR_MS),
  }
}

function wallTime(ms: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Stockholm')
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

interface CopyToWrite {
  readonly plan: PlannedStory
  readonly storyId: StoryId
  readonly file: string
}

async function writeCopy(
  builder: SampleBuilder,
  context: DeskContext,
  { plan, storyId, file }: CopyToWrite,
): Promise<void> {
  const before = textOf(context, storyId)
  const written = readMarkdown(await readFile(path.join(builder.resources, 'copy', file), 'utf8'), before.document)
  if (!written.ok) throw new Error(`${file} cannot be read: ${JSON.stringify(written.problem)}`)
  const old = before.document.blocks.find((block) => block.type === 'picture')
  const picture = old ?? (plan.picture === undefined ? null : await keepPicture(builder, context, plan.picture))
  const document = picture === null ? written.value : { ...written.value, blocks: [picture, ...written.value.blocks] }
  const cited = citeWords(context, { storyId, document, citations: plan.citations ?? [] })
  context.transact(() => {
    const saved = saveBody(context, { storyId, follows: before.revision, document: cited })
    if (!saved.ok) throw new Error(`${file} was not saved: ${JSON.stringify(saved.problem)}`)
    recordVersion(context, storyId, { reason: 'closed' })
    explainPassages(context, { storyId, document: cited, reason: reasonOf(plan) })
  })
}

function textOf(context: DeskContext, storyId: StoryId) {
  const text = currentText(context.database, storyId)
  if (text === null) throw new Error(`No text of ${storyId}`)
  return text
}

async function keepPicture(builder: SampleBuilder, context: DeskContext, picture: PlannedPicture) {
  const bytes = await readFile(path.join(builder.resources, 'pictures', picture.file))
  const sha256 = await keepOriginal(context, bytes, { name: picture.file, mediaType: 'image/jpeg' })
  const { caption, credit, alt } = picture
  return { id: newBlockId(), type: 'picture' as const, sha256, address: '', caption, credit, alt, rights: '' }
}

/** A story that is still being adapted has open passages; one that is handed over has none. */
function reasonOf(plan: PlannedStory): string | null {
  const isHandedOver = plan.acts.some((act) => act.action === 'submit')
  return isHandedOver ? (plan.omitReason ?? 'Left out for length.') : null
}

/** What has no counterpart is left out or added with a word about why, except in a story that is still being adapted. */
function explainPassages(
  context: DeskContext,
  told: { readonly storyId: StoryId; readonly document: Document; readonly reason: string | null },
): void {
  const base = listStorySources(context.database, told.storyId).find((source) => source.isBase)
  if (base === undefined || base.versionId === null) return
  const source = readSourceText(context.database, base.versionId)
  const open = alignBlocks(source, told.document, []).filter((passage) => passage.state === 'open')
  const explained = open.flatMap((passage) => {
    const state = passage.copyBlocks.length > 0 ? ('added' as const) : ('omitted' as const)
    const reason = state === 'added' ? 'Ours: picture or words for readers abroad.' : (told.reason ?? '')
    return reason === '' ? [] : [{ ...passage, id: newId<'passage'>(), state, reason }]
  })
  savePassages(context, told.storyId, explained)
}

/** The wire corrected a fact: the new version is stored with its cause, and the copy follows it. */
async function correctText(
  builder: SampleBuilder,
  context: DeskContext,
  what: { readonly plan: PlannedStory; readonly storyId: StoryId; readonly sourceId: SourceId },
): Promise<void> {
  const { plan, storyId, sourceId } = what
  const item = await readSource(builder, context, { file: `${plan.name}.v2.sv.txt`, hoursAgo: plan.hoursAgo + 1 })
  const originalSha256 = await keepOriginal(context, item.bytes, { name: item.name, mediaType: item.mediaType })
  context.transact(() => {
    const { extraction, document } = item
    const version = addSourceVersion(context, sourceId, {
      document,
      originalSha256,
      ledger: extraction.ledger,
      cause: 'fact',
      publishedAt: extraction.updated ?? extraction.published ?? null,
    })
    linkSource(context, { storyId, sourceId, versionId: version.id })
    setBaseSource(context, storyId, sourceId)
  })
  const editor = builder.as('maja')
  await carryOut(builder, editor, storyId, { action: 'edit' })
  await writeCopy(builder, editor, { plan, storyId, file: `${plan.name}.corrected.en.md` })
  const passages = listOpenFactPassages(context.database, storyId).map((passage) => passage.key)
  await carryOut(builder, editor, storyId, { action: 'acknowledge_fact', statement: { passages } })
  await carryOut(builder, editor, storyId, { action: 'submit' })
  await carryOut(builder, builder.as('ester'), storyId, { action: 'approve', waivers: plan.waivers ?? [] })
}

type ActToCarryOut = Pick<PlannedAct, 'action' | 'cause' | 'statement' | 'inHours'> & Pick<PlannedStory, 'waivers'>

async function carryOut(
  builder: SampleBuilder,
  context: DeskContext,
  storyId: StoryId,
  act: ActToCarryOut,
): Promise<void> {
  const { action } = act
  if (action === 'correct_text') return
  if (action === 'approve' || action === 'approve_alone') await letFindingsStand(context, storyId, act.waivers ?? [])
  const statement = statementOf(builder, context, act)
  const cause = act.cause ?? null
  const done =
    action === 'export' || action === 'export_again'
      ? await runExport(context, storyId, { formats: EXPORT_FORMATS, out: builder.exports, cause, statement })
      : await runAct(context, publicationWiring, { storyId, action, cause, statement })
  if (!done.ok) throw new Error(`${action} of ${storyId} was refused: ${JSON.stringify(done.problem)}`)
}

function statementOf(builder: SampleBuilder, context: DeskContext, act: ActToCarryOut) {
  const said = act.statement ?? {}
  if (act.inHours !== undefined) {
    const at = new Date(builder.madeAt + act.inHours * HOUR_MS).toISOString()
    return { ...said, schedule: { at, zone: 'Europe/Stockholm' } }
  }
  return said.live === undefined ? said : { ...said, live: { ...said.live, at: context.clock.now() } }
}
