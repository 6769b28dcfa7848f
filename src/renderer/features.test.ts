import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findKeyConflicts } from '#workbench/command-registry.ts'
import { createWorkbench, listCommands } from '#workbench/create-workbench.ts'
import { parseKeys } from '#workbench/keys.ts'
import { FEATURES } from './features.ts'

const FOLDER = path.resolve(import.meta.dirname, '../features')

describe('the features of the window', () => {
  test('are those that have a window half, each listed once', () => {
    const withUi = readdirSync(FOLDER).filter((name) => readdirSync(path.join(FOLDER, name)).includes('ui'))
    expect(FEATURES.map((feature) => feature.name).toSorted()).toEqual(withUi.toSorted())
  })

  test('share no command and no screen', () => {
    expect(() => createWorkbench(FEATURES, 'Linux x86_64')).not.toThrow()
  })

  test('share no keys on one screen', () => {
    expect(findKeyConflicts(listCommands(FEATURES))).toEqual([])
  })

  test('name keys that can be pressed', () => {
    const keys = listCommands(FEATURES).flatMap((command) => command.keys ?? [])
    expect(() => keys.map(parseKeys)).not.toThrow()
  })

  test('leave the keys alone with which everybody moves, selects and edits in a text', () => {
    const taken = listCommands(FEATURES).filter(
      ({ id, keys }) => keys !== undefined && isTextKey(keys) && !isOfTheCopy(id),
    )
    expect(taken.map(({ id, keys }) => `${id}: ${keys}`)).toEqual([])
  })

  test('say every title in both languages', () => {
    const titles = [
      ...listCommands(FEATURES).map((command) => command.title),
      ...FEATURES.flatMap((feature) => [...(feature.screens ?? []), ...(feature.contributions ?? [])]).map(
        (part) => part.title,
      ),
    ]
    expect(titles.filter((title) => title.en.trim() === '' || title.sv.trim() === '')).toEqual([])
  })
})

function isTextKey(keys: string): boolean {
  return /^Mod\+(Shift\+)?(Arrow\w+|Home|End|Backspace|Delete|[ACVXZ])$/u.test(keys)
}

/** Undo in the copy is what it is everywhere. */
function isOfTheCopy(id: string): boolean {
  return id === 'copy.undo' || id === 'copy.redo'
}
