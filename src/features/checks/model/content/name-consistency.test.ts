import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckContext } from '../check-context.ts'
import { nameConsistency } from './name-consistency.ts'
import { covered, findingsIn, loadContext } from './test-run-case.ts'

let context: CheckContext
beforeAll(async () => {
  context = await loadContext()
})

describe('name-consistency', () => {
  it.each([
    [
      'Veterinären Moa Grahnström larmar. Grahnström vill se åtgärder.',
      'Vet Moa Grahnström raises the alarm. Grahnstrom wants action.',
      'Grahnstrom',
    ],
    ['Snickaren Egil Wallerius flyttar.', 'Carpenter Egil Walerius is moving.', 'Walerius'],
    ['Violinisten Per-Ola Fagerdal spelar i Säffle.', 'Violinist Per-Ola Fagerdahl is playing in Säffle.', 'Fagerdahl'],
    ['Åklagare Inga-Britt Moos yrkar på fängelse.', 'Prosecutor Inga-Britt Mos is seeking a prison term.', 'Mos'],
    ['Guvernören Vjatjeslav Sjumilov avgår.', 'Governor Vyacheslav Sjumilov is resigning.', 'Sjumilov'],
    [
      'Ministern Olena Bojtjenko avgår. Bojtjenko är trött.',
      'Minister Olena Boychenko is resigning. Boichenko is tired.',
      'Boichenko',
    ],
    ['Målvakten Lova Enhörning räddade allt.', 'Goalkeeper Lina Enhörning saved everything.', 'Lina'],
    ['Tränaren Filip Sandvret är nöjd.', 'The coach Philip Sandvret is pleased.', 'Philip'],
    ['Fabriken i Vagnsviken brinner.', 'The factory in Wagnsviken is on fire.', 'Wagnsviken'],
    ['Rederiet Västanvåg köper tre fartyg.', 'The shipping company Vastanvåg is buying three vessels.', 'Vastanvåg'],
  ])('finds the wrong spelling: %s', (sv, en, wrong) =>
    expect(covered(nameConsistency, context, { sv, en })).toEqual([wrong]),
  )

  it.each([
    ['Bergs bageri i Göteborg säljs till Anna Grahn.', "Berg's bakery in Gothenburg is being sold to Anna Grahn."],
    [
      'Danmarks statsminister Mette Frederiksen reser till Köpenhamn.',
      'Denmark’s prime minister, Mette Frederiksen, is travelling to Copenhagen.',
    ],
    ['Riksbanken höjer räntan, säger Eva Sjögren.', 'Sweden’s Riksbank is raising the rate, says Eva Sjögren.'],
    ['Presidenten Volodymyr Zelenskyj talade.', 'President Volodymyr Zelensky spoke. Zelensky was brief.'],
    ['Katja Tjernberg och Sonja Hjort vann.', 'Katja Tjernberg and Sonja Hjort won.'],
    ['Karlsson mötte Carlsson i finalen.', 'Karlsson met Carlsson in the final.'],
    ['Nicolas Herrero talade.', 'Nicolás Herrero spoke.'],
    ['Kung Karl Gustaf talade.', 'King Carl Gustaf spoke.'],
    ['Grahn gick hem.', 'Moa Grahn, the mayor of Säffle, went home.'],
    ['Rektorn Ulf Asp lämnar skolan.', 'Head teacher Ulf Asp is leaving the school. Mr Asp is 61.'],
  ])('leaves right spellings alone: %s', (sv, en) => expect(covered(nameConsistency, context, { sv, en })).toEqual([]))

  it('offers the right spelling', () => {
    const [finding] = findingsIn(nameConsistency, context, {
      sv: 'Det säger Tor Wessberg.',
      en: 'So says Tor Wesberg.',
    })
    expect(finding?.mend?.text).toBe('Wessberg')
  })

  it('without a source sees that a name is spelt in two ways', () => {
    const en = 'Architect Hulda Mjörnstedt drew the house. Mjornstedt lives in it.'
    expect(covered(nameConsistency, context, { sv: null, en })).toEqual(['Mjornstedt'])
  })
})
