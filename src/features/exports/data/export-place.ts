import path from 'node:path'
import { readSetting } from '#desk/settings.ts'
import type { DeskContext } from '#desk/context.ts'
import type { FolderProblem } from '../contract.ts'
import { EXPORT_SETTINGS } from './export-job.ts'

/**
 * Why nothing may be written into a folder; null when it may. A window can only name a folder that the person picked in the
 * dialog since the start (the main process tells the desk's process) or the one of the last export.
 */
export function refusePlace(context: DeskContext, folder: string): FolderProblem | null {
  if (!path.isAbsolute(folder)) return 'missing'
  const place = path.resolve(folder)
  const desk = path.resolve(context.folder)
  if (place === desk || place.startsWith(desk + path.sep)) return 'inside-desk'
  const last = readSetting<string | null>(context.database, EXPORT_SETTINGS.folder, null)
  const mayWrite = context.host.mayWriteTo?.(place) ?? context.means !== 'window'
  return mayWrite || place === last ? null : 'not-granted'
}
