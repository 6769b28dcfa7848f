import type { UiFeature } from '#workbench/ui-feature.ts'
import { settingsUi } from '#features/settings/ui/settings-ui.tsx'

/** The window halves of all features, one line each; a test compares it with the folders. */
export const FEATURES: readonly UiFeature[] = [settingsUi]
