/** What an outlet's pattern may name. */
export interface NameParts {
  /** `2026-11-23`, in the outlet's zone. */
  readonly date: string
  readonly slugline: string
  readonly headline: string
  readonly language: string
  readonly number: number
}

export const USUAL_NAME_PATTERN = '{date}-{slug}'

// Windows gives these to devices, whatever the extension.
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu

// ext4, APFS and NTFS take 255 bytes or units; the rest is for counters, extensions and a folder name of its own.
const LONGEST = 80

/**
 * A name from the outlet's pattern, for every file of an export: `{date}`, `{slug}` (the slugline, else the headline),
 * `{language}`, `{number}`. Lower case, ASCII letters, figures and hyphens only: the same file on every system and in every address.
 *
 * @example exportName('{date}-{slug}', parts) // '2026-05-27-rysk-attack-mot-kyiv'
 */
export function exportName(pattern: string, parts: NameParts): string {
  const slug = slugify(parts.slugline) || slugify(parts.headline) || `story-${parts.number}`
  const values: Readonly<Record<string, string>> = {
    date: parts.date,
    slug,
    language: parts.language,
    number: String(parts.number),
  }
  const filled = pattern.replace(/\{(\w+)\}/gu, (token, name: string) => values[name] ?? token)
  const name = shorten(slugify(filled) || slug)
  return DEVICE.test(name) ? `${name}-copy` : name
}

export function isNamePattern(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[^{}]|\{(?:date|slug|language|number)\})+$/u.test(value)
}

/** `name`, or with a counter behind it when `isTaken` says so; capitals do not make a name another one. */
export function uniqueName(name: string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}-${count}`
    if (!isTaken(candidate.toLowerCase())) return candidate
  }
}

const SPELT_OUT: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  œ: 'oe',
}

function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øæßðþłđœ]/gu, (letter) => SPELT_OUT[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
}

function shorten(name: string): string {
  if (name.length <= LONGEST) return name
  const cut = name.slice(0, LONGEST + 1)
  return cut
    .slice(0, Math.max(cut.lastIndexOf('-'), LONGEST / 2))
    .replace(/-+$/u, '')
    .slice(0, LONGEST)
}
