import type { Cause, FaultOrigin, KillClass } from '#domain/publication/causes.ts'
import type { SourceCause } from '#domain/publication/source-machine.ts'
import { PUBLICATION_STATE_NAMES, REVIEW_STATE_NAMES, ROLE_NAMES } from '#domain/publication/standing-names.ts'
import { defineMessages } from '#workbench/messages.ts'
import { actionsEn, actionsSv, doneEn, doneSv } from './action-words.ts'

type Words<Name extends string> = Readonly<Record<Name, string>>

const causesEn: Words<Cause> = {
  correction: 'Correction',
  fix: 'Fix',
  development: 'Development',
  retransmission: 'Retransmission',
}
const causesSv: Words<Cause> = {
  correction: 'Rättelse',
  fix: 'Korrigering',
  development: 'Utveckling',
  retransmission: 'Omsändning',
}
const causeHintsEn: Words<Cause> = {
  correction: 'Something was wrong. Readers are told what, and what is right.',
  fix: 'Spelling or marks. No number, name, negation or quoted word may change.',
  development: 'The story has moved on.',
  retransmission: 'The same text once more.',
}
const causeHintsSv: Words<Cause> = {
  correction: 'Något var fel. Läsarna får veta vad, och vad som är rätt.',
  fix: 'Stavning eller tecken. Inga tal, namn, nekanden eller citerade ord får ändras.',
  development: 'Händelsen har utvecklats.',
  retransmission: 'Samma text en gång till.',
}

const killsEn: Words<KillClass> = {
  legal: 'Legal risk',
  wrong_story: 'Wrong beyond correction',
  hoax: 'Hoax',
  danger: 'Danger to a person',
  rights: 'No right to publish',
  other: 'Other',
}
const killsSv: Words<KillClass> = {
  legal: 'Juridisk risk',
  wrong_story: 'Så fel att den inte kan rättas',
  hoax: 'Bluff',
  danger: 'Fara för person',
  rights: 'Rätt att publicera saknas',
  other: 'Annat',
}

const faultsEn: Words<FaultOrigin> = {
  source: 'In the source',
  adapting: 'When it was adapted',
  editing: 'When it was edited',
  import: 'At import',
  template: 'In a template',
}
const faultsSv: Words<FaultOrigin> = {
  source: 'I källan',
  adapting: 'Vid bearbetningen',
  editing: 'Vid redigeringen',
  import: 'Vid importen',
  template: 'I en mall',
}

const sourceCausesEn: Words<SourceCause> = {
  spelling: 'spelling corrected (KORR)',
  development: 'story developed (UV)',
  fact: 'a fact corrected (RÄ)',
  withdrawn: 'withdrawn (AVPUB)',
  retransmission: 'sent again',
}
const sourceCausesSv: Words<SourceCause> = {
  spelling: 'stavning rättad (KORR)',
  development: 'händelsen utvecklad (UV)',
  fact: 'fakta rättade (RÄ)',
  withdrawn: 'avpublicerad (AVPUB)',
  retransmission: 'sänd igen',
}

const badgesEn: Words<Cause> = {
  correction: 'Corrected',
  fix: 'Fixed',
  development: 'Updated',
  retransmission: 'Sent again',
}
const badgesSv: Words<Cause> = {
  correction: 'Rättad',
  fix: 'Korrigerad',
  development: 'Uppdaterad',
  retransmission: 'Omsänd',
}

export const publicationWords = defineMessages({
  en: {
    review: REVIEW_STATE_NAMES.en,
    out: PUBLICATION_STATE_NAMES.en,
    actions: actionsEn,
    roles: ROLE_NAMES.en,
    causes: causesEn,
    causeHints: causeHintsEn,
    kills: killsEn,
    faults: faultsEn,
    sourceCauses: sourceCausesEn,
    system: 'the system',
    strip: 'Publication',
    next: 'Next',
    atOutlet: (words: string, outlet: string) => `${words} · ${outlet}`,
    blockers: (count: number) => (count === 1 ? '1 thing in the way' : `${count} things in the way`),
    blocked: (action: string) => `In the way of “${action}”`,
    more: 'More',
    whoAreYou: 'Say who you are',
    whoAreYouHint: 'Acts are recorded in a person’s name. Pick who you are before you act.',
    close: 'Close',
    cancel: 'Cancel',
    showPlace: 'Show',
    showNth: (place: number) => `Show ${place}`,
    onHold: 'On hold',
    embargoUntil: (time: string) => `Embargo until ${time}`,
    scheduledFor: (time: string) => `Scheduled for ${time}`,
    missed: 'Time missed',
    missedHint: (time: string) => `This story was to go out at ${time} and did not. Nothing goes out late by itself.`,
    approvedBy: (name: string, time: string) => `Approved by ${name}, ${time}`,
    approvedAlone: 'alone; nobody else has read it yet',
    readLaterBy: (name: string) => `read later by ${name}`,
    done: doneEn,
    badges: badgesEn,
    notice: 'Notice',
    noticeHint: 'To be sent to everybody who got the story. It is kept in the record.',
    copy: 'Copy',
    copied: 'Copied.',
  },
  sv: {
    review: REVIEW_STATE_NAMES.sv,
    out: PUBLICATION_STATE_NAMES.sv,
    actions: actionsSv,
    roles: ROLE_NAMES.sv,
    causes: causesSv,
    causeHints: causeHintsSv,
    kills: killsSv,
    faults: faultsSv,
    sourceCauses: sourceCausesSv,
    system: 'systemet',
    strip: 'Publicering',
    next: 'Nästa',
    atOutlet: (words: string, outlet: string) => `${words} · ${outlet}`,
    blockers: (count: number) => (count === 1 ? '1 sak i vägen' : `${count} saker i vägen`),
    blocked: (action: string) => `I vägen för ”${action}”`,
    more: 'Mer',
    whoAreYou: 'Säg vem du är',
    whoAreYouHint: 'Allt som görs antecknas i någons namn. Välj vem du är först.',
    close: 'Stäng',
    cancel: 'Avbryt',
    showPlace: 'Visa',
    showNth: (place: number) => `Visa ${place}`,
    onHold: 'Stoppad',
    embargoUntil: (time: string) => `Embargo till ${time}`,
    scheduledFor: (time: string) => `Går ut ${time}`,
    missed: 'Missad tid',
    missedHint: (time: string) =>
      `Artikeln skulle gå ut ${time} men gjorde det inte. Inget går ut för sent av sig självt.`,
    approvedBy: (name: string, time: string) => `Godkänd av ${name}, ${time}`,
    approvedAlone: 'ensam; ingen annan har läst den än',
    readLaterBy: (name: string) => `läst i efterhand av ${name}`,
    done: doneSv,
    badges: badgesSv,
    notice: 'Meddelande',
    noticeHint: 'Ska skickas till alla som fick artikeln. Det finns kvar i protokollet.',
    copy: 'Kopiera',
    copied: 'Kopierat.',
  },
})

export type PublicationWords = (typeof publicationWords)['en']
