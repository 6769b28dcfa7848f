import { describe, expect, test } from 'vitest'
import { isTypingKey, matchesKeys, parseKeys, showKeys, toAccelerator, type KeyPress } from './keys.ts'

function aPress(press: Partial<KeyPress>): KeyPress {
  return { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...press }
}

describe('matchesKeys', () => {
  test('takes Ctrl for Mod everywhere but on macOS, where it is the command key', () => {
    const keys = parseKeys('Mod+K')
    expect(matchesKeys(aPress({ key: 'k', ctrlKey: true }), keys, 'other')).toBe(true)
    expect(matchesKeys(aPress({ key: 'k', metaKey: true }), keys, 'mac')).toBe(true)
    expect(matchesKeys(aPress({ key: 'k', ctrlKey: true }), keys, 'mac')).toBe(false)
    expect(matchesKeys(aPress({ key: 'k' }), keys, 'other')).toBe(false)
  })

  test('wants exactly the modifiers that are named', () => {
    const keys = parseKeys('Mod+F')
    expect(matchesKeys(aPress({ key: 'F', ctrlKey: true, shiftKey: true }), keys, 'other')).toBe(false)
    expect(matchesKeys(aPress({ key: 'f', ctrlKey: true, altKey: true }), keys, 'other')).toBe(false)
  })

  test('finds a sign wherever the layout has it, with Shift or without', () => {
    const swedish = aPress({ key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true })
    const american = aPress({ key: '/', code: 'Slash', ctrlKey: true })
    expect(matchesKeys(swedish, parseKeys('Mod+/'), 'other')).toBe(true)
    expect(matchesKeys(american, parseKeys('Mod+/'), 'other')).toBe(true)
  })

  test('finds a digit by its key when Shift or Alt makes another character of it', () => {
    const press = aPress({ key: '(', code: 'Digit8', ctrlKey: true, shiftKey: true })
    expect(matchesKeys(press, parseKeys('Mod+Shift+8'), 'other')).toBe(true)
  })

  test('finds a letter by its key on a layout without Latin letters', () => {
    expect(matchesKeys(aPress({ key: 'л', code: 'KeyK', ctrlKey: true }), parseKeys('Mod+K'), 'other')).toBe(true)
    expect(matchesKeys(aPress({ key: 'z', code: 'KeyY', ctrlKey: true }), parseKeys('Mod+Y'), 'other')).toBe(false)
  })
})

test('keys that write or move in a text are known', () => {
  expect(isTypingKey(parseKeys('A'), 'other')).toBe(true)
  expect(isTypingKey(parseKeys('Shift+ArrowUp'), 'other')).toBe(true)
  expect(isTypingKey(parseKeys('F1'), 'other')).toBe(false)
  expect(isTypingKey(parseKeys('Mod+A'), 'other')).toBe(false)
  expect(isTypingKey(parseKeys('Alt+ArrowLeft'), 'other')).toBe(false)
  expect(isTypingKey(parseKeys('Alt+ArrowLeft'), 'mac')).toBe(true)
})

test('keys nobody could press are refused', () => {
  expect(() => parseKeys('')).toThrow('no keys')
  expect(() => parseKeys('Mod+')).toThrow('no keys')
  expect(() => parseKeys('Cmd+F')).toThrow('no keys')
  expect(() => parseKeys('Shift+Mod+F')).toThrow('order')
  expect(() => parseKeys('Mod+Mod+F')).toThrow('order')
})

test('keys are shown as they are written on the keyboard', () => {
  expect(showKeys('Mod+Shift+F', 'other')).toEqual(['Ctrl', 'Shift', 'F'])
  expect(showKeys('Mod+Shift+F', 'mac')).toEqual(['⌘', '⇧', 'F'])
  expect(showKeys('Alt+ArrowLeft', 'other')).toEqual(['Alt', '←'])
})

test('the menu is told the accelerator', () => {
  expect(toAccelerator('Mod+Shift+ArrowUp')).toBe('CmdOrCtrl+Shift+Up')
})
