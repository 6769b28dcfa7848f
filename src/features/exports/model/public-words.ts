/** The few words that final copy has beside the story's own: in the language of the copy, not of the interface. */
export interface PublicWords {
  readonly by: string
  readonly adaptedBy: string
  readonly photo: string
  readonly alt: string
  readonly source: string
  readonly tags: string
  readonly links: string
  readonly correction: string
  readonly noHeadline: string
}

const ENGLISH: PublicWords = {
  by: 'By',
  adaptedBy: 'Translated and adapted by',
  photo: 'Photo:',
  alt: 'Alt text:',
  source: 'Source:',
  tags: 'Tags:',
  links: 'Links:',
  correction: 'Correction',
  noHeadline: 'Untitled',
}

const SWEDISH: PublicWords = {
  by: 'Av',
  adaptedBy: 'Översatt och bearbetad av',
  photo: 'Foto:',
  alt: 'Alt-text:',
  source: 'Källa:',
  tags: 'Ämnen:',
  links: 'Länkar:',
  correction: 'Rättelse',
  noHeadline: 'Utan rubrik',
}

/** Swedish for Swedish copy; English for everything else. */
export function publicWords(language: string): PublicWords {
  return language.toLowerCase().split('-')[0] === 'sv' ? SWEDISH : ENGLISH
}
