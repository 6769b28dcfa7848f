/** `Anna Ek; Bo Ask` and `;` give `['Anna Ek', 'Bo Ask']`. */
export function splitNames(text: string, separator: ';' | ','): readonly string[] {
  return text
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export function joinNames(names: readonly string[], separator: ';' | ','): string {
  return names.join(`${separator} `)
}
