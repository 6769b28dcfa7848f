import type { SourceCause } from '#domain/publication/source-machine.ts'
import type { Ledger, LossReason, ReadNote } from '#domain/sources/extraction.ts'
import { explainReadProblem, type ReadProblem, type UnsafeReason } from '#domain/sources/read-problem.ts'
import type { SourceKind } from '#domain/sources/source-kinds.ts'
import { defineMessages } from '#workbench/messages.ts'
import { explainLoss, explainNote } from '../model/explain-reading.ts'

type Counter = Exclude<keyof Ledger, 'losses'>

const kindsEn: Readonly<Record<SourceKind, string>> = {
  wire: 'Wire copy', page: 'Web page', document: 'Document', interview: 'Interview', press_release: 'Press release', social_post: 'Social post', own_observation: 'Own observation',
} // prettier-ignore
const kindsSv: Readonly<Record<SourceKind, string>> = {
  wire: 'Byråtext', page: 'Webbsida', document: 'Dokument', interview: 'Intervju', press_release: 'Pressmeddelande', social_post: 'Inlägg', own_observation: 'Egen iakttagelse',
} // prettier-ignore

const causesEn: Readonly<Record<SourceCause, string>> = {
  spelling: 'Spelling or grammar', development: 'The story developed', fact: 'A fact was wrong', withdrawn: 'Withdrawn', retransmission: 'Sent again',
} // prettier-ignore
const causesSv: Readonly<Record<SourceCause, string>> = {
  spelling: 'Stavning eller grammatik', development: 'Nyheten har utvecklats', fact: 'En uppgift var fel', withdrawn: 'Återkallad', retransmission: 'Sänd igen',
} // prettier-ignore

const countersEn: Readonly<Record<Counter, string>> = {
  characters: 'Letters and digits', paragraphs: 'Paragraphs', quotes: 'Quotes', links: 'Links', numbers: 'Numbers', pictures: 'Pictures',
} // prettier-ignore
const countersSv: Readonly<Record<Counter, string>> = {
  characters: 'Bokstäver och siffror', paragraphs: 'Stycken', quotes: 'Citat', links: 'Länkar', numbers: 'Tal', pictures: 'Bilder',
} // prettier-ignore

const lossReasonsSv: Readonly<Record<LossReason, string>> = {
  'not-found': 'står i källan men hittades inte i det som behålls',
  'link-in-lead': 'en länk i ingressen, som bara behåller orden',
  'link-in-factbox': 'en länk i faktarutan, som bara behåller orden',
  'refused-link': 'en länk vars adress varken är http, https eller mailto; orden är kvar',
  frame: 'visas av en annan webbplats; ramar tas inte in',
}

