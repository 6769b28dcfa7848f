import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuotation, unifyQuotation } from './quotation.ts'
import { QUOTATION_STYLES, type QuotationStyle, type QuotationStyleName } from './quotation-style.ts'

const inStyle = (text: string, name: QuotationStyleName) => unifyQuotation(text, QUOTATION_STYLES[name])

describe('unifyQuotation', () => {
  it.each([
    ['straight marks', `"He has gone completely deaf!" Rask wrote.`, '“He has gone completely deaf!” Rask wrote.'],
    ['Swedish marks', '”Rask är naiv”, säger han.', '“Rask är naiv”, säger han.'],
    ['guillemets of one direction', '»Rask är naiv», säger han.', '“Rask är naiv”, säger han.'],
    ['guillemets of two directions', '»Rask ist naiv«, sagt er.', '“Rask ist naiv”, sagt er.'],
    ['low marks', '„Rask är naiv”, säger han.', '“Rask är naiv”, säger han.'],
    ['German marks', '„Rask ist naiv“, sagt er.', '“Rask ist naiv”, sagt er.'],
    ['single marks around the whole', "'It's over,' she says.", "“It's over,” she says."],
    ['a quote in a quote', `"He said 'no' twice," she says.`, '“He said ‘no’ twice,” she says.'],
    ['a Swedish quote in a quote', '”Han sa ’nej’ två gånger.”', '“Han sa ‘nej’ två gånger.”'],
    ['marks side by side', `"'No' is what he said"`, '“‘No’ is what he said”'],
    ['a quote that breaks off at a dash', '"I was—" he said.', '“I was—” he said.'],
    ['a quote after a dash', 'deaf –"slow"', 'deaf –“slow”'],
    ['a quote in brackets', 'He ("slow") left.', 'He (“slow”) left.'],
    ['a quote that ends with a figure', 'He said "only 12".', 'He said “only 12”.'],
  ])('reads %s', (_, text, expected) => {
    expect(inStyle(text, 'english-double')).toEqual({ ok: true, value: expected })
  })

  it.each([
    "It's the '90s and rock 'n' roll, o'clock",
    'Rask’s goals, the boys’ school, ’tis',
    `a 12" record, 6'2" tall`,
    'the ‘90s',
    'no marks at all – only a dash',
  ])('leaves apostrophes and inches as they are: %s', (text) => {
    for (const name of Object.keys(QUOTATION_STYLES) as QuotationStyleName[]) {
      expect(inStyle(text, name)).toEqual({ ok: true, value: text })
    }
  })

  it('keeps a possessive inside a quote', () => {
    expect(inStyle('"The boys\' school," she says.', 'swedish')).toEqual({
      ok: true,
      value: "”The boys' school,” she says.",
    })
  })

  it('writes single marks outside where the outlet wants them', () => {
    expect(inStyle('“He said ‘no’.”', 'english-single')).toEqual({ ok: true, value: '‘He said “no”.’' })
  })

  it.each([
    ['unbalanced', '"He has gone completely deaf! Rask wrote.'],
    ['unbalanced', 'He has gone completely deaf!” Rask wrote.'],
    ['unbalanced', '‘No, he said.'],
    ['ambiguous', "'the boys' school is big' he said"],
    ['ambiguous', 'He said " hello " to them.'],
  ])('leaves a paragraph that is %s: %s', (problem, text) => {
    expect(inStyle(text, 'english-double')).toEqual({ ok: false, problem })
  })

  it('reads what it wrote in any style and can write it back in any other', () => {
    fc.assert(
      fc.property(quotedText, style, style, (write, from, to) => {
        expect(unifyQuotation(write(from), to)).toEqual({ ok: true, value: write(to) })
      }),
    )
  })

  it('changes nothing the second time, never the length and never a letter that is no mark', () => {
    fc.assert(
      fc.property(anyText, style, (text, to) => {
        const once = unifyQuotation(text, to)
        if (!once.ok) return
        expect(once.value).toHaveLength(text.length)
        expect(once.value.replace(MARKS, '_')).toBe(text.replace(MARKS, '_'))
        const twice = unifyQuotation(once.value, to)
        if (twice.ok) expect(twice.value).toBe(once.value)
      }),
    )
  })

  it('finds as many opening marks as closing ones', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const marks = readQuotation(text)
        if (!marks.ok) return
        expect(marks.value.filter((mark) => mark.opens)).toHaveLength(marks.value.length / 2)
      }),
    )
  })
})

const MARKS = /[“”„‟"«»‘’‚‛'‹›]/gu
const style = fc.constantFrom(...Object.values(QUOTATION_STYLES))
const anyText = fc.string({
  unit: fc.constantFrom('a', 's', '1', ' ', '.', '–', '(', '"', "'", '”', '’', '“', '‘', '»', '«', '„'),
  maxLength: 24,
})

const words = fc
  .array(fc.constantFrom('peace', 'don’t', 'attack', 'Åre', '12', 'it’s', '’90s', 'talks', 'o’clock'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(' '))

/** Well-formed prose as a function of the style it is written in. */
const quotedText: fc.Arbitrary<(style: QuotationStyle) => string> = fc
  .array(fc.record({ before: words, outer: words, inner: fc.option(words), after: words }), { maxLength: 3 })
  .map(
    (parts) => (to: QuotationStyle) =>
      parts
        .map(({ before, outer, inner, after }) => {
          const nested = inner === null ? outer : `${outer} ${to.inner.open}${inner}${to.inner.close} so`
          return `${before} ${to.outer.open}${nested},${to.outer.close} ${after}`
        })
        .join('. '),
  )
