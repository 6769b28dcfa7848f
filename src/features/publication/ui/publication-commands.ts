import type { Command } from '#workbench/commands.ts'
import type { ActionName } from '../contract.ts'

/** Acts that a person can start on the open story, by command. The exports have their own. */
export const COMMANDED = [
  'submit',
  'request_changes',
  'approve',
  'approve_alone',
  'edit',
  'reopen',
  'schedule',
  'cancel_schedule',
  'confirm_live',
  'hold',
  'release',
  'withdraw',
  'kill',
  'set_embargo',
  'clear_hold',
  'acknowledge_fact',
  'read_later',
  'park',
  'unpark',
  'spike',
  'restore',
] as const satisfies readonly ActionName[]

type Commanded = (typeof COMMANDED)[number]

const TITLES: Readonly<Record<Commanded, Command['title']>> = {
  submit: { en: 'Submit for review', sv: 'Lämna till granskning' },
  request_changes: { en: 'Request changes…', sv: 'Begär ändringar…' },
  // The shortest of those with this word, so that the palette names it before its exception.
  approve: { en: 'Approve', sv: 'Godkänn' },
  approve_alone: { en: 'Approve alone…', sv: 'Godkänn ensam…' },
  edit: { en: 'Edit the approved text', sv: 'Redigera den godkända texten' },
  reopen: { en: 'Reopen the review…', sv: 'Öppna granskningen på nytt…' },
  schedule: { en: 'Schedule…', sv: 'Tidsätt…' },
  cancel_schedule: { en: 'Cancel the schedule', sv: 'Ta bort tiden' },
  confirm_live: { en: 'Confirm live…', sv: 'Bekräfta publicering…' },
  hold: { en: 'Hold the story…', sv: 'Stoppa artikeln tills vidare…' },
  release: { en: 'Release the hold…', sv: 'Häv stoppet…' },
  withdraw: { en: 'Withdraw the story…', sv: 'Dra in artikeln…' },
  kill: { en: 'Kill the story…', sv: 'Tvångsstryk artikeln…' },
  set_embargo: { en: 'Set the embargo…', sv: 'Sätt embargo…' },
  clear_hold: { en: 'Clear the hold flag…', sv: 'Häv stoppflaggan…' },
  acknowledge_fact: { en: 'Acknowledge the corrected fact…', sv: 'Kvittera det rättade faktat…' },
  read_later: { en: 'Confirm the later read', sv: 'Bekräfta efterläsning' },
  park: { en: 'Park the story', sv: 'Lägg artikeln vilande' },
  unpark: { en: 'Take the story up again', sv: 'Ta upp artikeln igen' },
  spike: { en: 'Spike the story', sv: 'Stryk artikeln' },
  restore: { en: 'Restore the spiked story', sv: 'Återställ den strukna artikeln' },
}

const KEYS: Readonly<Partial<Record<Commanded, string>>> = {
  submit: 'Mod+Shift+Enter',
  approve: 'Mod+Alt+A',
  request_changes: 'Mod+Alt+R',
  edit: 'Mod+Alt+E',
  schedule: 'Mod+Alt+T',
}

export function commandOf(action: Commanded): string {
  return `publication.${action.replaceAll(/_(\p{L})/gu, (_, letter: string) => letter.toUpperCase())}`
}

export const PUBLICATION_COMMANDS: readonly Command[] = COMMANDED.map((action): Command => {
  const keys = KEYS[action]
  return {
    id: commandOf(action),
    title: TITLES[action],
    group: 'story',
    when: 'story',
    ...(keys === undefined ? {} : { keys }),
  }
})
