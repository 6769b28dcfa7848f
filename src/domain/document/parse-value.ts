import { isCleanText } from './clean-text.ts'

/** What was wrong and where, for example `{ path: 'blocks[3].runs[0].link', kind: 'address-refused' }`. */
export interface DocumentProblem {
  /** Empty for the whole. */
  readonly path: string
  readonly kind: DocumentProblemKind
}

export type DocumentProblemKind =
  | 'wrong-type'
  | 'missing'
  | 'unknown-property'
  | 'unknown-format'
  | 'unknown-block-type'
  /** Half a surrogate pair or a control character. */
  | 'unclean-text'
  /** Not https, http or mailto. */
  | 'address-refused'
  | 'not-a-hash'
  | 'not-a-language'
  | 'not-an-id'
  | 'duplicate-id'
  | 'uneven-rows'

/** Carries a problem out of the nested readers; never leaves `parseWith`. */
export class UnfitValue extends Error {
  readonly problem: DocumentProblem

  constructor(problem: DocumentProblem) {
    super(`${problem.kind} at ${problem.path}`)
    this.problem = problem
  }
}

export function refuse(path: string, kind: DocumentProblemKind): UnfitValue {
  return new UnfitValue({ path, kind })
}

export function memberAt(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

type Members<Name extends string> = Readonly<Record<Name, unknown>>

/** A plain object with exactly these properties. */
export function recordAt<Name extends string>(value: unknown, path: string, names: readonly Name[]): Members<Name> {
  const record = looseRecordAt(value, path, names)
  for (const name of names) if (record[name] === undefined) throw refuse(memberAt(path, name), 'missing')
  return record
}

/** A plain object with no property beside these. */
export function looseRecordAt<Name extends string>(
  value: unknown,
  path: string,
  names: readonly Name[],
): Members<Name> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(path, 'wrong-type')
  const allowed: readonly string[] = names
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key)) throw refuse(memberAt(path, key), 'unknown-property')
  }
  return value as Members<Name>
}

export function listAt<Item>(
  value: unknown,
  path: string,
  read: (item: unknown, path: string) => Item,
): readonly Item[] {
  if (!Array.isArray(value)) throw refuse(path, 'wrong-type')
  return Array.from(value, (item: unknown, index) => read(item, `${path}[${index}]`))
}

export function stringAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw refuse(path, 'wrong-type')
  if (!isCleanText(value)) throw refuse(path, 'unclean-text')
  return value
}

export function booleanAt(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw refuse(path, 'wrong-type')
  return value
}

const IDENTIFIER = /^[\w-]{1,64}$/u

export function identifierAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw refuse(path, 'wrong-type')
  if (!IDENTIFIER.test(value)) throw refuse(path, 'not-an-id')
  return value
}

/** The shape of a BCP 47 tag; whether anybody speaks it is not asked. */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u

export function languageAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw refuse(path, 'wrong-type')
  if (!LANGUAGE.test(value)) throw refuse(path, 'not-a-language')
  return value
}
