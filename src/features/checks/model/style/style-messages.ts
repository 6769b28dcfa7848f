import { defineFindingMessages } from '../finding-messages.ts'

export const STYLE_MESSAGES = defineFindingMessages({
  en: {
    'style-numbers.words': ({ number = '' }) => `Write ${number} in words.`,
    'style-numbers.figures': ({ number = '' }) => `Write ${number} in figures.`,
    'style-numbers.opening': ({ number = '' }) => `A sentence does not open with a figure: ${number}.`,
    'percent-style.words': ({ right = '' }) => `House style: ${right}.`,
    'relative-time.no-day': ({ words = '' }) => `Which day is “${words}”? Add the weekday or the date.`,
    'acronym-unexpanded.known': ({ abbreviation = '', name = '' }) => `Expand ${abbreviation} at first use: ${name}.`,
    'acronym-unexpanded.unknown': ({ abbreviation = '' }) => `Expand ${abbreviation} at first use.`,
  },
  sv: {
    'style-numbers.words': ({ number = '' }) => `Skriv ${number} med bokstäver.`,
    'style-numbers.figures': ({ number = '' }) => `Skriv ${number} med siffror.`,
    'style-numbers.opening': ({ number = '' }) => `En mening börjar inte med en siffra: ${number}.`,
    'percent-style.words': ({ right = '' }) => `Husets stil: ${right}.`,
    'relative-time.no-day': ({ words = '' }) => `Vilken dag är ”${words}”? Skriv veckodag eller datum.`,
    'acronym-unexpanded.known': ({ abbreviation = '', name = '' }) =>
      `Skriv ut ${abbreviation} första gången: ${name}.`,
    'acronym-unexpanded.unknown': ({ abbreviation = '' }) => `Skriv ut ${abbreviation} första gången.`,
  },
})
