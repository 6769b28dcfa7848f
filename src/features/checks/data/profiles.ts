import { newId, type OutletId, type StoryId } from '#lib/ids.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from '#desk/context.ts'
import { changeOutlet, defaultOutlet, findOutlet, listOutlets, type Outlet } from '#desk/outlets.ts'
import { listPublications } from '#desk/publications.ts'
import { appendEvent, type EventPayload } from '#desk/record.ts'
import { DEFAULT_STYLE } from '../model/house-style.ts'
import { DEFAULT_PROFILE, type CheckProfile } from '../model/profile.ts'
import { acceptStyleValue, STYLE_SETTINGS, styleChanges, withStyleValue } from '../model/style-settings.ts'

export interface StoredProfile extends CheckProfile {
  readonly id: string
  readonly isDefault: boolean
}

/** What a desk judges by that has made no profile of its own. */
const GIVEN: StoredProfile = { ...DEFAULT_PROFILE, id: 'given', isDefault: true }
/** Where an outlet's style names its profile. */
const OUTLET_KEY = 'checkProfile'

interface ProfileRow {
  readonly id: string
  readonly body: string
  readonly is_default: number
}

/** The profiles of the desk, the oldest first; never none. */
export function listProfiles(database: Database): readonly StoredProfile[] {
  const rows = statement<[], ProfileRow>(
    database,
    `SELECT id, body, is_default FROM check_profile ORDER BY rowid`,
  ).all()
  return rows.length === 0 ? [GIVEN] : rows.map(toProfile)
}

function toProfile(row: ProfileRow): StoredProfile {
  const body = JSON.parse(row.body) as Partial<CheckProfile>
  return {
    id: row.id,
    name: body.name ?? '',
    style: readStyle({ ...body.style }),
    severities: body.severities ?? {},
    isDefault: row.is_default === 1,
  }
}

/** What differs is stored; a value that a setting does not take any more falls back to the default. */
function readStyle(changes: Readonly<Partial<Record<string, unknown>>>): CheckProfile['style'] {
  return STYLE_SETTINGS.reduce((style, setting) => {
    const value = setting.key in changes ? acceptStyleValue(setting, changes[setting.key]) : null
    return value === null ? style : withStyleValue(style, setting.key, value)
  }, DEFAULT_STYLE)
}

export function findProfile(database: Database, id: string): StoredProfile | null {
  return listProfiles(database).find((profile) => profile.id === id) ?? null
}

/** The profile that everything is judged by that no outlet has another for. */
export function defaultProfile(database: Database): StoredProfile {
  const profiles = listProfiles(database)
  return profiles.find((profile) => profile.isDefault) ?? profiles[0] ?? GIVEN
}

/** That of the outlet that the story goes to; the default one when it goes to several, or its outlet names none. */
export function profileOfStory(database: Database, storyId: StoryId): StoredProfile {
  const places = listPublications(database, storyId)
  const [first] = places
  if (places.length > 1) return defaultProfile(database)
  const outlet = first === undefined ? defaultOutlet(database) : findOutlet(database, first.outletId)
  const named = outlet === null ? null : profileIdOf(outlet)
  return (named === null ? null : findProfile(database, named)) ?? defaultProfile(database)
}

export function profileIdOf({ style }: Outlet): string | null {
  const id = style[OUTLET_KEY]
  return typeof id === 'string' ? id : null
}

/** Changes a profile, or makes one when `id` is null; answers its id. Must run inside a transaction. */
export function saveProfile(context: DeskContext, id: string | null, profile: CheckProfile): string {
  const { database } = context
  const isFirst = statement<[], { readonly count: number }>(
    database,
    `SELECT count(*) AS count FROM check_profile`,
  ).get()
  // A second profile stands beside the given one, which is written down first.
  if (isFirst?.count === 0 && id === null) insertProfile(context, GIVEN.id, { ...GIVEN, name: '' })
  const at = id ?? newId<'profile'>()
  if (findStored(database, at)) {
    statement(database, `UPDATE check_profile SET body = ?, changed_at = ? WHERE id = ?`).run(
      bodyOf(profile),
      context.clock.now(),
      at,
    )
  } else insertProfile(context, at, profile)
  noteChange(context, 'house_style_changed', { profileId: at, ...(JSON.parse(bodyOf(profile)) as object) })
  return at
}

/** By what copy is judged is part of the record, as the copy is. */
function noteChange(context: DeskContext, action: string, payload: EventPayload): void {
  appendEvent(context, { action, payload })
  context.touch('settings')
}

function findStored(database: Database, id: string): boolean {
  return (
    statement<[string], object>(database, `SELECT 1 AS there FROM check_profile WHERE id = ?`).get(id) !== undefined
  )
}

function insertProfile(context: DeskContext, id: string, profile: CheckProfile): void {
  statement(
    context.database,
    `INSERT INTO check_profile (id, body, is_default, changed_at)
     VALUES (?, ?, (SELECT count(*) = 0 FROM check_profile WHERE is_default = 1), ?)`,
  ).run(id, bodyOf(profile), context.clock.now())
}

function bodyOf({ name, style, severities }: CheckProfile): string {
  return JSON.stringify({ name: name.trim(), style: styleChanges(style), severities })
}

/** Must run inside a transaction. */
export function setDefaultProfile(context: DeskContext, id: string): void {
  statement(context.database, `UPDATE check_profile SET is_default = (id = ?)`).run(id)
  noteChange(context, 'house_style_default', { profileId: id })
}

/** Outlets that had it are judged by the default from now on; the default itself stays. Must run inside a transaction. */
export function removeProfile(context: DeskContext, id: string): void {
  statement(context.database, `DELETE FROM check_profile WHERE id = ? AND is_default = 0`).run(id)
  for (const outlet of listOutlets(context.database)) {
    if (profileIdOf(outlet) === id) setOutletProfile(context, outlet.id, null)
  }
  noteChange(context, 'house_style_removed', { profileId: id })
}

/** Null: the default. Must run inside a transaction. */
export function setOutletProfile(context: DeskContext, outletId: OutletId, id: string | null): void {
  const outlet = findOutlet(context.database, outletId)
  if (outlet === null) return
  const { [OUTLET_KEY]: _before, ...rest } = outlet.style
  changeOutlet(context, { ...outlet, style: id === null ? rest : { ...rest, [OUTLET_KEY]: id } })
}
