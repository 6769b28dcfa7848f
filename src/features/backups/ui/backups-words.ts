import { defineMessages } from '#workbench/messages.ts'
import type { BackupLine, BackupTrouble, FindingLine, LostLine } from '../contract.ts'

const reasonsEn: Readonly<Record<BackupLine['reason'], string>> = {
  half_hour: 'After half an hour of change',
  asked: 'Asked for',
  before_migration: 'Before an upgrade',
  before_restore: 'Before a restore',
  on_close: 'On closing',
}
const reasonsSv: Readonly<Record<BackupLine['reason'], string>> = {
  half_hour: 'Efter en halvtimmes ändringar',
  asked: 'På begäran',
  before_migration: 'Före en uppgradering',
  before_restore: 'Före en återställning',
  on_close: 'Vid stängning',
}

const troublesEn: Readonly<Record<BackupTrouble['kind'], string>> = {
  no_space: 'There is no room for a backup. What is written is safe; free some space on this disk.',
  no_permission: 'The folder for backups cannot be written. What is written is safe; give the folder its rights back.',
  disk_failed: 'The disk failed while a backup was made. Copy the desk’s folder to another disk now.',
  damaged: 'Something in the desk is not as it was written. The last good backup is kept; look the desk through.',
}
const troublesSv: Readonly<Record<BackupTrouble['kind'], string>> = {
  no_space: 'Det finns inte plats för en säkerhetskopia. Det som är skrivet är tryggt; frigör plats på disken.',
  no_permission:
    'Mappen för säkerhetskopior går inte att skriva i. Det som är skrivet är tryggt; ge mappen dess rättigheter.',
  disk_failed: 'Disken svek när en säkerhetskopia gjordes. Kopiera redaktionens mapp till en annan disk nu.',
  damaged:
    'Något i redaktionen är inte som det skrevs. Den sista hela säkerhetskopian finns kvar; gå igenom redaktionen.',
}

const lostEn: Readonly<Record<LostLine['kind'], string>> = {
  story: 'Story',
  version: 'Version',
  draft: 'Typed text',
  source: 'Source',
  source_version: 'Version of a source',
  export: 'Export',
  event: 'Act',
}
const lostSv: Readonly<Record<LostLine['kind'], string>> = {
  story: 'Artikel',
  version: 'Version',
  draft: 'Skriven text',
  source: 'Källa',
  source_version: 'Version av en källa',
  export: 'Export',
  event: 'Åtgärd',
}

const findingsEn: Readonly<Record<FindingLine['kind'], string>> = {
  structure: 'The file is damaged',
  dangling: 'Something is missing',
  schema: 'The tables are not ours',
  text: 'A text is damaged',
  original_missing: 'An original is missing',
  original_damaged: 'An original is damaged',
  record: 'The record does not hold',
}
const findingsSv: Readonly<Record<FindingLine['kind'], string>> = {
  structure: 'Filen är skadad',
  dangling: 'Något saknas',
  schema: 'Tabellerna är inte våra',
  text: 'En text är skadad',
  original_missing: 'Ett original saknas',
  original_damaged: 'Ett original är skadat',
  record: 'Loggboken håller inte',
}

export const backupsWords = defineMessages({
  en: {
    hint: 'A backup is made after every half hour of change and checked before it counts. They lie in the desk’s folder; copy that folder to another disk to be safe from the loss of this one.',
    none: 'No backup yet. The first one comes after half an hour of change.',
    list: 'Backups',
    make: 'Back up now',
    made: 'Backed up and checked.',
    verify: 'Look the desk through',
    sound: 'Everything is as it was written.',
    findings: (count: number) =>
      count === 1 ? '1 thing is not as it was written' : `${count} things are not as they were written`,
    stories: (count: number) => (count === 1 ? '1 story' : `${count} stories`),
    restore: 'Restore…',
    restoreAsk: (time: string) =>
      `Put the desk of ${time} in the place of this one? What was written since then is not in it. The desk as it is now is kept beside it as a file.`,
    restoreNow: 'Restore this backup',
    restored: (made: string, on: string) => `Restored on ${on} from the backup of ${made}`,
    keptAs: (file: string) => `The desk that stood there is kept as ${file} in the desk’s folder.`,
    nothingLost: 'Nothing that could be read in it is missing here.',
    lost: 'This was in it and is not here:',
    incomplete: 'Part of it could not be read, so more may be missing.',
    lostKinds: lostEn,
    cancel: 'Cancel',
    reasons: reasonsEn,
    troubles: troublesEn,
    kinds: findingsEn,
    sign: 'Backup needs you',
  },
  sv: {
    hint: 'En säkerhetskopia görs efter varje halvtimmes ändringar och kontrolleras innan den räknas. De ligger i redaktionens mapp; kopiera mappen till en annan disk för att klara att den här går förlorad.',
    none: 'Ingen säkerhetskopia än. Den första görs efter en halvtimmes ändringar.',
    list: 'Säkerhetskopior',
    make: 'Säkerhetskopiera nu',
    made: 'Säkerhetskopierat och kontrollerat.',
    verify: 'Gå igenom redaktionen',
    sound: 'Allt är som det skrevs.',
    findings: (count: number) =>
      count === 1 ? '1 sak är inte som den skrevs' : `${count} saker är inte som de skrevs`,
    stories: (count: number) => (count === 1 ? '1 artikel' : `${count} artiklar`),
    restore: 'Återställ…',
    restoreAsk: (time: string) =>
      `Sätta redaktionen från ${time} i stället för den här? Det som skrivits sedan dess finns inte i den. Redaktionen som den är nu sparas bredvid som en fil.`,
    restoreNow: 'Återställ den här kopian',
    restored: (made: string, on: string) => `Återställd ${on} från säkerhetskopian av ${made}`,
    keptAs: (file: string) => `Redaktionen som stod där finns kvar som ${file} i redaktionens mapp.`,
    nothingLost: 'Inget av det som gick att läsa i den saknas här.',
    lost: 'Det här fanns i den och finns inte här:',
    incomplete: 'En del gick inte att läsa, så mer kan saknas.',
    lostKinds: lostSv,
    cancel: 'Avbryt',
    reasons: reasonsSv,
    troubles: troublesSv,
    kinds: findingsSv,
    sign: 'Kopieringen behöver dig',
  },
})
