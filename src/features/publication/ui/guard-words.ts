import type { Guard } from '#domain/publication/guards.ts'
import { defineMessages } from '#workbench/messages.ts'

type Names = Readonly<Record<Guard, string>>

const english: Names = {
  'source-stored': 'Source stored',
  'reason-required': 'Reason',
  'four-eyes': 'Four eyes',
  'hold-flag': 'Hold flag',
  'source-fact-corrected': 'Facts of the source',
  'text-is-out': 'Not out',
  'text-not-approved': 'Approval',
  'text-changed-since-approval': 'Same text as approved',
  embargo: 'Embargo',
  rights: 'Rights',
  'schedule-before-embargo': 'Not before the embargo',
  'schedule-in-past': 'Time still to come',
  'schedule-missed': 'On time',
  'live-address-required': 'Address',
  'reader-note-required': 'Note to readers',
  'fix-changes-meaning': 'No more than a fix',
  'retransmission-changes-text': 'Same text as before',
  'outcome-required': 'Outcome',
  'reader-text-required': 'Text for readers',
  'kill-details-required': 'Class, notice and places',
  'nothing-to-read-later': 'Read by another',
  'open-passages': 'Passages',
  'checks-have-run': 'Checks have run',
  'blocking-checks': 'Checks that block',
  'warnings-without-waiver': 'Warnings',
  'open-suggestions': 'Suggestions',
  'open-comments': 'Comments',
  'export-verified': 'Files read again',
}

const swedish: Names = {
  'source-stored': 'Källan sparad',
  'reason-required': 'Skäl',
  'four-eyes': 'Fyra ögon',
  'hold-flag': 'Stoppflagga',
  'source-fact-corrected': 'Källans fakta',
  'text-is-out': 'Inte ute',
  'text-not-approved': 'Godkännande',
  'text-changed-since-approval': 'Samma text som godkänts',
  embargo: 'Embargo',
  rights: 'Rättigheter',
  'schedule-before-embargo': 'Inte före embargot',
  'schedule-in-past': 'Tid som inte varit',
  'schedule-missed': 'I tid',
  'live-address-required': 'Adress',
  'reader-note-required': 'Notis till läsarna',
  'fix-changes-meaning': 'Bara en korrigering',
  'retransmission-changes-text': 'Samma text som förut',
  'outcome-required': 'Utfall',
  'reader-text-required': 'Text till läsarna',
  'kill-details-required': 'Klass, meddelande och platser',
  'nothing-to-read-later': 'Läst av en annan',
  'open-passages': 'Stycken',
  'checks-have-run': 'Kontrollerna körda',
  'blocking-checks': 'Kontroller som stoppar',
  'warnings-without-waiver': 'Varningar',
  'open-suggestions': 'Ändringsförslag',
  'open-comments': 'Kommentarer',
  'export-verified': 'Filerna lästa igen',
}

/** Short names of the guards, for the record. */
export const guardWords = defineMessages({ en: english, sv: swedish })
