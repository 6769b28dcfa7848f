import { expect, test } from 'vitest'
import * as v from 'valibot'
import { createCommandRegistry } from './command-registry.ts'
import { describeMenu } from './describe-menu.ts'
import { menuSection } from './menu-description.ts'
import { WINDOW_COMMANDS } from './window-commands.ts'

const registry = createCommandRegistry(WINDOW_COMMANDS, { keyboard: 'other', runGlobal: () => undefined })

test('the menu is what the main process takes', () => {
  expect(() => v.parse(v.array(menuSection), describeMenu(registry, 'sv'))).not.toThrow()
})

test('a command nobody can carry out now is grey', () => {
  const find = () =>
    describeMenu(registry, 'en')
      .flatMap((section) => section.entries)
      .find((entry) => entry.kind === 'command' && entry.id === 'window.palette')
  expect(find()).toMatchObject({ enabled: false, label: 'Find a command…' })
  const unbind = registry.bind('window.palette', () => undefined)
  expect(find()).toMatchObject({ enabled: true })
  unbind()
})

test('the system has its own acts: undo first in the edit menu, quit last in the file menu', () => {
  const menu = describeMenu(registry, 'en')
  const entriesOf = (label: string) => menu.find((section) => section.label === label)?.entries ?? []
  expect(entriesOf('Edit')[0]).toMatchObject({ kind: 'role', role: 'undo' })
  expect(entriesOf('File').at(-1)).toMatchObject({ kind: 'role', role: 'quit' })
})
