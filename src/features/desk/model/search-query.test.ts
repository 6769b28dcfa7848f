import { describe, expect, test } from 'vitest'
import { listSearchWords, parseSearch, parseStoryNumber } from './search-query.ts'

describe('parseSearch', () => {
  test('asks for all words, each in quotation marks', () => {
    expect(parseSearch('minister budget ')).toBe('"minister" AND "budget"')
  })

  test('takes the beginning of the word that is still being typed', () => {
    expect(parseSearch('minister bud')).toBe('"minister" AND "bud"*')
  })

  test('does not look for beginnings of one or two letters, which are half of the index', () => {
    expect(parseSearch('mi')).toBe('"mi"')
  })

  test('keeps a phrase together, in straight and in typographic marks', () => {
    expect(parseSearch('"last night" “green light”')).toBe('"last night" AND "green light"')
    expect(parseSearch('”grönt ljus” ')).toBe('"grönt ljus"')
  })

  test('takes a phrase whose end is not typed yet', () => {
    expect(parseSearch('"last nig')).toBe('"last nig"')
  })

  test('looks in one field by its name, in either language of the interface', () => {
    expect(parseSearch('headline:Rask ')).toBe('{headline} : "Rask"')
    expect(parseSearch('rubrik:Rask ')).toBe('{headline} : "Rask"')
    expect(parseSearch('source:"grönt ljus"')).toBe('{source_headline source_body} : "grönt ljus"')
  })

  test('takes a colon that names no field for a part of the text', () => {
    expect(parseSearch('TT:s ')).toBe('"tt s"')
    expect(parseSearch('kl. 10:30 ')).toBe('"kl." AND "10:30"')
  })

  test('leaves out what follows a minus, and finds nothing by that alone', () => {
    expect(parseSearch('Trump -golf ')).toBe('("Trump") NOT ("golf")')
    expect(parseSearch('-golf')).toBeNull()
  })

  test('keeps the hyphen inside a word', () => {
    expect(parseSearch('covid-19 ')).toBe('"covid-19"')
  })

  test('asks nothing for signs alone', () => {
    const signs = ['', '   ', '"', '""', '*', '-', '***', '()', 'headline:', '…']
    expect(signs.filter((text) => parseSearch(text) !== null)).toEqual([])
  })

  test('takes operators of the index for words', () => {
    expect(parseSearch('NEAR(a b) OR ')).toBe('"NEAR(a" AND "b)" AND "OR"')
  })
})

test('a number with its sign is a story', () => {
  expect(parseStoryNumber(' #123 ')).toBe(123)
  expect(parseStoryNumber('123')).toBeNull()
  expect(parseStoryNumber('#123 fire')).toBeNull()
})

test('excluded words are not marked in headlines', () => {
  expect(listSearchWords('headline:Trump -golf “green light”')).toEqual(['Trump', 'green light'])
})
