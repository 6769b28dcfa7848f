/** The part of a keyboard event that decides which keys were pressed. */
export interface KeyPress {
  readonly key: string
  /** The physical key, for layouts and modifiers that change the character. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** `mac` writes ⌘ and takes the command key for `Mod`; every other system takes Ctrl. */
export type KeyboardKind = 'mac' | 'other'

const MODIFIERS = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const
type Modifier = (typeof MODIFIERS)[number]

export interface Keys {
  readonly modifiers: ReadonlySet<Modifier>
  readonly key: string
}

/** `Mod+Shift+F` → Mod, Shift and `F`. Throws on keys that nobody could press, because they are written by us. */
export function parseKeys(text: string): Keys {
  const parts = text === '+' || text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+')
  const key = parts.at(-1) ?? ''
  const modifiers = parts.slice(0, -1).filter((part) => part !== '')
  if (key === '' || !modifiers.every(isModifier)) throw new Error(`These are no keys: ${text}`)
  const order = modifiers.map((modifier) => MODIFIERS.indexOf(modifier))
  if (order.some((place, index) => index > 0 && place <= (order[index - 1] ?? -1))) {
    throw new Error(`Modifiers go in the order ${MODIFIERS.join(', ')}: ${text}`)
  }
  return { modifiers: new Set(modifiers), key }
}

function isModifier(text: string): text is Modifier {
  return MODIFIERS.some((modifier) => modifier === text)
}

export function matchesKeys(press: KeyPress, keys: Keys, keyboard: KeyboardKind): boolean {
  const mod = keyboard === 'mac' ? press.metaKey : press.ctrlKey
  const ctrl = keyboard === 'mac' && press.ctrlKey
  const meta = keyboard !== 'mac' && press.metaKey
  if (meta || mod !== keys.modifiers.has('Mod') || ctrl !== keys.modifiers.has('Ctrl')) return false
  if (press.altKey !== keys.modifiers.has('Alt')) return false
  // A sign such as `?` or `/` needs Shift on one layout and not on another, so only the sign counts.
  if (!isSign(keys.key) && press.shiftKey !== keys.modifiers.has('Shift')) return false
  return matchesKey(press, keys.key)
}

function matchesKey(press: KeyPress, key: string): boolean {
  if (press.key.toLowerCase() === key.toLowerCase()) return true
  if (key === 'Space') return press.key === ' '
  // Alt changes the character on macOS, Shift the digit, and some layouts have no Latin letters: the place of the key decides then.
  if (/^[A-Za-z]$/u.test(key)) return press.code === `Key${key.toUpperCase()}` && !/^[a-z]$/iu.test(press.key)
  return /^\d$/u.test(key) && press.code === `Digit${key}`
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
}

/**
 * Whether these keys write or move in a text, so that they must not fire while somebody types: keys without a
 * modifier, and on macOS keys with ⌥ alone, which makes characters and jumps by words.
 */
export function isTypingKey(keys: Keys, keyboard: KeyboardKind): boolean {
  if (keys.modifiers.has('Mod') || keys.modifiers.has('Ctrl')) return false
  if (keys.modifiers.has('Alt')) return keyboard === 'mac'
  return !/^F\d{1,2}$/u.test(keys.key)
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }
const OTHER_SIGNS: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const KEY_SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
}

/** The parts to show, one keycap each: `Mod+Shift+F` → `Ctrl`, `Shift`, `F`. */
export function showKeys(text: string, keyboard: KeyboardKind): readonly string[] {
  const keys = parseKeys(text)
  const modifiers = MODIFIERS.filter((modifier) => keys.modifiers.has(modifier))
  const signs = keyboard === 'mac' ? MAC_SIGNS : OTHER_SIGNS
  const names = modifiers.map((modifier) => signs[modifier] ?? modifier)
  return [...names, KEY_SIGNS[keys.key] ?? (keys.key.length === 1 ? keys.key.toUpperCase() : keys.key)]
}

/** Electron's accelerator: `Mod+ArrowUp` → `CmdOrCtrl+Up`. */
export function toAccelerator(text: string): string {
  return text.replace('Mod', 'CmdOrCtrl').replace('Arrow', '')
}

export function detectKeyboard(platform: string): KeyboardKind {
  return platform === 'darwin' || platform.startsWith('Mac') ? 'mac' : 'other'
}
