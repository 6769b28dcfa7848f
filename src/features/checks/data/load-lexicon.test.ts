import { beforeAll, expect, test } from 'vitest'
import { DEFAULT_STYLE } from '../model/house-style.ts'
import { runChecks } from '../model/run-checks.ts'
import { readCase } from '../model/case-story.ts'
import { SPELLING_CHECKS } from '../model/spelling/spelling-checks.ts'
import { readStory } from '../model/story-reading.ts'
import { loadLexicon, type LoadedLexicon } from './load-lexicon.ts'

let lexicon: LoadedLexicon
beforeAll(async () => {
  lexicon = await loadLexicon()
})

function misspelt(text: string, language = 'en-GB'): readonly unknown[] {
  const { story } = readCase({ id: 'x', kind: 'passage', source_sv: null, target_en: text })
  const reading = readStory({ ...story, copy: { ...story.copy, language } }, null)
  const context = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon }
  return runChecks(SPELLING_CHECKS, reading, context).map((finding) => finding.message.values['word'])
}

test('finds misspelt English and leaves right English alone', () => {
  expect(misspelt('The comittee recieved a letter.')).toEqual(['comittee', 'recieved'])
  expect(misspelt("The harbour's well-kept sub-zero stores don’t close; the ferries’ crews agree.")).toEqual([])
})

test('reads Swedish compounds', () => {
  expect(misspelt('Kärnkraftverket stängdes för underhållsarbete efter en besiktnigg.', 'sv')).toEqual(['besiktnigg'])
})

test('opens a dictionary that was not asked for at first', async () => {
  expect(lexicon.has('en-US', 'harbor')).toBe(false)
  const other = await loadLexicon([])
  await other.open('en-US')
  expect(other.has('en-US', 'harbor')).toBe(true)
  expect(other.suggest('en-US', 'harbro')).toContain('harbor')
})
