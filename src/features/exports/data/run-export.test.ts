import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId, type SourceId } from '#lib/ids.ts'
import { sha256Hex } from '#domain/document/canonical.ts'
import { plainText, type Document } from '#domain/document/document.ts'
import { readOriginal, writeOriginal } from '#desk/originals.ts'
import { listEvents } from '#desk/record.ts'
import { aDocument } from '#desk/testing/a-desk.ts'
import { aPublicationDesk, mustDo, type PublicationDesk } from '#desk/testing/publication-desk.ts'
import { EXPORT_FORMATS, type ExportProblem } from '../contract.ts'
import { aPng } from '../formats/pictures/example-pictures.ts'
import { aStory, PIXEL } from '../model/example-input.ts'
import type { ExportManifest } from '../model/manifest.ts'
import { listExports } from './export-rows.ts'
import type { ExportOrder } from './export-job.ts'
import { runExport, type ReleasedExport } from './run-export.ts'
import type { Result } from '#lib/result.ts'

let desk: PublicationDesk
let out: string

beforeEach(() => {
  desk = aPublicationDesk()
  out = mkdtempSync(path.join(tmpdir(), 'stet-out-'))
})
afterEach(() => {
  desk.dispose()
  rmSync(out, { recursive: true, force: true })
})

const TEXT = aDocument('Quay opens', 'The quay opened, "at last", in 2026.')

