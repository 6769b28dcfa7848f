import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CheckEngine, type EngineRequest } from './check-engine.ts'
import type { CheckContext } from './check-context.ts'
import type { Check, PartCheck, PassageCheck, StoryCheck } from './check.ts'
import type { CheckedStory, TextPart } from './checked-text.ts'
import { DEFAULT_STYLE } from './house-style.ts'
import type { KnownPair } from './pairing.ts'
import { runChecks } from './run-checks.ts'
import { readStory } from './story-reading.ts'

const CONTEXT: CheckContext = { style: DEFAULT_STYLE, data: { table: () => [] }, lexicon: null }
const BASE = { group: 'form', reads: 'copy', severity: 'warning', practice: 'for this test' } as const

/** Points at each `xx` of a part. */
const partCheck: PartCheck = {
  ...BASE,
  id: 'duplicate-word',
  sees: 'part',
  run: (part) =>
    Array.from(part.text.matchAll(/xx/gu), ({ index }) => ({
      place: { key: part.key, start: index, end: index + 2 },
      message: { code: 'test', values: {} },
      mend: { key: part.key, start: index, end: index + 2, text: 'x' },
    })),
}

/** Points at a paragraph that is longer than what it was made from. */
const passageCheck: PassageCheck = {
  ...BASE,
  id: 'omission',
  sees: 'passage',
  run: ({ source, copy }) => {
    const [own, other] = [copy[0], source[0]]
    if (own === undefined || other === undefined || own.text.length <= other.text.length) return []
    return [
      {
        place: { key: own.key, start: 0, end: own.text.length },
        source: { key: other.key, start: 0, end: other.text.length },
        message: { code: 'test', values: { length: own.text.length } },
      },
    ]
  },
}

/** Points at each `z`, with how many there are in the whole story. */
const storyCheck: StoryCheck = {
  ...BASE,
  id: 'number-mismatch',
  sees: 'story',
  run: ({ copy }) => {
    const found = copy.flatMap((part) => Array.from(part.text.matchAll(/z/gu), ({ index }) => ({ part, index })))
    return found.map(({ part, index }) => ({
      place: { key: part.key, start: index, end: index + 1 },
      message: { code: 'test', values: { count: found.length } },
    }))
  },
}

const CHECKS: readonly Check[] = [partCheck, passageCheck, storyCheck]

const words = fc.string({ unit: fc.constantFrom('x', 'z', 'a', ' ', '.'), maxLength: 12 })
const texts = fc.dictionary(fc.constantFrom('headline', 'lead', 'b1', 'b2', 'b3', 'b4'), words)
const SOURCE = ['headline', 'b1', 'b2', 'b3'].map((key, index) => aPart(key, 'a'.repeat(index * 3)))

function aPart(key: string, text: string): TextPart {
  if (key === 'headline') return { key, field: 'headline', form: 'line', text }
  return { key, field: key === 'lead' ? 'lead' : 'body', form: 'paragraph', text }
}

function aStory(copy: Readonly<Record<string, string>>): CheckedStory {
  return {
    copy: { language: 'en-GB', parts: Object.entries(copy).map(([key, text]) => aPart(key, text)) },
    source: { language: 'sv', parts: SOURCE },
    published: null,
    particulars: null,
  }
}

const KNOWN: readonly KnownPair[] = SOURCE.map(({ key }) => ({ source: [key], copy: [key], isSettled: false }))

function aRequest(copy: Readonly<Record<string, string>>, step: EngineRequest['step']): EngineRequest {
  return { story: aStory(copy), known: KNOWN, severities: {}, step }
}

test('finds after any run of edits what a reading of the whole story finds', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (steps) => {
      const engine = new CheckEngine(CHECKS, CONTEXT)
      for (const copy of steps) {
        engine.read(aRequest(copy, 'live'))
        const found = engine.read(aRequest(copy, 'full'))
        expect(found).toEqual(runChecks(CHECKS, readStory(aStory(copy), KNOWN), CONTEXT))
      }
    }),
  )
})

test('reads only what changed', () => {
  const seen: string[] = []
  const watching: PartCheck = { ...partCheck, run: (part) => (seen.push(part.key), []) }
  const engine = new CheckEngine([watching], CONTEXT)
  engine.read(aRequest({ headline: 'a', b1: 'b', b2: 'c' }, 'full'))
  seen.length = 0
  engine.read(aRequest({ headline: 'a', b1: 'b', b2: 'cc' }, 'live'))
  expect(seen).toEqual(['b2'])
})

test('moves what was said of the whole story along with the text until it is read again', () => {
  const engine = new CheckEngine([storyCheck], CONTEXT)
  engine.read(aRequest({ b1: 'a z', b2: 'zz' }, 'full'))
  const found = engine.read(aRequest({ b1: 'aaa z', b2: 'az' }, 'live'))
  expect(found.map((finding) => finding.place)).toEqual([
    { key: 'b1', start: 4, end: 5 },
    { key: 'b2', start: 1, end: 2 },
  ])
})

test('a fault in one check leaves the findings of the others', () => {
  const broken: PartCheck = {
    ...partCheck,
    id: 'embargo',
    run: () => {
      throw new Error('broken')
    },
  }
  const failed: string[] = []
  const engine = new CheckEngine([broken, partCheck], CONTEXT)
  const found = engine.read(aRequest({ b1: 'xx' }, 'full'), {
    begin: () => undefined,
    end: () => undefined,
    failed: (check) => failed.push(check),
  })
  expect(found).toHaveLength(1)
  expect(failed).toEqual(['embargo'])
})

test('the spelling of a word stays beside a finding about its whole sentence', () => {
  const spelling: PartCheck = { ...partCheck, id: 'spelling' }
  const whole: PartCheck = {
    ...partCheck,
    id: 'quote-marks',
    run: ({ key, text }) => [{ place: { key, start: 0, end: text.length }, message: { code: 'test', values: {} } }],
  }
  const found = new CheckEngine([spelling, whole], CONTEXT).read(
    aRequest({ b1: 'a long sentence with xx in it' }, 'full'),
  )
  expect(found.map((finding) => finding.check)).toEqual(['quote-marks', 'spelling'])
})

test('the spelling of a word gives way to what says more about it', () => {
  const spelling: PartCheck = { ...partCheck, id: 'spelling' }
  const engine = new CheckEngine([spelling, storyCheck, partCheck], CONTEXT)
  expect(engine.read(aRequest({ b1: 'xx' }, 'full')).map((finding) => finding.check)).toEqual(['duplicate-word'])
})
