/** The choices of a house; the defaults are those of a British-English desk that adapts Nordic wire copy. */
export interface HouseStyle {
  /** Characters a headline may have. */
  readonly headlineLimit: number
  readonly headlineFullStop: boolean
  /** Words a lead may have, split on white space. */
  readonly leadWords: number
  readonly spelling: 'british' | 'american'
  /** Numbers up to this one are written in words. */
  readonly wordsUpTo: number
  readonly percentSign: 'headlines' | 'everywhere'
  readonly relativeTimeNeedsDay: boolean
  /** Abbreviations that need no expansion. */
  readonly freeAbbreviations: readonly string[]
  /** … in headlines and leads only. */
  readonly freeInHeadlines: readonly string[]
  /** Agencies a byline may name. */
  readonly agencies: readonly string[]
  readonly captionEndsWithStop: boolean
  readonly pictureNeeds: readonly ('caption' | 'credit' | 'alt')[]
  readonly tagsRequired: boolean
  readonly sourceRequired: boolean
  /** The desk's own words for spelling. */
  readonly ownWords: readonly string[]
}

export const DEFAULT_STYLE: HouseStyle = {
  headlineLimit: 70,
  headlineFullStop: false,
  leadWords: 40,
  spelling: 'british',
  wordsUpTo: 9,
  percentSign: 'headlines',
  relativeTimeNeedsDay: true,
  freeAbbreviations: [
    ...['EU', 'UN', 'US', 'USA', 'UK', 'TT', 'AFP', 'AP', 'BBC', 'CNN', 'SEK', 'IT', 'TV', 'AI', 'AB'],
    ...['DNA', 'HIV', 'GPS', 'USB', 'IKEA', 'SAS', 'LKAB'],
  ],
  freeInHeadlines: ['GDP'],
  agencies: ['TT', 'AFP', 'AP', 'Reuters'],
  captionEndsWithStop: true,
  pictureNeeds: ['caption', 'credit', 'alt'],
  tagsRequired: true,
  sourceRequired: true,
  ownWords: [],
}
