import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSpeech } from './split-speech.ts'

test('takes a dash quote apart at its attribution', () => {
  const split = splitSpeech('– Det går inte att schemalägga folk, säger trafikchefen Ragnvald Åhs. Tyvärr.')
  expect(split.parts).toEqual([
    { text: 'Det går inte att schemalägga folk', role: 'speech' },
    { text: ', säger trafikchefen Ragnvald Åhs.', role: 'attribution' },
    { text: ' Tyvärr.', role: 'speech' },
  ])
  expect(split.speaker).toBe('Ragnvald Åhs')
})

test('takes a quote with marks apart and drops the marks', () => {
  const split = splitSpeech('“Two calls are two calls,” said parish clerk Joan Pell. “One was to the ambulance.”')
  expect(split.parts.map((part) => part.role)).toEqual(['speech', 'attribution', 'speech'])
  expect(split.parts[0]?.text).toBe('Two calls are two calls,')
  expect(split.speaker).toBe('Joan Pell')
})

test('a quote without an attribution is speech without a speaker', () => {
  expect(splitSpeech('– Men vi ställde aldrig in en lektion.')).toEqual({
    parts: [{ text: 'Men vi ställde aldrig in en lektion.', role: 'speech' }],
    speaker: '',
  })
})

test('loses nothing but dash and marks', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const kept = splitSpeech(`A${text}`)
        .parts.map((part) => part.text)
        .join('')
      expect(kept).toBe(`A${text}`)
    }),
  )
})

test('a name behind the last full stop signs a block quote', () => {
  const split = splitSpeech('A timetable is a promise, and this one we mean to keep. Councillor Fergus Drever')
  expect(split.parts.map((part) => part.role)).toEqual(['speech', 'attribution'])
  expect(split.speaker).toBe('Councillor Fergus Drever')
})
