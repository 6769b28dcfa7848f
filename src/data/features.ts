import type { DeskContext } from '#desk/context.ts'
import type { Service } from '#rpc/service.ts'
import { storyData } from '#features/story/data/story-data.ts'

/** The data halves of all features, in the order in which they start. One line each; a test compares it with the folders. */
export const DATA_FEATURES: readonly Service<DeskContext>[] = [storyData]