describe('runExport', () => {
  it('writes every format, whole, with a manifest that knows the hash of each file', async () => {
    const done = exported(await exportAs('erik', aStoryWithPicture()))
    const names = readdirSync(done.folder).sort()
    expect(names).toEqual(done.files.map((file) => file.name).sort())
    expect(names).toHaveLength(6)
    const manifest = readManifest(done)
    expect(manifest.approval.by).toBe('Eva')
    expect(manifest.exportedBy).toBe('Erik')
    expect(manifest.files.map((file) => file.format)).toEqual(['html', 'html', 'markdown', 'text', 'docx'])
    expect(readdirSync(out)).toEqual(['2026-03-12-ferry-rask'])
  })

  it('moves the story and writes the row and the record in one', async () => {
    const storyId = desk.approvedStory(TEXT)
    const done = exported(await exportAs('erik', storyId))
    expect(done.to).toBe('exported')
    expect(listExports(desk.database, {})).toMatchObject([
      { storyId, approvedBy: 'Eva', exportedBy: 'Erik', headline: 'Quay opens', folder: done.folder },
    ])
    expect(listEvents(desk.database, storyId)[0]).toMatchObject({
      action: 'export',
      from: 'unpublished',
      to: 'exported',
    })
  })

  it('puts the outlet’s quotation marks in', async () => {
    const done = exported(await exportAs('erik', desk.approvedStory(TEXT), { formats: ['text'] }))
    expect(readFileSync(path.join(done.folder, '2026-03-12-quay-opens.txt'), 'utf8')).toContain('“at last”')
  })

  it('refuses a text that nobody approved and leaves nothing', async () => {
    const storyId = desk.approvedStory(TEXT)
    mustDo(desk.act(desk.people.eva, storyId, 'reopen', { statement: { reason: 'a look' } }))
    expectRefused(await exportAs('erik', storyId), 'text-not-approved')
  })

  it('refuses when one character changed after the approval', async () => {
    const storyId = desk.approvedStory(TEXT)
    mustDo(desk.act(desk.people.tove, storyId, 'edit'))
    desk.write(desk.people.tove, storyId, aDocument('Quay opens', 'The quay opened, "at last", in 2027.'))
    expectRefused(await exportAs('erik', storyId), 'text-not-approved')
  })

  it('refuses before the embargo, for everybody', async () => {
    const storyId = desk.approvedStory(TEXT)
    mustDo(
      desk.act(desk.people.erik, storyId, 'set_embargo', {
        statement: { reason: 'the wire', embargo: { at: '2026-03-13T08:00:00.000Z', zone: 'Europe/Stockholm' } },
      }),
    )
    expectRefused(await exportAs('rut', storyId), 'embargo')
  })

  it('wants a cause for a story that is out', async () => {
    const storyId = desk.approvedStory(TEXT)
    exported(await exportAs('erik', storyId))
    const again = await exportAs('erik', storyId)
    expect(!again.ok && again.problem.kind === 'refused' && again.problem.refusal.rule).toBe('cause-required')
  })

  it('tells readers about a correction in every form of the copy', async () => {
    const storyId = desk.approvedStory(TEXT)
    exported(await exportAs('erik', storyId))
    desk.setNow('2026-03-12T10:00:00.000Z')
    mustDo(desk.act(desk.people.tove, storyId, 'edit'))
    desk.write(desk.people.tove, storyId, aDocument('Quay opens', 'The quay opened in 2025.'))
    mustDo(desk.act(desk.people.tove, storyId, 'submit'))
    mustDo(desk.act(desk.people.eva, storyId, 'approve'))
    const readerNote = { wasWrong: 'in 2026', isRight: 'in 2025', place: 'First paragraph' }
    const done = exported(await exportAs('rut', storyId, { cause: 'correction', statement: { readerNote } }))
    expect(path.basename(done.folder)).toBe('2026-03-12-quay-opens-2')
    const page = readFileSync(path.join(done.folder, '2026-03-12-quay-opens-2.html'), 'utf8')
    expect(page).toContain('"@type": "CorrectionComment"')
    expect(page).toContain('"datePublished": "2026-03-12T09:00:00+01:00"')
    const text = readFileSync(path.join(done.folder, '2026-03-12-quay-opens-2.txt'), 'utf8')
    expect(text).toContain('An earlier version of this article said: in 2026. It should have said: in 2025.')
  })

  it('names public sources in the manifest and only counts the others', async () => {
    const storyId = desk.approvedStory(TEXT)
    addSource('wire', 'Kajen öppnar', storyId)
    addSource('interview', 'Anonymous dock worker', storyId)
    const done = exported(await exportAs('erik', storyId))
    const whole = readdirSync(done.folder)
      .map((name) => readFileSync(path.join(done.folder, name), 'latin1'))
      .join('')
    expect(whole).not.toContain('dock worker')
    expect(whole).not.toContain('Call her at night')
    expect(readManifest(done).sources).toHaveLength(2)
    expect(whole).toContain('Kajen')
  })

  it('refuses when a picture of the text is gone, and says which', async () => {
    const done = await exportAs('erik', desk.approvedStory(aStory()))
    expect(done).toEqual({
      ok: false,
      problem: { kind: 'picture-missing', words: 'Ossian Rask on the quay.' },
    })
    expectUntouched()
  })

  it('sends pictures without the place and the owner in them, under the hash of what was sent', async () => {
    const original = aPng(Uint8Array.of(1, 2, 3), 6)
    const done = exported(await exportAs('erik', aStoryWithPicture(original)))
    const picture = done.files.find((file) => file.mediaType === 'image/png')
    const sent = readFileSync(path.join(done.folder, picture?.name ?? ''))
    expect(sha256Hex(sent)).toBe(picture?.sha256)
    const whole = readdirSync(done.folder).map((name) => readFileSync(path.join(done.folder, name), 'latin1'))
    expect(whole.join('')).not.toContain('Xenobia')
    expect(readOriginal(desk.folder, sha256Hex(original))).toMatchObject({ ok: true, value: Buffer.from(original) })
  })

  it('refuses a picture that is cut off, and says which', async () => {
    const done = await exportAs('erik', aStoryWithPicture(PIXEL.slice(0, -6)))
    expect(done).toEqual({
      ok: false,
      problem: { kind: 'picture-unreadable', words: 'Ossian Rask on the quay.' },
    })
    expectUntouched()
  })

  it('says when the folder is not there or is a file', async () => {
    const storyId = desk.approvedStory(TEXT)
    expect(await exportAs('erik', storyId, { out: path.join(out, 'nowhere') })).toMatchObject({
      problem: { kind: 'folder', why: 'missing' },
    })
    writeFileSync(path.join(out, 'file'), '')
    expect(await exportAs('erik', storyId, { out: path.join(out, 'file') })).toMatchObject({
      problem: { kind: 'folder', why: 'missing' },
    })
  })

  it('takes the folder back when the record cannot be written', async () => {
    const storyId = desk.approvedStory(TEXT)
    desk.database.exec(`CREATE TRIGGER no_event BEFORE INSERT ON export BEGIN SELECT RAISE(ABORT, 'full'); END`)
    await expect(exportAs('erik', storyId)).rejects.toThrow('full')
    expectUntouched()
    expect(listEvents(desk.database, storyId)[0]?.action).toBe('approve')
  })

  it('never writes over what is there, whatever its capitals', async () => {
    mkdirSync(path.join(out, '2026-03-12-QUAY-opens'))
    const done = exported(await exportAs('erik', desk.approvedStory(TEXT)))
    expect(path.basename(done.folder)).toBe('2026-03-12-quay-opens-2')
  })
})

