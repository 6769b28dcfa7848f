import { expect, test } from 'vitest'
import { swedishBaseForms } from './swedish-inflection.ts'

const FORMS: Readonly<Record<string, string>> = {
  myndigheternas: 'myndighet',
  flickorna: 'flicka',
  pojkarnas: 'pojke',
  lärarna: 'lärare',
  ordförandens: 'ordförande',
  programmet: 'program',
  nycklar: 'nyckel',
  teatrarna: 'teater',
  museernas: 'museum',
  gymnasierna: 'gymnasium',
  ombudsmännen: 'ombudsman',
  häktades: 'häkta',
  anhölls: 'anhålla',
  gripits: 'gripa',
  dömts: 'döma',
  sympatiska: 'sympatisk',
  eventuella: 'eventuell',
  öppet: 'öppen',
  aktuellt: 'aktuell',
}

test.each(Object.entries(FORMS))('%s can be a form of %s', (form, word) => {
  expect(swedishBaseForms(form).map((base) => base.form)).toContain(word)
})

test('the word itself comes first', () => {
  expect(swedishBaseForms('stad')[0]).toEqual({ form: 'stad', kind: 0 })
})
