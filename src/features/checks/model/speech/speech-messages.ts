import { defineFindingMessages } from '../finding-messages.ts'

export const SPEECH_MESSAGES = defineFindingMessages({
  en: {
    'quote-marks.dash': () => 'Dash-quote left: use quotation marks.',
    'quote-marks.foreign': ({ marks = '' }) => `Marks of another language (${marks}): use “ ”.`,
    'quote-marks.single': () =>
      'Speech in single marks: use double ones; single marks stand inside them and in headlines.',
    'quote-marks.headline': () => 'Headlines have single quotation marks.',
    'quote-marks.unclosed': () => 'The closing quotation mark is missing.',
    'quote-marks.unopened': () => 'The opening quotation mark is missing.',
    'quote-marks.lost': () => 'Quotation marks lost: in the source this is direct speech.',
    'quote-marks.unmarked': () => 'Direct speech without quotation marks.',
    'quote-marks.reported': () => 'Speech or reported speech? A clause with a verb of saying and no marks.',
    'quote-marks.announced': () => 'A quote is announced, and the next paragraph has no quotation marks.',
    'quote-speaker.other': ({ said = '', given = '' }) => `Source gives this quote to ${said}; text has ${given}.`,
    'quote-count.reported': () => 'Direct quote in the source, reported speech here.',
    'quote-count.merged': () => 'Two quotes of the source, by two people, are one here.',
    'quote-count.invented': () => 'The source has no direct quote here.',
    'translated-back-quote.original': ({ speaker = '' }) =>
      `${speaker} is known to have spoken this language: find the original words, or make it reported speech.`,
  },
  sv: {
    'quote-marks.dash': () => 'Pratminus kvar: använd citattecken.',
    'quote-marks.foreign': ({ marks = '' }) => `Citattecken från ett annat språk (${marks}): använd “ ”.`,
    'quote-marks.single': () => 'Citat inom enkla tecken: använd dubbla. Enkla står inuti dem och i rubriker.',
    'quote-marks.headline': () => 'I rubriker står enkla citattecken.',
    'quote-marks.unclosed': () => 'Det avslutande citattecknet saknas.',
    'quote-marks.unopened': () => 'Det inledande citattecknet saknas.',
    'quote-marks.lost': () => 'Citattecknen har försvunnit: i källan är detta ett direkt citat.',
    'quote-marks.unmarked': () => 'Direkt anföring utan citattecken.',
    'quote-marks.reported': () => 'Citat eller referat? En sats med anföringsverb men utan citattecken.',
    'quote-marks.announced': () => 'Ett citat annonseras, och nästa stycke saknar citattecken.',
    'quote-speaker.other': ({ said = '', given = '' }) => `Källan ger citatet till ${said}, texten till ${given}.`,
    'quote-count.reported': () => 'Direkt citat i källan, refererat här.',
    'quote-count.merged': () => 'Två citat i källan, av två personer, är ett här.',
    'quote-count.invented': () => 'Källan har inget direkt citat här.',
    'translated-back-quote.original': ({ speaker = '' }) =>
      `${speaker} har talat det här språket: ta fram originalorden eller gör det till referat.`,
  },
})
