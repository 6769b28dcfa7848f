/** What the copy itself says to the person who edits. Commands bring their own titles (`copy-commands.ts`). */
export interface CopyWords {
  readonly copy: string
  readonly headline: string
  readonly lead: string
  readonly body: string
  readonly speaker: string
  readonly factboxTitle: string
  readonly caption: string
  readonly credit: string
  readonly alt: string
  readonly rights: string
  readonly noPicture: string
  readonly lostPicture: string
  readonly embed: string
  readonly table: string
  readonly blockType: string
  readonly toolbar: string
}

const en: CopyWords = {
  copy: 'Copy',
  headline: 'Headline',
  lead: 'Lead',
  body: 'Write here',
  speaker: 'Speaker',
  factboxTitle: 'Title of the factbox',
  caption: 'Caption',
  credit: 'Credit',
  alt: 'Description for those who cannot see the picture',
  rights: 'Rights',
  noPicture: 'The picture did not come along',
  lostPicture: 'The file of this picture is not on the desk any more; its words are kept',
  embed: 'Embedded',
  table: 'Table',
  blockType: 'Kind of block',
  toolbar: 'Formatting',
}

const sv: CopyWords = {
  copy: 'Text',
  headline: 'Rubrik',
  lead: 'Ingress',
  body: 'Skriv här',
  speaker: 'Talare',
  factboxTitle: 'Faktarutans titel',
  caption: 'Bildtext',
  credit: 'Byline',
  alt: 'Beskrivning för den som inte ser bilden',
  rights: 'Rättigheter',
  noPicture: 'Bilden kom inte med',
  lostPicture: 'Bildens fil finns inte längre på redaktionen; dess texter är kvar',
  embed: 'Inbäddat',
  table: 'Tabell',
  blockType: 'Blocktyp',
  toolbar: 'Formatering',
}

export const COPY_WORDS = { en, sv } as const
