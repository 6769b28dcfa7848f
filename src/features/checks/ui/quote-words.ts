import { defineMessages } from '#workbench/messages.ts'

export const quoteWords = defineMessages({
  en: {
    title: 'Quotes',
    count: (verified: number, count: number) => `${verified} of ${count} settled`,
    nobody: 'Nobody named',
    source: 'Source',
    noSource: 'The source has no such quote.',
    original: 'As it was said',
    translatedBack:
      'Known to have spoken the language of the copy: find the original words, or make it reported speech.',
    states: { to_verify: 'To verify', verified: 'Verified', reported: 'Reported speech' },
    by: (name: string, time: string) => `${name}, ${time}`,
    verify: 'Verified',
    report: 'Reported speech',
    undo: 'To verify again',
    noPerson: 'Say first who you are: the record names who verified it.',
  },
  sv: {
    title: 'Citat',
    count: (verified: number, count: number) => `${verified} av ${count} klara`,
    nobody: 'Ingen namngiven',
    source: 'Källa',
    noSource: 'Källan har inget sådant citat.',
    original: 'Som det sades',
    translatedBack: 'Har talat textens språk: ta fram originalorden eller gör det till referat.',
    states: { to_verify: 'Att bekräfta', verified: 'Bekräftat', reported: 'Referat' },
    by: (name: string, time: string) => `${name}, ${time}`,
    verify: 'Bekräftat',
    report: 'Referat',
    undo: 'Att bekräfta igen',
    noPerson: 'Säg först vem du är: protokollet nämner vem som bekräftade det.',
  },
})
