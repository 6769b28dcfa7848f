import { expect, test } from 'vitest'
import { legalRisk } from './legal-risk.ts'
import { contextOf, findWith } from './test-find-with.ts'

const context = contextOf({
  'legal-stages': `
    anhållen; anhålls|anhölls|anhållits; detained; detained|arrested; convicted of|convicted|charged with
    dömd; döms|dömdes; convicted; convicted|convicted of|sentenced; detained
    misstänkt; misstänks; suspected; suspected|on suspicion; charged with`,
  crimes: `
    stöld; theft; thefts; robbery
    rån; robbery; ; theft
    grov stöld; gross theft; aggravated theft|serious theft; robbery
    mord; murder`,
})
const find = (sv: string, en: string) => findWith(legalRisk, context, { sv, en }).map((finding) => finding.text)

test('finds a stage that the source does not say', () => {
  expect(find('Kvinnan anhölls för stöld.', 'The woman was convicted of theft.')).toEqual(['convicted of'])
  expect(find('Kvinnan misstänks för rån.', 'The woman is charged with robbery.')).toEqual(['charged with'])
})

test('accepts every right rendering, and what another stage of the source allows', () => {
  expect(find('Kvinnan anhölls för stöld.', 'The woman was arrested on suspicion of theft.')).toEqual([])
  expect(find('Hon anhölls i maj och dömdes i juni.', 'She was detained in May and convicted in June.')).toEqual([])
  expect(find('De döms för rån och stöld.', 'They were convicted of robbery and theft.')).toEqual([])
})

test('a crime keeps its degree', () => {
  expect(find('Mannen döms för grov stöld.', 'The man was convicted of theft.')).toEqual(['theft'])
  expect(find('Mannen döms för grov stöld.', 'The man was convicted of serious theft.')).toEqual([])
  expect(find('Mannen döms för grov stöld och stöld.', 'The man was convicted of aggravated theft and theft.')).toEqual(
    [],
  )
})

test('who tried or helped has not done it', () => {
  expect(find('Hon döms för medhjälp till mord.', 'She was convicted of murder.')).toEqual(['murder'])
  expect(find('Hon döms för medhjälp till mord.', 'She was convicted of aiding and abetting murder.')).toEqual([])
})

test('a suspicion stays a suspicion', () => {
  expect(find('Den misstänkte tjuven är 19 år.', 'The thief is 19.')).toEqual(['thief'])
  expect(find('Den misstänkte tjuven är 19 år.', 'The alleged thief is 19.')).toEqual([])
  expect(
    find('Polisen misstänker att branden var anlagd.', 'Police have confirmed that the fire was deliberate.'),
  ).toEqual(['confirmed'])
  expect(find('Mordmisstänkt man släppt.', 'Murderer released.')).toEqual(['Murderer'])
  expect(find('Mordmisstänkt man släppt.', 'Murder suspect released.')).toEqual([])
})

test('what somebody is said to have done is not stated as done', () => {
  expect(find('Hon ska ha hotat en granne.', 'She threatened a neighbour.')).toEqual(['threatened'])
  expect(find('Hon ska ha hotat en granne.', 'She allegedly threatened a neighbour.')).toEqual([])
  expect(find('Hon ska ha hotat en granne.', 'Police say she threatened a neighbour.')).toEqual([])
  expect(find('Hon hotade en granne.', 'She threatened a neighbour.')).toEqual([])
})
