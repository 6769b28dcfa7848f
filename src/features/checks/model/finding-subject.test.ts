import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_FIELDS, type Document } from '#domain/document/document.ts'
import { subjectsIn, type SubjectFinding } from './finding-subject.ts'

function aText(...paragraphs: readonly string[]): Document {
  const blocks = paragraphs.map((text, index) => ({ id: `b${index}`, type: 'paragraph' as const, runs: [{ text }] }))
  return { format: 1, language: 'en-GB', fields: EMPTY_FIELDS, blocks }
}

/** The finding of these words, wherever they stand in the text. */
function subjectOf(document: Document, words: string, more: Partial<SubjectFinding> = {}): string {
  for (const block of document.blocks) {
    const text = block.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''
    const start = text.indexOf(words)
    if (start === -1) continue
    const place = { key: block.id, start, end: start + words.length }
    return subjectsIn(document)({ check: 'spelling', place, message: { code: 'spelling.word', values: {} }, ...more })
  }
  throw new Error(`Not in the text: ${words}`)
}

const WORDS = 'forty reindeer'
const SENTENCE = `They counted ${WORDS} by the lake.`
const BEFORE = subjectOf(aText(SENTENCE), WORDS)

const word = fc.stringMatching(/^[a-z]{1,9}$/u)
const sentence = fc.array(word, { minLength: 2, maxLength: 8 }).map((words) => `The ${words.join(' ')}.`)

test('stays the same when the paragraph moves and other paragraphs and sentences change', () => {
  const paragraphs = fc.array(
    sentence.map((text) => `${text} Then it ended.`),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(paragraphs, paragraphs, sentence, sentence, (above, below, ahead, behind) => {
      const text = aText(...above, `${ahead} ${SENTENCE} ${behind}`, ...below)
      expect(subjectOf(text, WORDS)).toBe(BEFORE)
    }),
  )
})

test('is another as soon as the words, or any word of their sentence, are edited', () => {
  const at = fc.nat(SENTENCE.length - 2)
  fc.assert(
    fc.property(at, fc.constantFrom('', 'x', 'é', '7', 'the '), (index, put) => {
      const edited = SENTENCE.slice(0, index) + put + SENTENCE.slice(index + (put === '' ? 1 : 0))
      fc.pre(edited !== SENTENCE)
      const start = edited.search(/\S/u)
      const document = aText(edited)
      const place = { key: 'b0', start, end: Math.min(start + WORDS.length, edited.length) }
      const message = { code: 'spelling.word', values: {} }
      expect(subjectsIn(document)({ check: 'spelling', place, message })).not.toBe(BEFORE)
      if (edited.includes(WORDS)) expect(subjectOf(document, WORDS)).not.toBe(BEFORE)
    }),
  )
})

test('is another when the check says something else, or compares with another passage', () => {
  const source = { key: 's', start: 0, end: 5, words: 'fyrtio renar' }
  const text = aText(SENTENCE)
  const compared = subjectOf(text, WORDS, { source })
  expect(subjectOf(text, WORDS, { message: { code: 'spelling.word', values: { word: 'elk' } } })).not.toBe(BEFORE)
  expect(subjectOf(text, WORDS, { check: 'double-space' })).not.toBe(BEFORE)
  expect(compared).not.toBe(BEFORE)
  expect(subjectOf(text, WORDS, { source: { ...source, words: 'fjorton renar' } })).not.toBe(compared)
})

test('of something left out is bound to the source alone, not to the sentence that happens to stand there', () => {
  const left = (document: Document) =>
    subjectsIn(document)({
      check: 'omission',
      place: { key: 'b0', start: 0, end: 0 },
      source: { key: 's', start: 0, end: 9, words: 'En mening.' },
      message: { code: 'omission.sentence', values: {} },
    })
  expect(left(aText(SENTENCE))).toBe(left(aText('Another paragraph stands here now.')))
})

test('is made of ill-formed text and of places that are not there', () => {
  const document = aText('A lone \uD83D surrogate')
  const message = { code: 'x.y', values: {} }
  const of = (key: string) => subjectsIn(document)({ check: 'spelling', place: { key, start: 2, end: 9 }, message })
  expect(of('b0')).toMatch(/^[0-9a-f]{64}$/u)
  expect(of('nowhere')).toMatch(/^[0-9a-f]{64}$/u)
})
