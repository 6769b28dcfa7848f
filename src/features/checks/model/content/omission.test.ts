import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckContext } from '../check-context.ts'
import { omission } from './omission.ts'
import { findingsIn, loadContext, type Passage } from './test-run-case.ts'

let context: CheckContext
beforeAll(async () => {
  context = await loadContext()
})

function dropped(passage: Passage): readonly unknown[] {
  return findingsIn(omission, context, passage).map((finding) => finding.message.values['sentence'])
}

describe('omission', () => {
  it.each([
    {
      sv: 'Kyrkan i Tvärålund byggs om. Arkitekten Lis Brandt har ritat den nya entrén. Arbetet tar två år.',
      en: 'The church in Tvärålund is being rebuilt. The work will take two years.',
      gone: 'Arkitekten Lis Brandt har ritat den nya entrén.',
    },
    {
      sv: 'Brandkåren fick larm om rök.\n\nTolv boende fick lämna huset på Bangatan.\n\nOrsaken var en bortglömd kastrull.',
      en: 'The fire brigade was called to a report of smoke.\n\nThe cause was a forgotten saucepan.',
      gone: 'Tolv boende fick lämna huset på Bangatan.',
    },
    {
      sv: 'Museet i Falsterbo stänger. Besökarna har blivit färre varje år sedan 2015. Samlingarna flyttas till Lund.',
      en: 'The museum in Falsterbo is closing. The collections are being moved to Lund.',
      gone: 'Besökarna har blivit färre varje år sedan 2015.',
    },
  ])('tells what was dropped: $gone', ({ sv, en, gone }) => expect(dropped({ sv, en })).toEqual([gone]))

  it.each([
    {
      sv: 'Bron är stängd. Den öppnar i juni. Omkring 300 bilar passerar varje dag.',
      en: 'The bridge, which is used by about 300 cars a day, is closed until June.',
    },
    {
      sv: 'Sångaren Ove Lind är död. Han blev 81 år.',
      en: 'The singer Ove Lind has died aged 81.',
    },
    {
      sv: 'Kommunen höjer taxan.\n\nDet beslutade fullmäktige på måndagen.\n\nHöjningen är sju procent.',
      en: 'The municipality is raising the charge by seven per cent, the council decided on Monday.',
    },
    {
      sv: 'Laget vann med 3–1. Målen gjordes av Sara Ros och Edit Ljung.\n\n– Underbart, säger Ros.',
      en: '“Wonderful,” says Sara Ros.\n\nShe and Edit Ljung scored the goals as the team won 3–1.',
    },
  ])('takes merged, shortened and moved sentences for what they are: $sv', ({ sv, en }) =>
    expect(dropped({ sv, en })).toEqual([]),
  )

  it('points at the place where the sentence should stand', () => {
    const passage = {
      sv: 'Elen gick vid midnatt i Bograngen. Runt 900 hushåll är utan ström.\n\nFelet kan vara lagat på onsdag.',
      en: 'The power went at midnight in Bograngen.\n\nThe fault may be repaired on Wednesday.',
    }
    const [finding] = findingsIn(omission, context, passage)
    expect(finding?.place).toEqual({ key: 'c0', start: 40, end: 40 })
  })

  it('is silent without a source', () => expect(dropped({ sv: null, en: 'The bridge is closed.' })).toEqual([]))
})
