import { defineMessages } from '#workbench/messages.ts'

export const waiverWords = defineMessages({
  en: {
    open: 'Let it stand …',
    reason: 'Why it stands',
    reasonHint: 'Goes into the record and the export’s manifest.',
    letStand: 'Let it stand',
    cancel: 'Cancel',
    letStandDone: 'It stands, with its reason.',
    problems: {
      'no-person': 'Say first who you are: the record names who let it stand.',
      'reason-required': 'A reason is needed.',
      'not-found': 'The text has changed meanwhile. Look at the finding again.',
    },
    standing: 'Let stand',
    by: (name: string, time: string) => `${name}, ${time}`,
    takeBack: 'Take back',
    takenBack: 'Taken back: it counts again.',
  },
  sv: {
    open: 'Låt stå …',
    reason: 'Varför det står kvar',
    reasonHint: 'Skrivs i protokollet och i exportens följesedel.',
    letStand: 'Låt stå',
    cancel: 'Avbryt',
    letStandDone: 'Det står kvar, med sitt skäl.',
    problems: {
      'no-person': 'Säg först vem du är: protokollet nämner vem som lät det stå.',
      'reason-required': 'Ett skäl behövs.',
      'not-found': 'Texten har ändrats under tiden. Titta på anmärkningen igen.',
    },
    standing: 'Får stå',
    by: (name: string, time: string) => `${name}, ${time}`,
    takeBack: 'Ta tillbaka',
    takenBack: 'Taget tillbaka: det räknas igen.',
  },
})
