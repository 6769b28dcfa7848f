import { readCase, type CheckCase } from '../case-story.ts'
import type { CheckContext } from '../check-context.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { SPEECH_CHECKS } from './speech-checks.ts'

export const CONTEXT: CheckContext = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }

/** What the checks of speech find: the message's code, then the words it covers. */
export function findInCase(source: string | null, copy: string, headline?: string): readonly string[] {
  const given: CheckCase = {
    id: 'test',
    kind: headline === undefined ? 'passage' : 'package',
    source_sv: source,
    target_en: copy,
    ...(headline === undefined ? {} : { meta: { headline } }),
  }
  const reading = readCase(given)
  return runChecks(SPEECH_CHECKS, readStory(reading.story, null), CONTEXT).map((finding) => {
    const { field, start, end } = reading.locate(finding.place)
    return `${finding.message.code}: ${(field === 'headline' ? (headline ?? '') : copy).slice(start, end)}`
  })
}
