import { checkGuards } from '#features/checks/data/guards.ts'
import { runAndStore } from '#features/checks/data/run-and-store.ts'
import { listStandingWaivers } from '#features/checks/data/standing-waivers.ts'
import { releaseStory } from '#features/exports/data/release-story.ts'
import { openPassagesGuard } from '#features/story/data/open-passages.ts'
import type { PublicationWiring } from '#features/publication/data/wiring.ts'
import { checksRunner } from './checks-wiring.ts'

/** What features hand to each other without knowing each other; the window's process and the command line compose the same. */
export const publicationWiring: PublicationWiring = {
  release: releaseStory,
  guards: [openPassagesGuard, ...checkGuards(checksRunner.story)],
  waivers: listStandingWaivers,
  preparation: {
    prepare: async (context, storyId) => {
      await runAndStore(context, checksRunner, storyId)
    },
    guards: ['checks-have-run'],
  },
}
