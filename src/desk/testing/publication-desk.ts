import { newId, type PersonId, type SourceId, type SourceVersionId, type StoryId } from '#lib/ids.ts'
import type { Result } from '#lib/result.ts'
import { canonicalJson, sha256Hex } from '#domain/document/canonical.ts'
import type { Document } from '#domain/document/document.ts'
import type { Refusal } from '#domain/publication/guards.ts'
import type { Role } from '#domain/publication/roles.ts'
import type { SourceCause } from '#domain/publication/source-machine.ts'
import type { ActionName, ActRequest } from '../act-request.ts'
import { performAct, type ActDone } from '../acts.ts'
import { currentText, saveBody } from '../drafts.ts'
import { authorizeExport, commitExport, type ExportRequest } from '../release.ts'
import { raiseSourceAlarm, type StoryAlarm } from '../source-alarms.ts'
import { describeChainFinding, verifyChain } from '../verify-chain.ts'
import { aDesk, aStory, type DeskForTest } from './a-desk.ts'

/** A desk with a translator, two editors and a responsible editor, and short ways to act as one of them. */
export interface PublicationDesk extends DeskForTest {
  readonly people: Readonly<Record<'tove' | 'eva' | 'erik' | 'signe' | 'rut', PersonId>>
  act(person: PersonId, storyId: StoryId, action: ActionName, more?: Partial<ActRequest>): Result<ActDone, Refusal>
  write(person: PersonId, storyId: StoryId, document: Document): void
  /** A story by Tove, submitted and approved by Eva. */
  approvedStory(document?: Document): StoryId
  exportStory(person: PersonId, request: ExportRequest): Result<ActDone, Refusal>
  /** A new version of a source arrives; the first one when there is no source yet. */
  receiveVersion(source: { id: SourceId; document: Document; cause: SourceCause | null }): {
    readonly versionId: SourceVersionId
    readonly alarms: readonly StoryAlarm[]
  }
  linkSource(storyId: StoryId, sourceId: SourceId, versionId: SourceVersionId): void
}

export function aPublicationDesk(): PublicationDesk {
  const desk = aDesk()
  const roles = (...names: Role[]) => names
  const people = {
    tove: desk.addPerson('Tove', roles('translator')),
    eva: desk.addPerson('Eva', roles('editor', 'translator')),
    erik: desk.addPerson('Erik', roles('editor')),
    signe: desk.addPerson('Signe', roles('senior_editor')),
    rut: desk.addPerson('Rut', roles('responsible_editor')),
  }
  const act: PublicationDesk['act'] = (person, storyId, action, more = {}) => {
    desk.actAs(person)
    return desk.context.transact(() => performAct(desk.context, { storyId, action, ...more }))
  }
  return {
    ...desk,
    dispose: () => disposeChecked(desk),
    people,
    act,
    write: (person, storyId, document) => writeText(desk, { person, storyId, document }),
    approvedStory: (document) => {
      desk.actAs(people.tove)
      const storyId = aStory(desk, document)
      mustDo(act(people.tove, storyId, 'submit'))
      mustDo(act(people.eva, storyId, 'approve'))
      return storyId
    },
    exportStory: (person, request) => exportAs(desk, person, request),
    receiveVersion: (source) => receiveVersion(desk, source),
    linkSource: (storyId, sourceId, versionId) => {
      desk.database
        .prepare(`INSERT INTO story_source (story_id, source_id, version_id, base, added_at) VALUES (?, ?, ?, 1, ?)`)
        .run(storyId, sourceId, versionId, desk.context.clock.now())
    },
  }
}

/** Whatever a test did, the record must stand at its end. */
function disposeChecked(desk: DeskForTest): void {
  const findings = verifyChain(desk.database)
  desk.dispose()
  if (findings.length > 0) throw new Error(findings.map(describeChainFinding).join(' '))
}

export function mustDo(result: Result<ActDone, Refusal>): ActDone {
  if (!result.ok) throw new Error(`Refused by ${result.problem.rule}: ${JSON.stringify(result.problem.why)}`)
  return result.value
}

function writeText(
  desk: DeskForTest,
  text: { readonly person: PersonId; readonly storyId: StoryId; readonly document: Document },
): void {
  desk.actAs(text.person)
  const follows = currentText(desk.database, text.storyId)?.revision ?? 0
  const saved = desk.context.transact(() => saveBody(desk.context, { ...text, follows, isTyping: false }))
  if (!saved.ok) throw new Error(`Not saved: ${JSON.stringify(saved.problem)}`)
}

function exportAs(desk: DeskForTest, person: PersonId, request: ExportRequest): Result<ActDone, Refusal> {
  desk.actAs(person)
  const permit = authorizeExport(desk.context, request)
  if (!permit.ok) return permit
  return desk.context.transact(() => commitExport(desk.context, permit.value, { isVerified: true, payload: {} }))
}

function receiveVersion(
  desk: DeskForTest,
  source: { readonly id: SourceId; readonly document: Document; readonly cause: SourceCause | null },
): { readonly versionId: SourceVersionId; readonly alarms: readonly StoryAlarm[] } {
  const { database, context } = desk
  const now = context.clock.now()
  const versionId = newId<'source-version'>()
  const json = canonicalJson(source.document)
  const alarms = context.transact(() => {
    database
      .prepare(
        `INSERT OR IGNORE INTO source (id, kind, title, retrieved_at, created_at) VALUES (?, 'wire', 'TT: Razzia', ?, ?)`,
      )
      .run(source.id, now, now)
    database
      .prepare(
        `INSERT INTO source_version (id, source_id, number, document, document_hash, cause, retrieved_at)
         VALUES (?, ?, (SELECT count(*) + 1 FROM source_version WHERE source_id = ?), ?, ?, ?, ?)`,
      )
      .run(versionId, source.id, source.id, json, sha256Hex(json), source.cause, now)
    return raiseSourceAlarm(context, versionId)
  })
  return { versionId, alarms }
}
