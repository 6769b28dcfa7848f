import * as v from 'valibot'

/** What one person likes on one machine. Kept by the main process, outside every desk. */
export const preferences = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  density: v.picklist(['regular', 'compact']),
  locale: v.picklist(['system', 'en', 'sv']),
  /** Point size of the copy in CSS pixels. */
  copySize: v.pipe(v.number(), v.integer(), v.minValue(14), v.maxValue(28)),
})

export type Preferences = v.InferOutput<typeof preferences>

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', density: 'regular', locale: 'system', copySize: 18 }
