import type { Check } from '../check.ts'
import { quoteCount } from './quote-count.ts'
import { quoteMarks } from './quote-marks.ts'
import { quoteMarksOfStory } from './quote-marks-of-story.ts'
import { quoteSpeaker } from './quote-speaker.ts'

/** Marks are judged twice: what one part shows at once, the rest at a pause. */
export const SPEECH_CHECKS: readonly Check[] = [quoteMarks, quoteMarksOfStory, quoteSpeaker, quoteCount]
