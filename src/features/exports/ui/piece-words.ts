import type { ExportFormat, FolderProblem, Loss, PieceKind } from '../contract.ts'

type Words<Name extends string> = Readonly<Record<Name, string>>

export const formatsEn: Words<ExportFormat | 'manifest'> = {
  html: 'Web page',
  markdown: 'Markdown',
  text: 'Plain text',
  docx: 'Word document',
  manifest: 'Manifest',
}
export const formatsSv: Words<ExportFormat | 'manifest'> = {
  html: 'Webbsida',
  markdown: 'Markdown',
  text: 'Ren text',
  docx: 'Worddokument',
  manifest: 'Följesedel',
}

export const formatHintsEn: Words<ExportFormat> = {
  html: 'Semantic HTML with JSON-LD; pictures beside it',
  markdown: 'Front matter and body; pictures beside it',
  text: 'UTF-8, an empty line between paragraphs',
  docx: 'Named styles, a language on every word; pictures inside',
}
export const formatHintsSv: Words<ExportFormat> = {
  html: 'Semantisk HTML med JSON-LD; bilderna bredvid',
  markdown: 'Metadata och text; bilderna bredvid',
  text: 'UTF-8, en tomrad mellan styckena',
  docx: 'Namngivna format, språk på varje ord; bilderna i filen',
}

export const kindsEn: Words<PieceKind> = {
  vignette: 'Vignette',
  headline: 'Headline',
  lead: 'Lead',
  person: 'Byline',
  agency: 'Agency',
  adapter: 'Adapter',
  dateline: 'Dateline',
  slugline: 'Slugline',
  paragraph: 'Paragraph',
  subhead: 'Subhead',
  question: 'Question',
  quote: 'Quote',
  speaker: 'Speaker',
  bullet: 'List',
  number: 'List',
  'box-title': 'Factbox',
  picture: 'Picture',
  caption: 'Caption',
  credit: 'Credit',
  alt: 'Alt text',
  rights: 'Rights',
  'heading-cell': 'Table',
  cell: 'Table',
  embed: 'Embed',
  'embed-address': 'Embed',
  link: 'Link',
  tag: 'Tags',
  correction: 'Correction',
}
export const kindsSv: Words<PieceKind> = {
  vignette: 'Vinjett',
  headline: 'Rubrik',
  lead: 'Ingress',
  person: 'Byline',
  agency: 'Byrå',
  adapter: 'Bearbetning',
  dateline: 'Datumrad',
  slugline: 'Slugg',
  paragraph: 'Stycke',
  subhead: 'Mellanrubrik',
  question: 'Fråga',
  quote: 'Citat',
  speaker: 'Den som talar',
  bullet: 'Lista',
  number: 'Lista',
  'box-title': 'Faktaruta',
  picture: 'Bild',
  caption: 'Bildtext',
  credit: 'Byline för bild',
  alt: 'Alt-text',
  rights: 'Rättigheter',
  'heading-cell': 'Tabell',
  cell: 'Tabell',
  embed: 'Inbäddning',
  'embed-address': 'Inbäddning',
  link: 'Länk',
  tag: 'Ämnen',
  correction: 'Rättelse',
}

export const lossesEn: Words<Loss['what']> = {
  ...kindsEn,
  bold: 'Bold',
  italic: 'Italics',
  link: 'Links',
  language: 'Language of words',
  break: 'Line break',
}
export const lossesSv: Words<Loss['what']> = {
  ...kindsSv,
  bold: 'Fet stil',
  italic: 'Kursiv',
  link: 'Länkar',
  language: 'Språk på ord',
  break: 'Radbrytning',
}

export const outcomesEn: Words<Loss['outcome']> = {
  'left-out': 'left out',
  listed: 'listed at the end',
  'bold-paragraph': 'as a bold paragraph',
}
export const outcomesSv: Words<Loss['outcome']> = {
  'left-out': 'utelämnas',
  listed: 'listas sist',
  'bold-paragraph': 'som ett fett stycke',
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
