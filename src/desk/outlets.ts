import { newId, type OutletId } from '#lib/ids.ts'
import type { TimeZone } from '#lib/clock.ts'
import type { LanguageTag } from '#domain/document/document.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'
import { appendEvent } from './record.ts'

/** How an outlet wants its copy. More is added by the features that read it; unknown keys are kept. */
export interface OutletStyle {
  /** The name of a style of quotation marks; absent: what the language uses. */
  readonly quotation?: string
  readonly [key: string]: unknown
}

/** Where stories go out. Publication is per story and outlet; most desks have one. */
export interface Outlet {
  readonly id: OutletId
  readonly name: string
  readonly language: LanguageTag
  readonly zone: TimeZone
  readonly style: OutletStyle
  readonly isActive: boolean
}

export type NewOutlet = Pick<Outlet, 'name' | 'language' | 'zone' | 'style'>

/** In the order in which they were made; the first is the default. */
export function listOutlets(database: Database): readonly Outlet[] {
  return statement<[], OutletRow>(database, `SELECT * FROM outlet WHERE active = 1 ORDER BY rowid`).all().map(toOutlet)
}

export function findOutlet(database: Database, id: OutletId): Outlet | null {
  const row = statement<[OutletId], OutletRow>(database, `SELECT * FROM outlet WHERE id = ?`).get(id)
  return row === undefined ? null : toOutlet(row)
}

export function defaultOutlet(database: Database): Outlet | null {
  return listOutlets(database)[0] ?? null
}

/** Must run inside a transaction. */
export function addOutlet(context: DeskContext, outlet: NewOutlet): OutletId {
  const id = newId<'outlet'>()
  statement(context.database, `INSERT INTO outlet (id, name, language, zone, style) VALUES (?, ?, ?, ?, ?)`).run(
    id,
    outlet.name.trim(),
    outlet.language,
    outlet.zone,
    JSON.stringify(outlet.style),
  )
  appendEvent(context, { action: 'outlet_added', outletId: id, payload: { ...outlet } })
  context.touch('settings')
  return id
}

/** Must run inside a transaction. */
export function changeOutlet(context: DeskContext, outlet: Outlet): void {
  statement(
    context.database,
    `UPDATE outlet SET name = ?, language = ?, zone = ?, style = ?, active = ? WHERE id = ?`,
  ).run(
    outlet.name.trim(),
    outlet.language,
    outlet.zone,
    JSON.stringify(outlet.style),
    outlet.isActive ? 1 : 0,
    outlet.id,
  )
  appendEvent(context, { action: 'outlet_changed', outletId: outlet.id, payload: { ...outlet } })
  context.touch('settings')
}

interface OutletRow {
  readonly id: OutletId
  readonly name: string
  readonly language: string
  readonly zone: string
  readonly style: string
  readonly active: number
}

function toOutlet(row: OutletRow): Outlet {
  const { active, style, ...rest } = row
  return { ...rest, style: JSON.parse(style) as OutletStyle, isActive: active === 1 }
}
