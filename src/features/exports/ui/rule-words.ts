import type { Cause } from '#domain/publication/causes.ts'
import type { Rule } from '#domain/publication/guards.ts'
import type { PublicationState } from '#domain/publication/publication-machine.ts'
import type { FolderProblem } from '../contract.ts'

type Words<Name extends string> = Readonly<Record<Name, string>>

export const causesEn: Words<Cause> = {
  correction: 'Correction: something was wrong',
  fix: 'Fix: spelling or marks only',
  development: 'Development: the story moved on',
  retransmission: 'Retransmission: the same text',
}
export const causesSv: Words<Cause> = {
  correction: 'Rättelse: något var fel',
  fix: 'Korrigering: bara stavning eller tecken',
  development: 'Utveckling: händelsen gick vidare',
  retransmission: 'Omsändning: samma text',
}

export const foldersEn: Words<FolderProblem> = {
  missing: 'The folder is not there any more. Nothing was written; choose another.',
  'not-writable': 'The folder cannot be written to. Nothing was written; choose another.',
  'no-space': 'The disk is full. Nothing was left behind; free some space or choose another folder.',
  'not-granted': 'Choose the folder once more: it was not picked since Stet was started.',
  'inside-desk': 'That folder is the desk itself. Choose one outside it.',
  failed: 'The folder refused. Nothing was left behind.',
}
export const foldersSv: Words<FolderProblem> = {
  missing: 'Mappen finns inte längre. Inget skrevs; välj en annan.',
  'not-writable': 'Det går inte att skriva i mappen. Inget skrevs; välj en annan.',
  'no-space': 'Disken är full. Inget blev kvar; frigör utrymme eller välj en annan mapp.',
  'not-granted': 'Välj mappen igen: den har inte valts sedan Stet startades.',
  'inside-desk': 'Den mappen är redaktionens egen. Välj en utanför.',
  failed: 'Mappen vägrade. Inget blev kvar.',
}

export const statesEn: Words<PublicationState> = {
  unpublished: 'Not out',
  scheduled: 'Scheduled',
  exported: 'Exported',
  live: 'Live',
  held: 'Held',
  withdrawn: 'Withdrawn',
  killed: 'Killed',
}
export const statesSv: Words<PublicationState> = {
  unpublished: 'Inte ute',
  scheduled: 'Tidsatt',
  exported: 'Exporterad',
  live: 'Publicerad',
  held: 'Stoppad',
  withdrawn: 'Indragen',
  killed: 'Tvångsstruken',
}

type Rules = Readonly<Partial<Record<Rule, string>>> & { readonly other: string }

export const rulesEn: Rules = {
  'no-person': 'Nobody is picked on this machine. Say who you are first.',
  'no-outlet': 'The desk has no outlet.',
  'no-story': 'The story is not there any more.',
  role: 'Your roles do not allow it.',
  'not-listed': 'The story cannot go out from where it stands.',
  'cause-required': 'The story has been out: say why it goes out once more.',
  'cause-not-listed': 'This cause is not open from where the story stands.',
  'text-not-approved': 'The text is not approved. Only an approved text leaves the desk.',
  'text-changed-since-approval': 'The text was changed after it was approved.',
  embargo: 'Under embargo. There is no way round it.',
  rights: 'The rights have run out.',
  'hold-flag': 'The hold flag is up. An editor must clear it with a reason.',
  'fix-changes-meaning': 'More than a fix: numbers, names, negations or quoted words changed. It is a correction.',
  'retransmission-changes-text': 'The text is not the one that went out.',
  'reader-note-required': 'A correction tells readers what was wrong, what is right, and where.',
  'export-verified': 'The written files do not read back as the approved text.',
  other: 'A rule of the desk is against it.',
}
export const rulesSv: Rules = {
  'no-person': 'Ingen är vald på den här datorn. Säg först vem du är.',
  'no-outlet': 'Redaktionen har ingen utgivningskanal.',
  'no-story': 'Artikeln finns inte längre.',
  role: 'Dina roller tillåter det inte.',
  'not-listed': 'Artikeln kan inte gå ut därifrån den står.',
  'cause-required': 'Artikeln har varit ute: ange varför den går ut igen.',
  'cause-not-listed': 'Den orsaken går inte att välja i det här läget.',
  'text-not-approved': 'Texten är inte godkänd. Bara en godkänd text lämnar redaktionen.',
  'text-changed-since-approval': 'Texten har ändrats sedan den godkändes.',
  embargo: 'Under embargo. Det går inte att kringgå.',
  rights: 'Rättigheterna har gått ut.',
  'hold-flag': 'Stoppflaggan är uppe. En redaktör måste häva den med ett skäl.',
  'fix-changes-meaning': 'Mer än en korrigering: tal, namn, nekanden eller citat har ändrats. Det är en rättelse.',
  'retransmission-changes-text': 'Texten är inte den som gick ut.',
  'reader-note-required': 'En rättelse säger läsarna vad som var fel, vad som är rätt, och var.',
  'export-verified': 'De skrivna filerna går inte att läsa tillbaka som den godkända texten.',
  other: 'En av redaktionens regler förbjuder det.',
}
