const IS_APPLE = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac')

/** `Mod+Shift+8` as keycaps to show. */
export function describeKeys(keys: string | undefined): readonly string[] {
  if (keys === undefined) return []
  return keys.split('+').map((key) => (key === 'Mod' ? modifier() : key))
}

function modifier(): string {
  return IS_APPLE ? '⌘' : 'Ctrl'
}
