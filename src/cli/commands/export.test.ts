import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDocument } from '#desk/testing/a-desk.ts'
import { aPublicationDesk, mustDo, type PublicationDesk } from '#desk/testing/publication-desk.ts'
import { EXIT } from '../exit-codes.ts'
import { runExportCommand } from './export.ts'

let desk: PublicationDesk
let out: string
let printed: string[]

beforeEach(() => {
  desk = aPublicationDesk()
  out = path.join(mkdtempSync(path.join(tmpdir(), 'stet-cli-')), 'new')
  printed = []
})
afterEach(() => {
  desk.dispose()
  rmSync(path.dirname(out), { recursive: true, force: true })
})

describe('stet export', () => {
  it('writes the approved text and prints what it wrote', async () => {
    desk.approvedStory(aDocument('Quay opens', 'The quay opened.'))
    expect(await run('1', '--format', 'html,docx', '--as', 'Erik', '--json')).toBe(EXIT.done)
    const answer = JSON.parse(printed[0] ?? '') as { folder: string; files: { name: string }[] }
    expect(readdirSync(answer.folder).sort()).toEqual(answer.files.map((file) => file.name).sort())
  })

  it('names the rule that refuses and leaves no file', async () => {
    const storyId = desk.approvedStory(aDocument('Quay opens', 'The quay opened.'))
    mustDo(desk.act(desk.people.eva, storyId, 'reopen', { statement: { reason: 'a look' } }))
    expect(await run('1', '--format', 'all', '--as', 'Erik', '--json')).toBe(EXIT.refused)
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      rule: 'text-not-approved',
      message: 'The text is not approved. Nothing was changed.',
    })
    expect(readdirSync(path.dirname(out))).toEqual([])
  })

  it('asks who exports when several could', async () => {
    desk.approvedStory()
    expect(await run('1', '--format', 'text', '--json')).toBe(EXIT.refused)
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ rule: 'no-person' })
  })

  it.each([['--format', 'pdf'], ['--format', 'html', '--cause', 'boredom'], []])(
    'refuses arguments %j',
    async (...args) => {
      expect(await run('1', ...args)).toBe(EXIT.usage)
    },
  )
})

/** Works on a copy of the desk, because one process writes in a desk at a time and the test has this one open. */
function run(...args: readonly string[]): Promise<number> {
  const copy = path.join(path.dirname(desk.folder), 'copy')
  desk.database.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(desk.folder, copy, { recursive: true, filter: (name) => !name.includes('lock') })
  const io = {
    print: (line: string) => void printed.push(line),
    error: () => undefined,
    isJson: args.includes('--json'),
  }
  return runExportCommand([...args, '--desk', copy, '--out', out], io)
}
