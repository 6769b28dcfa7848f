import { expect, test } from 'vitest'
import type { Command } from './commands.ts'
import { createCommandRegistry, findKeyConflicts } from './command-registry.ts'

function aCommand(command: Partial<Command> & { readonly id: string }): Command {
  return { title: { en: command.id, sv: command.id }, group: 'edit', ...command }
}

function aRegistry(...commands: readonly Command[]) {
  const ran: string[] = []
  const registry = createCommandRegistry(commands, { keyboard: 'other', runGlobal: ({ id }) => ran.push(id) })
  return { registry, ran }
}

const CTRL_F = { key: 'f', code: 'KeyF', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false }
const LETTER_F = { ...CTRL_F, ctrlKey: false }

test('a command can be carried out while a component has bound it, and not after', () => {
  const { registry } = aRegistry(aCommand({ id: 'story.find' }))
  let count = 0
  expect(registry.run('story.find')).toBe(false)
  const unbind = registry.bind('story.find', () => {
    count += 1
  })
  expect(registry.isAvailable('story.find')).toBe(true)
  expect(registry.run('story.find')).toBe(true)
  unbind()
  expect(registry.run('story.find')).toBe(false)
  expect(count).toBe(1)
})

test('the component that came last answers, and gives way when it leaves', () => {
  const { registry } = aRegistry(aCommand({ id: 'x.close' }))
  const said: string[] = []
  registry.bind('x.close', () => said.push('below'))
  const unbind = registry.bind('x.close', () => said.push('above'))
  registry.run('x.close')
  unbind()
  registry.run('x.close')
  expect(said).toEqual(['above', 'below'])
})

test('a command that brings its own act is always there', () => {
  const { registry, ran } = aRegistry(aCommand({ id: 'go.desk', run: () => undefined }))
  expect(registry.run('go.desk')).toBe(true)
  expect(ran).toEqual(['go.desk'])
})

test('keys mean the command of the screen one is on', () => {
  const { registry } = aRegistry(
    aCommand({ id: 'story.find', keys: 'Mod+F', when: 'story' }),
    aCommand({ id: 'desk.find', keys: 'Mod+F', when: 'desk' }),
  )
  registry.bind('story.find', () => undefined)
  registry.bind('desk.find', () => undefined)
  expect(registry.match(CTRL_F, { screenId: 'desk', isTyping: true })?.id).toBe('desk.find')
  expect(registry.match(CTRL_F, { screenId: 'sources', isTyping: false })).toBeUndefined()
})

test('a letter is a letter while somebody types', () => {
  const { registry } = aRegistry(aCommand({ id: 'desk.flag', keys: 'F' }))
  registry.bind('desk.flag', () => undefined)
  expect(registry.match(LETTER_F, { screenId: 'desk', isTyping: true })).toBeUndefined()
  expect(registry.match(LETTER_F, { screenId: 'desk', isTyping: false })?.id).toBe('desk.flag')
})

test('commands that nobody declares, and two with one name, are mistakes', () => {
  const { registry } = aRegistry()
  expect(() => registry.bind('nowhere', () => undefined)).toThrow('nowhere')
  expect(() => aRegistry(aCommand({ id: 'a' }), aCommand({ id: 'a' }))).toThrow('a')
})

test('shared keys are found only where both could be meant', () => {
  const everywhere = aCommand({ id: 'a', keys: 'Mod+F' })
  const onDesk = aCommand({ id: 'b', keys: 'Mod+f', when: 'desk' })
  const onStory = aCommand({ id: 'c', keys: 'Mod+F', when: 'story' })
  expect(findKeyConflicts([onDesk, onStory])).toEqual([])
  expect(findKeyConflicts([everywhere, onDesk, onStory])).toHaveLength(2)
})
