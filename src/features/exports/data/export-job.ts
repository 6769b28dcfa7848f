import type { OutletId } from '#lib/ids.ts'
import type { Cause } from '#domain/publication/causes.ts'
import type { Statement } from '#domain/publication/facts.ts'
import type { DeskContext } from '#desk/context.ts'
import type { ExportPermit } from '#desk/release.ts'
import type { ExportFormat } from '../contract.ts'
import type { Gathered } from './gather-input.ts'

/** Settings under which the desk remembers how it exported last; the schedule uses them too. */
export const EXPORT_SETTINGS = { folder: 'exports.folder', formats: 'exports.formats' } as const

export interface ExportOrder {
  readonly formats: readonly ExportFormat[]
  /** An absolute path; the files go into a new folder inside it. */
  readonly out: string
  /** Makes that folder when it is not there; the command line does, a window picks one that is. */
  readonly makesFolder?: boolean
  readonly outletId?: OutletId
  readonly cause?: Cause | null
  readonly statement?: Statement
  /** True for a scheduled story whose time has come. */
  readonly isDue?: boolean
}

/** An export that the rules allow, with everything that its files are made from. */
export interface ExportJob {
  readonly context: DeskContext
  readonly permit: ExportPermit
  readonly order: ExportOrder
  readonly gathered: Gathered
}
