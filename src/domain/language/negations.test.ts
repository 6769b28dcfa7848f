import { describe, expect, it } from 'vitest'
import { findNegations } from './negations.ts'

function plain(text: string, language: string): readonly string[] {
  return findNegations(text, language)
    .filter((one) => one.kind === 'plain')
    .map((one) => one.word)
}

describe('findNegations', () => {
  it.each([
    ['sv', 'Varken chefen eller någon annan svarade, och ingen ringde.', ['varken', 'ingen']],
    ['sv', 'Hon kom utan väska och sade inget.', ['utan', 'inget']],
    ['sv', 'Det är inte en fågel, utan en fisk.', ['inte']],
    ['sv', 'Inte minst barnen gladdes, inte bara här.', []],
    ['sv', 'Vi vet inte om han kommer eller inte.', ['inte']],
    ['en', 'Nobody came, and we haven’t heard a thing.', ['nobody', "haven't"]],
    ['en', 'Not only that: call No. 5 was no longer than call No. 4.', []],
    ['en', 'It is cold, isn’t it?', []],
    ['de', 'Das ist nicht gut.', []],
  ])('%s: %s', (language, text, words) => expect(plain(text, language)).toEqual(words))

  it.each([
    ['sv', 'Avtalet är ogiltigt.'],
    ['sv', 'De saknar pengar.'],
    ['sv', 'Hon är arbetslös.'],
    ['en', 'They lack money.'],
    ['en', 'The deal is unlawful.'],
    ['en', 'He refused.'],
  ])('knows the turn in %s: %s', (language, text) => {
    expect(findNegations(text, language).map((one) => one.kind)).toContain('hidden')
  })
})
