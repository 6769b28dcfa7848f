import type { CheckedByline } from '../checked-text.ts'

/**
 * A byline as it stands in print: `By Ada Holm and Nils Ek, TT/AFP`. What the desk keeps as fields is judged as readers
 * will see it; who adapted it stands apart.
 */
export function printByline(byline: CheckedByline): string {
  if (byline.kind === 'printed') return byline.text
  return composeByline(filled(byline.people), filled(byline.agencies))
}

export function composeByline(people: readonly string[], agencies: readonly string[]): string {
  const parts = [joinNames(people), agencies.join('/')].filter((part) => part !== '')
  return parts.length === 0 ? '' : `By ${parts.join(', ')}`
}

function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

function filled(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '')
}
