import { asList, asRecord, member, textMember, type JsonRecord } from '../json/parse-json.ts'

/**
 * One member of an item, whatever the edition calls it: 3.x writes `versionCreated`, 1.x and 2.x `versioncreated`. The first name
 * that the item has wins.
 */
export function anyMember(item: unknown, ...names: readonly string[]): unknown {
  return names
    .flatMap((name) => [name, name.toLowerCase()])
    .reduce<unknown>((found, name) => found ?? member(item, name), undefined)
}

export function anyText(item: unknown, ...names: readonly string[]): string {
  const texts = names.flatMap((name) => [textMember(item, name), textMember(item, name.toLowerCase())])
  return texts.find((text) => text !== '') ?? ''
}

/** Words with a role: 2.x and 3.x have lists of `{role, value}`, 1.x a member each, `headline_main`, `body_xhtml`. */
export interface RoleText {
  readonly role: string
  readonly contentType: string
  readonly value: string
}

export function roleTexts(item: unknown, list: string, prefix: string): readonly RoleText[] {
  const listed = asList(member(item, list)).map((one) => ({
    role: textMember(one, 'role').toLowerCase(),
    contentType: anyText(one, 'contentType').toLowerCase(),
    value: textMember(one, 'value'),
  }))
  const named = Object.keys(asRecord(item))
    .filter((name) => name === prefix || name.startsWith(`${prefix}_`))
    .map((name) => ({ role: name.slice(prefix.length + 1), contentType: '', value: textMember(item, name) }))
  return [...listed, ...named].filter((one) => one.value !== '')
}

/** Associations and renditions: an object with names in 1.x, a list of things with names from 2.0. */
export function namedThings(value: unknown): readonly { readonly name: string; readonly thing: JsonRecord }[] {
  if (Array.isArray(value)) return value.map((one) => ({ name: textMember(one, 'name'), thing: asRecord(one) }))
  return Object.entries(asRecord(value)).map(([name, one]) => ({ name, thing: asRecord(one) }))
}

const LISTS = ['headlines', 'bodies', 'descriptions', 'subjects', 'infosources', 'infoSources']

/** Where the item is not what every edition of the format says; null when it is sound. */
export function brokenPlace(item: unknown): string | null {
  if (textMember(item, 'uri') === '') return 'uri'
  const wrong = LISTS.find((name) => member(item, name) !== undefined && !Array.isArray(member(item, name)))
  if (wrong !== undefined) return wrong
  const bodies = asList(member(item, 'bodies'))
  const at = bodies.findIndex((one) => typeof member(one, 'value') !== 'string')
  if (at !== -1) return `bodies[${at}].value`
  const named = Object.keys(asRecord(item)).find(
    (name) => /^body_/u.test(name) && typeof member(item, name) !== 'string',
  )
  return named ?? null
}

/** Every field of the editions 1.0 to 3.1, lower case. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    '$schema $standard standard uri type mimetype representationtype profile version firstcreated contentcreated versioncreated expires',
    'embargoed embargoeduntil pubstatus urgency copyrightholder copyrightnotice rightsinfo usageterms ednote language title by byline',
    'headline headlines slugline located descriptions bodies charcount wordcount subject subjects person people organisation',
    'organisations place places event events eventdetails plannedcoverage object objects genre genres infosource infosources altids',
    'associations renditions trustindicator trustindicators digitalsourcetype keywords signals',
  ].flatMap((line) => line.split(' ')),
)

export function unknownNames(item: JsonRecord): readonly string[] {
  return Object.keys(item).filter(
    (name) => !KNOWN.has(name.toLowerCase()) && !/^(?:description|body|headline)_/u.test(name),
  )
}
