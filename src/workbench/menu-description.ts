import * as v from 'valibot'

const menuEntry = v.variant('kind', [
  v.object({
    kind: v.literal('command'),
    id: v.string(),
    label: v.string(),
    /** Electron's accelerator, for example `CmdOrCtrl+Shift+F`; shown only, the window itself listens for keys. */
    accelerator: v.optional(v.string()),
    enabled: v.boolean(),
  }),
  /** An act that belongs to the system: its label and keys come from there. */
  v.object({
    kind: v.literal('role'),
    role: v.picklist([
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'minimize',
      'togglefullscreen',
      'zoomIn',
      'zoomOut',
      'resetZoom',
      'quit',
    ]),
    label: v.string(),
  }),
  v.object({ kind: v.literal('separator') }),
])

/** One menu of the menu bar, made from the command registry and sent to the main process. */
export const menuSection = v.object({ label: v.string(), entries: v.pipe(v.array(menuEntry), v.maxLength(100)) })

export type MenuEntry = v.InferOutput<typeof menuEntry>
export type MenuSection = v.InferOutput<typeof menuSection>
