import type { StoryCheck } from '../check.ts'
import { compareSpeech } from './compare-speech.ts'
import { findSpeakerFaults } from './speaker-faults.ts'

/** A quote keeps its speaker. */
export const quoteSpeaker: StoryCheck = {
  id: 'quote-speaker',
  group: 'speech',
  reads: 'source',
  severity: 'error',
  practice:
    'Words given to the wrong person are a substantive error that runs as a correction (Reuters handbook, corrections).',
  sees: 'story',
  run: (story, context) =>
    story.source === null
      ? []
      : findSpeakerFaults(compareSpeech(story, context)).map(({ source, copy, copySpeaker, said, given }) => ({
          place: { key: copy.part.key, ...copySpeaker.place },
          source: { key: source.part.key, start: source.start, end: source.end },
          message: { code: 'quote-speaker.other', values: { said, given } },
        })),
}
