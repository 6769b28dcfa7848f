import { fail } from '#lib/result.ts'
import { defineService } from '#rpc/service.ts'
import type { DeskContext } from '#desk/context.ts'
import { exportsContract } from '../contract.ts'
import { copyField } from './copy-field.ts'
import { findExport, listExports } from './export-rows.ts'
import { refusePlace } from './export-place.ts'
import { previewExport } from './preview-export.ts'
import { runExport } from './run-export.ts'
import { verifyFiles } from './verify-files.ts'

export const exportsData = defineService<DeskContext>()(exportsContract, {
  preview: (context, question) => previewExport(context, question),
  exportStory: async (context, { storyId, folder, outletId, ...order }) => {
    const why = refusePlace(context, folder)
    if (why !== null) return fail({ kind: 'folder', why, detail: folder })
    const statement = withoutBlanks(order.statement)
    return runExport(context, storyId, {
      ...order,
      statement,
      out: folder,
      ...(outletId === undefined ? {} : { outletId }),
    })
  },
  copyField: (context, wanted) => copyField(context, wanted),
  list: (context, wanted) => listExports(context.database, wanted),
  verifyFiles: (context, { exportId }) => {
    const entry = findExport(context.database, exportId)
    return entry === null ? [] : verifyFiles(entry)
  },
})

/** A form sends what was left empty as `undefined`; absent is how the rules know it. */
function withoutBlanks<Thing extends object>(thing: Thing): { [Key in keyof Thing]-?: Exclude<Thing[Key], undefined> } {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as never
}
