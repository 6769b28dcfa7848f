import { releaseStory } from '#features/exports/data/release-story.ts'
import { openPassagesGuard } from '#features/story/data/open-passages.ts'
import type { PublicationWiring } from '#features/publication/data/wiring.ts'

/** What features hand to each other without knowing each other; the window's process and the command line compose the same. */
export const publicationWiring: PublicationWiring = { release: releaseStory, guards: [openPassagesGuard] }
