import { expect, test } from 'vitest'
import { readCase } from '../case-story.ts'
import type { CheckContext } from '../check-context.ts'
import { readTable } from '../read-tables.ts'
import { readStory } from '../story-reading.ts'
import { CONTEXT } from './test-find-in-case.ts'
import { readQuoteLedger } from './quote-ledger.ts'

const SPEAKERS = readTable({
  table: 'speakers',
  file: 'speakers.tsv',
  text: 'name\tlanguage\nNora Quill\ten\nPaul Aubry\tfr',
})
const WITH_SPEAKERS: CheckContext = {
  ...CONTEXT,
  data: { table: (name) => (name === 'speakers' ? (SPEAKERS.rows as readonly never[]) : []) },
}

function readLedger(source: string | null, copy: string) {
  const { story } = readCase({ id: 'test', kind: 'passage', source_sv: source, target_en: copy })
  return readQuoteLedger(readStory(story, null), WITH_SPEAKERS)
}

test('lists each quote with who speaks and what the source has for it', () => {
  const [first, second] = readLedger(
    '– Vi går vidare, säger minister Nora Quill.\n\n– Tillsammans, tillägger hon.',
    '"We move on," says minister Nora Quill.\n\n"Together," she adds.',
  )
  expect(first).toMatchObject({
    words: 'We move on,',
    speaker: 'Nora Quill',
    original: { words: 'Vi går vidare,', language: 'sv', place: { key: 's0', start: 0, end: 16 } },
    isTranslatedBack: true,
  })
  expect(second).toMatchObject({ words: 'Together,', speaker: 'Nora Quill', isTranslatedBack: true })
})

test('a surname is the person named in full elsewhere', () => {
  const [quote] = readLedger(null, 'Minister Nora Quill left early. "We move on," Quill said.')
  expect(quote?.speaker).toBe('Nora Quill')
})

test('only who speaks the language of the copy is translated back', () => {
  const source = '– Vi går vidare, säger Paul Aubry. – Aldrig, säger Disa Orrje.'
  const ledger = readLedger(source, '"We move on," says Paul Aubry. "Never," says Disa Orrje.')
  expect(ledger.map((quote) => [quote.speaker, quote.isTranslatedBack])).toEqual([
    ['Paul Aubry', false],
    ['Disa Orrje', false],
  ])
})

test('without a source nothing is known of the original', () => {
  expect(readLedger(null, '"We move on," says Nora Quill.')[0]).toMatchObject({
    original: null,
    isTranslatedBack: false,
  })
})
