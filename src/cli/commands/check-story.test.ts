import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeCommandFolder, type CommandFolder } from '../testing/desk-folder.ts'
import { callCommand } from '../testing/run-stet.ts'
import { runCheck } from './check.ts'

let folder: CommandFolder
beforeAll(async () => {
  folder = await makeCommandFolder()
})
afterAll(() => folder.dispose())

it('judges a story of a desk by its number, and ends with 1 because something is open', async () => {
  const run = await callCommand(runCheck, '2', '--desk', folder.copyDesk(), '--json')
  expect(run.code).toBe(1)
  const { findings } = run.json() as { findings: readonly { check: string; message: string }[] }
  expect(findings).toContainEqual(expect.objectContaining({ check: 'missing-tags', message: 'No tags.' }))
})

it('cannot read a story that is not there', async () => {
  const run = await callCommand(runCheck, '77', '--desk', folder.copyDesk())
  expect(run.code).toBe(4)
})
