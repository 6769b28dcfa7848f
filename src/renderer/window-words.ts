import { defineMessages } from '#workbench/messages.ts'

export const windowWords = defineMessages({
  en: {
    screens: 'Screens',
    back: 'Back',
    forward: 'Forward',
    findCommand: 'Find a command…',
    shortcuts: 'Keyboard shortcuts',
    notices: 'Notices',
    close: 'Close',
    opening: (name: string) => `Opening ${name}…`,
    restarting:
      'The desk is being restarted. What was called saved is on disk; what you type now is kept in the window.',
    restarted: 'The desk’s data process was restarted. Nothing that was saved is lost.',
    openElsewhere: 'This desk is open in another place. You can read everything here; nothing can be changed.',
    notWritable: 'This desk’s folder cannot be written. You can read everything; nothing can be changed.',
    sharedFolder:
      'This desk lies on a network share or in a synchronised folder, where a database can be damaged. It is open read-only.',
    editAnyway: 'Edit anyway',
    screenFailed: 'This screen stopped.',
    screenFailedHint:
      'What was called saved is safe on disk. Open the screen again; if it stops again, the words below help to mend it.',
    openAgain: 'Open again',
  },
  sv: {
    screens: 'Vyer',
    back: 'Bakåt',
    forward: 'Framåt',
    findCommand: 'Sök kommando…',
    shortcuts: 'Kortkommandon',
    notices: 'Meddelanden',
    close: 'Stäng',
    opening: (name: string) => `Öppnar ${name}…`,
    restarting:
      'Redaktionen startas om. Det som kallats sparat ligger på disken; det du skriver nu behålls i fönstret.',
    restarted: 'Redaktionens dataprocess startades om. Inget sparat har gått förlorat.',
    openElsewhere: 'Redaktionen är öppen på ett annat ställe. Du kan läsa allt här men inte ändra något.',
    notWritable: 'Redaktionens mapp går inte att skriva i. Du kan läsa allt men inte ändra något.',
    sharedFolder:
      'Redaktionen ligger på en nätverksdisk eller i en synkad mapp, där en databas kan skadas. Den är öppen för läsning.',
    editAnyway: 'Redigera ändå',
    screenFailed: 'Vyn stannade.',
    screenFailedHint:
      'Det som kallats sparat är tryggt på disken. Öppna vyn igen; stannar den på nytt hjälper orden nedan att laga den.',
    openAgain: 'Öppna igen',
  },
})