export const intakeWords = defineMessages({
  en: {
    title: 'Take in',
    emptyTitle: 'Bring a page or a text',
    emptyHint: 'Paste it, drop a file here, or choose one. It is read first; nothing is kept before you say so.',
    drop: 'Drop to read',
    choose: 'Choose a file…',
    pasteLabel: 'Pasted text or HTML',
    pastePlaceholder: 'Paste here',
    readPasted: 'Read this',
    reading: (name: string) => `Reading ${name}…`,
    clipboard: 'the clipboard',
    queue: (left: number) => (left === 1 ? '1 more file waits' : `${left} more files wait`),
    again: 'Start over',
    nextFile: 'Next file',
    problemTitle: (name: string) => (name === '' ? 'This could not be read' : `${name} could not be read`),
    problem: explainReadProblem,
    zone: 'Printed times are in',
    published: 'Published',
    updated: 'Updated',
    by: 'By',
    adaptedBy: 'Adapted by',
    source: 'Agency',
    language: 'Language',
    tags: 'Tags',
    correction: 'Correction in the source',
    picture: 'Picture',
    noAlt: 'No alt text',
    alt: 'Alt text',
    credit: 'Credit',
    ledger: 'Ledger',
    ledgerHint: 'Counted in the source, less what was removed, and in what is kept',
    inSource: 'In',
    kept: 'Kept',
    counters: countersEn,
    nothingLost: 'Nothing was lost.',
    lost: (count: number) => (count === 1 ? '1 loss' : `${count} losses`),
    countsDiffer: 'The counts differ. Compare the text with its source before you take it in.',
    lossReason: explainLoss,
    notes: 'Worth knowing',
    note: explainNote,
    removed: (count: number) => `Removed as page furniture (${count})`,
    kind: 'Kind of source',
    kinds: kindsEn,
    cause: 'Why it was sent again',
    causes: causesEn,
    knownTitle: 'This address is on the desk',
    known: (versions: number, stories: number) => `Taking it in adds version ${versions + 1}. ${storiesEn(stories)}`,
    unchanged: 'The desk has this very text already; taking it in adds nothing.',
    storyLanguage: 'Story language',
    take: 'Take in',
    takeAndStart: 'Take in and start a story',
    leave: 'Leave it',
    taken: (title: string) => `Taken in: ${title}`,
    gone: 'What was read is not waiting any more. Nothing was taken in; read it again.',
    factbox: 'Fact box',
  },
  sv: {
    title: 'Ta in',
    emptyTitle: 'Hämta in en sida eller en text',
    emptyHint: 'Klistra in, släpp en fil här eller välj en. Den läses först; inget sparas innan du säger till.',
    drop: 'Släpp för att läsa',
    choose: 'Välj en fil…',
    pasteLabel: 'Inklistrad text eller HTML',
    pastePlaceholder: 'Klistra in här',
    readPasted: 'Läs detta',
    reading: (name: string) => `Läser ${name}…`,
    clipboard: 'urklipp',
    queue: (left: number) => (left === 1 ? '1 fil till väntar' : `${left} filer till väntar`),
    again: 'Börja om',
    nextFile: 'Nästa fil',
    problemTitle: (name: string) => (name === '' ? 'Det här gick inte att läsa' : `${name} gick inte att läsa`),
    problem: explainInSwedish,
    zone: 'Tryckta tider gäller',
    published: 'Publicerad',
    updated: 'Uppdaterad',
    by: 'Av',
    adaptedBy: 'Bearbetad av',
    source: 'Byrå',
    language: 'Språk',
    tags: 'Taggar',
    correction: 'Rättelse i källan',
    picture: 'Bild',
    noAlt: 'Alt-text saknas',
    alt: 'Alt-text',
    credit: 'Byline',
    ledger: 'Avräkning',
    ledgerHint: 'Räknat i källan, utom det som tagits bort, och i det som behålls',
    inSource: 'In',
    kept: 'Kvar',
    counters: countersSv,
    nothingLost: 'Inget gick förlorat.',
    lost: (count: number) => (count === 1 ? '1 förlust' : `${count} förluster`),
    countsDiffer: 'Räkningen stämmer inte. Jämför texten med källan innan du tar in den.',
    lossReason: (why: LossReason) => lossReasonsSv[why],
    notes: 'Värt att veta',
    note: noteInSwedish,
    removed: (count: number) => `Borttaget från sidan (${count})`,
    kind: 'Slags källa',
    kinds: kindsSv,
    cause: 'Varför den kom igen',
    causes: causesSv,
    knownTitle: 'Adressen finns redan',
    known: (versions: number, stories: number) => `Den blir version ${versions + 1}. ${storiesSv(stories)}`,
    unchanged: 'Precis den här texten finns redan; inget läggs till.',
    storyLanguage: 'Artikelns språk',
    take: 'Ta in',
    takeAndStart: 'Ta in och börja en artikel',
    leave: 'Låt bli',
    taken: (title: string) => `Intagen: ${title}`,
    gone: 'Det som lästes väntar inte längre. Inget togs in; läs det igen.',
    factbox: 'Faktaruta',
  },
})

function storiesEn(stories: number): string {
  if (stories === 0) return 'No story is built on it.'
  return stories === 1 ? '1 story is built on it.' : `${stories} stories are built on it.`
}

function storiesSv(stories: number): string {
  if (stories === 0) return 'Ingen artikel bygger på den.'
  return stories === 1 ? '1 artikel bygger på den.' : `${stories} artiklar bygger på den.`
}

