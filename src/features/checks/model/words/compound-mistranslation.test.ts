import { expect, test } from 'vitest'
import { compoundMistranslation } from './compound-mistranslation.ts'
import { contextOf, findWith } from './test-find-with.ts'

const context = contextOf({
  compounds: `
    sjukskötare; sjuk+skötare; sick carer; nurse
    sjukhus; sjuk+hus; ill house; hospital
    brandskötare; brand+skötare; fire keeper; stoker
    livsmedel; livs+medel; life means; food
    toppmöte; topp+möte; top meeting; summit`,
  'compound-parts': `
    vinst; profit; win;
    ägare; owner; ;
    räkning; bill; ; count
    tandvård; dental care; ;
    tand; dental; tooth; tooth
    vård; care; ; ward
    skatt; tax; treasure; treasure`,
  'swedish-words': 'försäkring; noun; insurance',
  idioms: `
    slå fast; beat fast; establish
    hålla på; hold on; be doing`,
  institutions: 'vårdcentral; health; ; health centre; ; care central',
})
const find = (sv: string, en: string) =>
  findWith(compoundMistranslation, context, { sv, en }).map((finding) => finding.text)

test('finds a compound that was taken apart, and mends it where nothing else has to change', () => {
  expect(
    findWith(compoundMistranslation, context, { sv: 'Toppmötet hålls i maj.', en: 'The top meeting is in May.' }),
  ).toEqual([{ text: 'top meeting', message: 'Toppmötet: summit, not “top meeting”.', mend: 'summit' }])
  expect(find('En ny vårdcentral byggs.', 'A new care central is being built.')).toEqual(['care central'])
})

test('finds other renderings of the parts than the table has', () => {
  expect(find('Sjukskötaren larmade.', 'The ill keeper raised the alarm.')).toEqual(['ill keeper'])
  expect(find('Sjukskötaren larmade.', 'The ill keeper, a nurse, raised the alarm.')).toEqual([])
})

test('finds fixed phrases rendered word by word, but not what may be meant as it stands', () => {
  expect(find('Domstolen slog fast att avtalet gäller.', 'The court beat fast that the contract is valid.')).toEqual([
    'beat fast',
  ])
  expect(find('Mötet hålls på torsdag.', 'The meeting will be held on Thursday.')).toEqual([])
})

test('says nothing of a compound that is not in the source', () => {
  expect(find('Mötet hölls i Rom.', 'The top meeting was held in Rome.')).toEqual([])
})

test('finds a compound that no row has when one part is odd in any compound', () => {
  expect(
    findWith(compoundMistranslation, context, { sv: 'Vinstskatten höjs.', en: 'The win tax is being raised.' }),
  ).toEqual([{ text: 'win tax', message: 'Vinstskatten rendered part by part: “win tax”.', mend: undefined }])
  expect(find('Vinstskatten höjs.', 'The profit tax is being raised.')).toEqual([])
  expect(find('Tandvårdsförsäkringen ändras.', 'The tooth care insurance is changing.')).toEqual([
    'tooth care insurance',
  ])
  expect(find('Hon vann.', 'The win tax is being raised.')).toEqual([])
})

test('finds a compound taken apart inside a longer one', () => {
  expect(find('Livsmedelspriserna stiger.', 'Life means prices are rising.')).toEqual(['Life means'])
  expect(find('Livsmedelspriserna stiger.', 'Food prices are rising.')).toEqual([])
})
