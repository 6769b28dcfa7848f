import { fold } from '#features/intake/model/fold.ts'

/** One node of linked data, asked by name; everything absent or of another shape is empty. */
export interface LinkedNode {
  readonly types: readonly string[]
  text(key: string): string
  names(key: string): string[]
  list(key: string): string[]
  child(key: string): LinkedNode | null
  children(key: string): LinkedNode[]
}

/** Every node of the script, those in `@graph` and in lists included. Broken JSON gets one mend, then it is left alone. */
export function parseJsonLd(script: string): LinkedNode[] {
  return flatten(parseLenient(script)).map(linkedNode)
}

export function isNewsNode(node: LinkedNode): boolean {
  return node.types.some((type) => /(?:Article|BlogPosting|Report|LiveBlogPosting)$/u.test(type))
}

function parseLenient(script: string): unknown {
  const text = script.replaceAll(/<!--|-->|\/\*.*?\*\/|<!\[CDATA\[|\]\]>/gsu, '').trim()
  try {
    return JSON.parse(text)
  } catch {
    return parseMended(text)
  }
}

/** Commas too many and raw line breaks inside strings: what templates break most often. */
function parseMended(text: string): unknown {
  const mended = text
    .replaceAll(/"(?:[^"\\]|\\.)*"/gsu, (string) =>
      string
        .replaceAll('\n', String.raw`\n`)
        .replaceAll('\r', '')
        .replaceAll('\t', ' '),
    )
    .replaceAll(/,(\s*[}\]])/gu, '$1')
    .replace(/;\s*$/u, '')
  try {
    return JSON.parse(mended)
  } catch {
    // Metadata that cannot be read is as good as none: the printed words are what counts.
    return null
  }
}

function flatten(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(flatten)
  if (!isRecord(value)) return []
  return [value, ...flatten(value['@graph'] ?? [])]
}

function linkedNode(record: Record<string, unknown>): LinkedNode {
  const asked = (key: string) => (Object.hasOwn(record, key) ? record[key] : undefined)
  const children = (key: string) =>
    many(asked(key)).flatMap((one) => (isRecord(one) ? [linkedNode(one)] : textNode(one)))
  return {
    types: many(asked('@type')).filter((type) => typeof type === 'string'),
    text: (key) => firstText(asked(key)),
    names: (key) =>
      many(asked(key))
        .map(nameOf)
        .filter((name) => name !== ''),
    list: (key) => listOf(asked(key)),
    child: (key) => children(key)[0] ?? null,
    children,
  }
}

function textNode(value: unknown): LinkedNode[] {
  return typeof value === 'string' ? [linkedNode({ '@value': value })] : []
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return /^https?:/u.test(value) ? '' : fold(value)
  return isRecord(value) ? firstText(value['name']) : ''
}

function listOf(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(/[,;]/u)
      .map(fold)
      .filter((one) => one !== '')
  return many(value)
    .map((one) => nameOf(one))
    .filter((one) => one !== '')
}

function firstText(value: unknown): string {
  const first = many(value)[0]
  if (typeof first === 'string') return fold(first)
  return typeof first === 'number' ? String(first) : ''
}

function many(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
