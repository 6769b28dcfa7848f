import { copyCommands } from '#editor/copy-command-list.ts'
import type { Command } from '#workbench/commands.ts'

const PASSAGE_COMMANDS: readonly Command[] = [
  {
    id: 'story.takeOver',
    title: { en: 'Take the passage into the copy', sv: 'Hämta stycket till texten' },
    keys: 'Mod+Shift+T',
    group: 'story',
    when: 'story',
  },
  {
    id: 'story.passageDone',
    title: { en: 'Mark the passage done', sv: 'Markera stycket som klart' },
    keys: 'Mod+Enter',
    group: 'story',
    when: 'story',
  },
  {
    id: 'story.passageOmit',
    title: { en: 'Leave the passage out…', sv: 'Utelämna stycket…' },
    keys: 'Mod+Shift+U',
    group: 'story',
    when: 'story',
  },
  {
    id: 'story.passageAdded',
    title: { en: 'Mark the block as added here…', sv: 'Markera stycket som tillagt…' },
    group: 'story',
    when: 'story',
  },
  {
    id: 'story.linkPassage',
    title: { en: 'Link source and copy', sv: 'Länka källa och text' },
    keys: 'Mod+Shift+L',
    group: 'story',
    when: 'story',
  },
  {
    id: 'story.unlinkPassage',
    title: { en: 'Unlink source and copy', sv: 'Ta bort länken mellan källa och text' },
    group: 'story',
    when: 'story',
  },
  {
    id: 'story.nextOpen',
    title: { en: 'Next open passage', sv: 'Nästa öppna stycke' },
    keys: 'F8',
    group: 'go',
    when: 'story',
  },
  {
    id: 'story.counterpart',
    title: { en: 'Go to the counterpart', sv: 'Gå till motsvarigheten' },
    keys: 'Mod+J',
    group: 'go',
    when: 'story',
  },
]

const SCREEN_COMMANDS: readonly Command[] = [
  {
    id: 'story.find',
    title: { en: 'Find and replace in the story', sv: 'Sök och ersätt i artikeln' },
    keys: 'Mod+F',
    group: 'edit',
    when: 'story',
  },
  { id: 'story.save', title: { en: 'Save now', sv: 'Spara nu' }, keys: 'Mod+S', group: 'file', when: 'story' },
  {
    id: 'story.focusMode',
    title: { en: 'Focus on the copy', sv: 'Visa bara texten' },
    keys: 'Mod+Shift+F11',
    group: 'view',
    when: 'story',
  },
  {
    id: 'story.toggleSource',
    title: { en: 'Show or hide the source', sv: 'Visa eller dölj källan' },
    keys: 'Mod+Alt+S',
    group: 'view',
    when: 'story',
  },
  {
    id: 'story.toggleInspector',
    title: { en: 'Show or hide the inspector', sv: 'Visa eller dölj inspektören' },
    keys: 'Mod+Alt+I',
    group: 'view',
    when: 'story',
  },
  { id: 'story.nextPane', title: { en: 'Next pane', sv: 'Nästa fält' }, keys: 'F6', group: 'go', when: 'story' },
]

/** The editor's own commands are keys of this screen only. */
const COPY_COMMANDS: readonly Command[] = copyCommands.map((command) => ({ ...command, when: 'story' }))

export const STORY_COMMANDS: readonly Command[] = [...PASSAGE_COMMANDS, ...SCREEN_COMMANDS, ...COPY_COMMANDS]