function explainInSwedish(problem: ReadProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Filen är tom. Inget togs in.'
    case 'no-file':
      return 'Det här är en mapp eller en fil som inte går att öppna. Inget togs in.'
    case 'too-large':
      return `Filen är ${Math.round(problem.bytes / 1048576)} MB; högst ${Math.round(problem.limit / 1048576)} MB kan läsas som en sida. Inget togs in.`
    case 'binary':
      return 'Det här är ingen sida eller text. Spara den som text eller HTML och försök igen.'
    case 'mixed-charset':
      return `Filen blandar två teckenkodningar (först på rad ${problem.line}), så vissa bokstäver kan inte avgöras. Be om den i UTF-8.`
    case 'wrong-charset':
      return `Bokstäverna var skadade redan innan (till exempel ”${problem.sample}”). Hämta texten igen och spara den som UTF-8.`
    case 'lone-surrogates':
      return `Texten har ${problem.count} trasiga tecken (halva par). Kopiera den igen från källan.`
    case 'too-deep':
      return `Sidans element ligger mer än ${problem.limit} djupt i varandra. Så ser ingen artikel ut; kopiera själva texten och klistra in den.`
    case 'too-many-elements':
      return `Sidan har fler än ${problem.limit} element. Kopiera själva artikeln och klistra in den.`
    case 'other-format':
      return 'Formatet läses inte här. Det gör text och HTML.'
    case 'broken-format':
      return `Det här är ${problem.format}, men trasigt vid ${problem.place}. Be avsändaren skicka om. Inget togs in.`
    case 'no-article':
      return 'Ingen artikel hittades: det finns ingen rubrik med text under. Kopiera själva artikeln och klistra in den.'
    case 'unsafe-file':
      return `Filen (${problem.format}) öppnades inte: ${unsafeInSwedish[problem.why]} (${problem.place}). Inget togs in.`
    case 'time-zone':
      return `”${problem.zone}” är ingen tidszon. Skriv till exempel Europe/Stockholm.`
    case 'reader-stopped':
      return 'Läsningen stoppades: den tog för lång tid eller för mycket minne. Kopiera själva artikeln och klistra in den.'
  }
}

const unsafeInSwedish: Readonly<Record<UnsafeReason, string>> = {
  entries: 'den har för många delar',
  ratio: 'en del växer mer än tusen gånger när den öppnas',
  size: 'den är för stor när den öppnas',
  path: 'en del pekar ut en plats utanför den',
  nested: 'ett arkiv ligger inuti den',
  encrypted: 'den är låst med lösenord; spara den utan',
  twice: 'två av delarna har samma namn eller samma plats',
  pixels: 'bilden är större än någon redaktion använder',
}

function noteInSwedish(note: ReadNote): string {
  switch (note.kind) {
    case 'charset':
      return `Läst som ${note.charset}.`
    case 'unknown-fields':
      return `Fält som inte är kända här lämnades i originalet: ${note.names}.`
    case 'unread-date':
      return `En tid gick inte att förstå och utelämnades (${note.field}): ${note.words}.`
    case 'marked-as':
      return `Avsändaren har märkt den som: ${note.words}.`
    case 'turned-writing':
      return note.count === 1
        ? '1 osynligt tecken som vänder skrivriktningen togs bort: texten kan ha sett annorlunda ut än den lyder.'
        : `${note.count} osynliga tecken som vänder skrivriktningen togs bort: texten kan ha sett annorlunda ut än den lyder.`
    case 'comment':
      return `En kommentar${note.by === '' ? '' : ` av ${note.by}`}: ${note.words}`
    case 'tracked-changes':
      return `Dokumentet har ändringar som ingen har godkänt: ${note.inserted} tillagda (behållna), ${note.deleted} strukna (listade som borttagna).`
    case 'attachments':
      return `Följde med och togs inte in: ${note.names}.`
    case 'embargo-assumed':
      return `Embargot säger inte dag eller zon: kontrollera det. Det lästes ur: ${note.words}.`
    case 'picture-fields-differ':
      return `Bildens egna fält skiljer sig (${note.field}): ${note.words}.`
    case 'digital-source':
      return `Hur bilden kom till, enligt den själv: ${note.type}.`
    case 'no-alt':
      return note.pictures === 1 ? 'En bild saknar alt-text.' : `${note.pictures} bilder saknar alt-text.`
    case 'alt-is-headline':
      return note.pictures === 1
        ? 'En bilds alt-text upprepar rubriken och beskriver inget.'
        : `Alt-texten till ${note.pictures} bilder upprepar rubriken och beskriver inget.`
    case 'alt-is-caption':
      return note.pictures === 1
        ? 'En bilds alt-text upprepar bildtexten.'
        : `Alt-texten till ${note.pictures} bilder upprepar bildtexten.`
  }
}