const isRoot = process.getuid?.() === 0

describe('when the disk will not', () => {
  // A small disk of its own needs root; everybody else meets the limit for the size of a file.
  it('leaves nothing and moves nothing when it is full', async () => {
    const storyId = desk.approvedStory(TEXT)
    if (isRoot) {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', out])
      try {
        expect(await exportAs('erik', storyId)).toMatchObject({ problem: { kind: 'folder', why: 'no-space' } })
        expectUntouched()
      } finally {
        execFileSync('umount', [out])
      }
    }
    expect(prepareUnderLimit(out)).toBe('no-space')
    expectUntouched()
  })

  it('says so when the folder cannot be written', async () => {
    const storyId = desk.approvedStory(TEXT)
    if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', out])
    else chmodSync(out, 0o555)
    try {
      expect(await exportAs('erik', storyId)).toMatchObject({ problem: { kind: 'folder', why: 'not-writable' } })
      expectUntouched()
    } finally {
      if (isRoot) execFileSync('umount', [out])
      else chmodSync(out, 0o755)
    }
  })
})

/** Writes 64 KB in a process that may write files of 4 KB at most; answers why that failed. */
function prepareUnderLimit(folder: string): string {
  const script = `
    const { prepareExport } = await import(${JSON.stringify(new URL('export-folder.ts', import.meta.url).href)})
    const file = { name: 'page.html', mediaType: 'text/html', bytes: new Uint8Array(65536) }
    const prepared = await prepareExport(${JSON.stringify(folder)}, 'page', [file])
    process.stdout.write(prepared.ok ? 'written' : prepared.problem.why)`
  const command = 'ulimit -f 8 && exec "$0" --disable-warning=ExperimentalWarning --input-type=module -e "$1"'
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' }
  return execFileSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8', env })
}

function exportAs(
  person: keyof PublicationDesk['people'],
  storyId: ReturnType<PublicationDesk['approvedStory']>,
  order: Partial<ExportOrder> = {},
) {
  desk.actAs(desk.people[person])
  return runExport(desk.context, storyId, { formats: EXPORT_FORMATS, out, ...order })
}

function exported(outcome: Result<ReleasedExport, ExportProblem>): ReleasedExport {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

function expectRefused(outcome: Result<ReleasedExport, ExportProblem>, rule: string) {
  expect(!outcome.ok && outcome.problem.kind === 'refused' && outcome.problem.refusal.rule).toBe(rule)
  expectUntouched()
}

function expectUntouched() {
  expect(readdirSync(out)).toEqual([])
  expect(listExports(desk.database, {})).toEqual([])
}

function readManifest(done: ReleasedExport): ExportManifest {
  const name = done.files.find((file) => file.format === 'manifest')?.name ?? ''
  return JSON.parse(readFileSync(path.join(done.folder, name), 'utf8')) as ExportManifest
}

function aStoryWithPicture(bytes: Uint8Array = PIXEL) {
  writeOriginal(desk.folder, bytes)
  desk.database
    .prepare(`INSERT INTO original (sha256, bytes, media_type, name, kept_at) VALUES (?, ?, 'image/png', 'p.png', '')`)
    .run(sha256Hex(bytes), bytes.length)
  const example = aStory()
  const blocks = example.blocks.map((block) =>
    block.type === 'picture' ? { ...block, sha256: sha256Hex(bytes) } : block,
  )
  const story: Document = { ...example, blocks }
  expect(plainText(story.fields.headline)).not.toBe('')
  return desk.approvedStory(story)
}

function addSource(kind: string, title: string, storyId: string) {
  const id = newId<'source'>() as SourceId
  const now = desk.context.clock.now()
  desk.database
    .prepare(`INSERT INTO source (id, kind, title, retrieved_at, created_at) VALUES (?, ?, ?, ?, ?)`)
    .run(id, kind, title, now, now)
  desk.database
    .prepare(
      `INSERT INTO private_note (id, source_id, note, contact, changed_at) VALUES (?, ?, 'Call her at night', '070', ?)`,
    )
    .run(newId(), id, now)
  desk.database
    .prepare(`INSERT INTO story_source (story_id, source_id, added_at) VALUES (?, ?, ?)`)
    .run(storyId, id, now)
}
