import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckContext } from '../check-context.ts'
import { negationFlip } from './negation-flip.ts'
import { covered, loadContext } from './test-run-case.ts'

let context: CheckContext
beforeAll(async () => {
  context = await loadContext()
})

describe('negation-flip', () => {
  it.each([
    ['Det finns inget hot mot skolan i Tranås.', 'There is a threat to the school in Tranås.', 'is a threat to'],
    ['Chefen har inte läst brevet.', 'The manager has read the letter.', 'has read the letter'],
    ['Hon reser aldrig med flyg.', 'She always travels by air.', 'always'],
    ['Mannen körde utan körkort.', 'The man was driving with a licence.', 'with'],
    [
      'Varken Norge eller Finland deltar.',
      'Both Norway and Finland are taking part.',
      'Both Norway and Finland are taking part',
    ],
    [
      'Vi vet inte varför, men vi ser inga skador på huset.',
      'We do not know why, but we see damage to the house.',
      'but we see damage to the house.',
    ],
    ['Det är ingen brist på lärare.', 'There is a shortage of teachers.', 'shortage'],
    ['Mötet avslutades utan beslut.', 'The meeting broke up with a decision.', 'with'],
    ['Inga fler bussar sätts in.', 'More buses are being put on.', 'More buses are being put on'],
    ['Han är nykter och inte misstänkt för brott.', 'He is sober and is suspected of a crime.', 'is suspected of a'],
    ['Vägen är öppen för trafik.', 'The road is not open to traffic.', 'is not'],
    [
      'Kommunen säger nej till bygget.',
      'The municipality is approving the building project.',
      'is approving the building',
    ],
  ])('finds the turn: %s', (sv, en, place) => expect(covered(negationFlip, context, { sv, en })).toEqual([place]))

  it.each([
    ['Avtalet gäller inte längre.', 'The agreement has ceased to apply.'],
    ['Polisen vill inte kommentera saken.', 'Police declined to comment.'],
    ['De saknar pengar.', 'They have no money.'],
    ['Det är inte ovanligt med snö i maj.', 'Snow is common in May.'],
    ['Beslutet kommer inte förrän i höst.', 'The decision will come only in the autumn.'],
    ['Hon missade inte ett enda möte.', 'She was at every meeting.'],
    ['Det dröjde inte länge innan hjälpen kom.', 'Help was there within minutes.'],
    ['Staden behöver inte betala räkningen.', 'The city can keep the money.'],
    ['Aldrig har så många hundar ställts ut.', 'More dogs than ever have been shown.'],
    ['Inte minst barnen gladdes.', 'The children in particular were delighted.'],
    ['Han är inte läkare utan jurist.', 'He is a lawyer, not a doctor.'],
    ['Ingen skadades.', 'Everyone escaped unhurt.'],
    ['Högst tio personer får komma.', 'No more than ten people may come.'],
    ['Planen är oklar.', 'The plan is not clear.'],
    ['Det går inte att utesluta fler fall.', 'More cases are possible.'],
    ['Det regnade. Ingen kom. Vi gick hem.', 'It rained and nobody came. We went home.'],
  ])('lets another wording be: %s', (sv, en) => expect(covered(negationFlip, context, { sv, en })).toEqual([]))
})
