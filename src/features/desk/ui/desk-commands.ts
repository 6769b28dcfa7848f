import type { Command } from '#workbench/commands.ts'

/** Letters without a modifier work on the list only; while somebody types in the search they are letters. */
export const DESK_COMMANDS: readonly Command[] = [
  { id: 'desk.new', title: { en: 'New story…', sv: 'Ny artikel…' }, group: 'file', keys: 'Mod+N' },
  {
    id: 'desk.search',
    title: { en: 'Search the desk', sv: 'Sök bland artiklarna' },
    group: 'desk',
    keys: 'Mod+Shift+F',
  },
  {
    id: 'desk.open',
    title: { en: 'Open the story', sv: 'Öppna artikeln' },
    group: 'desk',
    keys: 'Enter',
    when: 'desk',
  },
  { id: 'desk.assign', title: { en: 'Assign to…', sv: 'Tilldela…' }, group: 'desk', keys: 'A', when: 'desk' },
  { id: 'desk.assignMe', title: { en: 'Assign to me', sv: 'Tilldela mig' }, group: 'desk', keys: 'M', when: 'desk' },
  {
    id: 'desk.priority',
    title: { en: 'Set priority…', sv: 'Sätt prioritet…' },
    group: 'desk',
    keys: 'P',
    when: 'desk',
  },
  { id: 'desk.deadline', title: { en: 'Set deadline…', sv: 'Sätt deadline…' }, group: 'desk', keys: 'D', when: 'desk' },
  { id: 'desk.spike', title: { en: 'Spike', sv: 'Stryk' }, group: 'desk', keys: 'Delete', when: 'desk' },
  { id: 'desk.restore', title: { en: 'Restore', sv: 'Återställ' }, group: 'desk', keys: 'R', when: 'desk' },
  {
    id: 'desk.mine',
    title: { en: 'Only my stories', sv: 'Bara mina artiklar' },
    group: 'view',
    keys: 'Mod+Shift+M',
    when: 'desk',
  },
  {
    id: 'desk.overdue',
    title: { en: 'Only overdue stories', sv: 'Bara försenade artiklar' },
    group: 'view',
    keys: 'Mod+Shift+D',
    when: 'desk',
  },
]
