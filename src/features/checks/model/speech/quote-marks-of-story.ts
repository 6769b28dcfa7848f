import type { CheckContext } from '../check-context.ts'
import type { StoryCheck } from '../check.ts'
import type { Remark } from '../finding.ts'
import { isEnglish } from '../part-reading.ts'
import type { StoryReading } from '../story-reading.ts'
import { compareSpeech } from './compare-speech.ts'
import { findLostSpeech } from './lost-speech.ts'
import { quoteMarks } from './quote-marks.ts'
import { findUnmarkedSpeech } from './unmarked-speech.ts'
import { findUnpairedMarks } from './unpaired-marks.ts'

/** The marks of speech that only the paragraphs around and the source can tell: paired, and there where the source has speech. */
export const quoteMarksOfStory: StoryCheck = {
  ...quoteMarks,
  sees: 'story',
  run: (story, context) => [
    ...findUnpairedMarks(story.copy.filter((part) => isEnglish(part.language))),
    ...(story.source === null ? findUnmarkedSpeech(story.copy) : findLostMarks(story, context)),
  ],
}

function findLostMarks(story: StoryReading, context: CheckContext): readonly Remark[] {
  const lost = findLostSpeech(compareSpeech(story, context)).filter(({ kind }) => kind === 'marks')
  return lost.map(({ part, range, source }) => ({
    place: { key: part.key, ...range },
    source: { key: source.part.key, start: source.start, end: source.end },
    message: { code: 'quote-marks.lost', values: {} },
  }))
}
