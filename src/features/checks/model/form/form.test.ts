import { expect, test } from 'vitest'
import { readCase, type CheckCase } from '../case-story.ts'
import type { CheckContext } from '../check-context.ts'
import { DEFAULT_STYLE } from '../house-style.ts'
import { runChecks } from '../run-checks.ts'
import { readStory } from '../story-reading.ts'
import { FORM_CHECKS } from './form-checks.ts'

const PHRASES = [
  ['Share this article', 'whole'],
  ['Tweet', 'whole'],
  ['See also:', 'whole'],
  ['We use cookies', 'start'],
  ['(click to enlarge)', 'anywhere'],
].map(([phrase = '', place = '']) => ({ phrase, language: 'en', place }))

const CONTEXT: CheckContext = {
  style: DEFAULT_STYLE,
  data: { table: (name) => (name === 'furniture' ? (PHRASES as never) : []) },
  lexicon: null,
}

function find(text: string, more: Partial<CheckCase> = {}): readonly string[] {
  const given: CheckCase = { id: 'x', kind: 'passage', source_sv: null, target_en: text, ...more }
  const reading = readCase(given)
  return runChecks(FORM_CHECKS, readStory(reading.story, null), CONTEXT).map((finding) => {
    const { field, start, end } = reading.locate(finding.place)
    const words = field === 'body' ? text.slice(start, end) : field
    return `${finding.check} “${words}”`
  })
}

test.each([
  ['The mill burned. ¶ Share this article', 'Share this article'],
  ['The mill burned. ¶ Share this article Tweet', 'Share this article Tweet'],
  ['The mill burned. ¶ See also: Ten mills to visit', 'See also: Ten mills to visit'],
  ['The mill burned. We use cookies to see who reads.', 'We use cookies to see who reads.'],
  ['The mill (click to enlarge) burned.', '(click to enlarge)'],
  ['The mill <b class="x">burned.', '<b class="x">'],
  ['The mill &amp; the barn burned.', '&amp;'],
  ['The mill burned. ¶ Photo: Disa Kvarn/TT', 'Photo: Disa Kvarn/TT'],
  ['The mill burned. ¶ kvarn_07.jpg', 'kvarn_07.jpg'],
  ['The mill burned. ¶ www.example.org/mill', 'www.example.org/mill'],
  ['The mill burned. ¶ [video: the fire]', '[video: the fire]'],
])('finds words of a page: %s', (given, words) => {
  expect(find(given.replace(' ¶ ', '\n\n'))).toEqual([`furniture “${words}”`])
})

test.each([
  'The readers share this article of faith.',
  '“We use cookies to see who reads,” the notice says.',
  'The sign says x < 3 and y > 2.',
  'In the photo: the mill, before it burned.',
])('%s is copy', (text) => {
  expect(find(text)).toEqual([])
})

test.each([
  ['The the mill burned.', 'The the'],
  ['They met at the mill at the mill on Sunday.', 'at the mill at the mill'],
  ['It is expected in in May.', 'in in'],
])('finds what stands twice: %s', (text, words) => {
  expect(find(text)).toEqual([`duplicate-word “${words}”`])
})

test.each([
  'She had had enough, and that that was so pleased her.',
  'They sailed from Bora Bora to Walla Walla and New York New York.',
  'The guests moved in in May, and the lights came on on time.',
  'It grew better and better and better, step by step by step.',
  '“No no no,” he said. Of the 12, 12 were hurt.',
])('%s is doubled by right', (text) => {
  expect(find(text)).toEqual([])
})

test.each([
  ['The mill was bought by.', 'by.'],
  ['The smoke was seen from the.', 'the.'],
  ['The owner is expected to be.', 'be.'],
  ['The insurance is worth SEK, the owner says.', 'SEK'],
  ['Rents rose by per cent.', 'by per cent'],
  ['The firm believes that the miller has got.', 'got.'],
  ['The guests ran out through the', 'the'],
  ['The miller has decided to.', 'to.'],
  ['The mill, which dates from 1840, will be.', 'be.'],
])('finds what breaks off: %s', (text, words) => {
  expect(find(text)).toEqual([`truncated-sentence “${words}”`])
})

test.each([
  'It was what he was looking for.',
  'She turned it on, and the guests logged in.',
  'Few know what the mill has been through.',
  'It is a place to live in and easy to get used to.',
  'The flour is older than it was.',
  'He did it because he could.',
  'It was the firm she worked for, and the debts were paid for.',
  'The bill is to be paid in SEK.',
  'Who was it for?',
  'The miller did not want to.',
])('%s is whole', (text) => {
  expect(find(text)).toEqual([])
})

test.each([
  ['According to , the mill is safe.', 'According to , the'],
  ['The list is on , where anyone can read it.', 'on , where'],
  ['was told on Monday to leave the mill.', 'was'],
  ['The figures come from .', 'from .'],
  ['The list was published by on Thursday.', 'published by on Thursday'],
])('finds where words are gone: %s', (text, words) => {
  expect(find(text)).toContain(`stripped-link “${words}”`)
})

test('names that begin small open paragraphs', () => {
  expect(find('iPhone sales fell.\n\nvon Kvarn sold the mill.')).toEqual([])
})

test('asks for a mark at the end of paragraphs, not of lists and subheads', () => {
  expect(find('The mill burned')).toEqual(['final-punctuation “”'])
  expect(find('The mill burned,')).toEqual(['final-punctuation “,”'])
  expect(find('## The fire\n\nThe guests:\n– a cook\n– a clerk\n\n– flour\n– bread')).toEqual([])
  expect(find('“Look out!”\n\nThe mill (built in 1840.)\n\nIt burned. (TT)\n\nAnd then …')).toEqual([])
})

test('finds spaces too many', () => {
  expect(find('The  mill burned.')).toEqual(['double-space “  ”'])
})

test('a paragraph stands once, unless the source says it twice', () => {
  const text = 'The mill turned all night.\n\nIt rained.\n\nThe mill turned all night.\n\nIt rained.'
  expect(find(text)).toEqual(['repeated-paragraph “The mill turned all night.”'])
  const source_sv = 'Kvarnen gick hela natten.\n\nDet regnade.\n\nKvarnen gick hela natten.\n\nDet regnade.'
  expect(find(text, { source_sv })).toEqual([])
})

test('headline and lead keep to their lengths, and a headline has no full stop', () => {
  const meta = { source: 'TT', tags: ['mills'] }
  const head = (headline: string, lead = '') =>
    find('The mill burned.', { kind: 'package', meta: { ...meta, headline, lead } })
  expect(head('Mill burns down.')).toEqual(['headline-form “headline”'])
  expect(head('Mill burns down …')).toEqual([])
  expect(head('Owner of mill moves to the U.S.')).toEqual([])
  expect(head('m'.repeat(71))).toEqual(['headline-form “headline”'])
  expect(head('Mill burns', `${Array.from({ length: 41 }, (_, index) => `mill${index}`).join(' ')}.`)).toEqual([
    'lead-length “lead”',
  ])
})

test('copy in another language is read for its marks alone', () => {
  const { story } = readCase({
    id: 'x',
    kind: 'passage',
    source_sv: null,
    target_en: 'Kvarnen låg i by.\n\nwas soll das the',
  })
  const reading = readStory({ ...story, copy: { ...story.copy, language: 'de' } }, null)
  expect(runChecks(FORM_CHECKS, reading, CONTEXT).map((finding) => finding.check)).toEqual(['final-punctuation'])
})
