import { DEFAULT_STYLE, type HouseStyle } from './house-style.ts'

interface Words {
  readonly en: string
  readonly sv: string
}

export type StyleKind =
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly title: Words }[] }
  /** `known` is null where any word may stand. */
  | { readonly kind: 'words'; readonly known: readonly string[] | null }

export interface StyleSetting {
  readonly key: keyof HouseStyle
  readonly title: Words
  /** What it means for the copy, for whoever sets it. */
  readonly why: Words
  readonly of: StyleKind
}

/** Every choice of a house style, in the order of the settings; a profile file is read against this list. */
export const STYLE_SETTINGS: readonly StyleSetting[] = [
  {
    key: 'headlineLimit',
    title: { en: 'Characters in a headline', sv: 'Tecken i rubriken' },
    why: {
      en: 'Longer headlines are cut in lists and shared links.',
      sv: 'Längre rubriker kapas i listor och delade länkar.',
    },
    of: { kind: 'number', from: 10, to: 300 },
  },
  {
    key: 'headlineFullStop',
    title: { en: 'Headlines end with a full stop', sv: 'Rubriker slutar med punkt' },
    why: {
      en: 'Few houses print one. ? and ! and … are always allowed.',
      sv: 'Få hus sätter punkt. ? och ! och … är alltid tillåtna.',
    },
    of: { kind: 'yes-no' },
  },
  {
    key: 'leadWords',
    title: { en: 'Words in a lead', sv: 'Ord i ingressen' },
    why: { en: 'Counted between white space.', sv: 'Räknas mellan mellanslag.' },
    of: { kind: 'number', from: 5, to: 200 },
  },
  {
    key: 'spelling',
    title: { en: 'English spelling', sv: 'Engelsk stavning' },
    why: {
      en: 'Forms of the other side of the ocean are pointed out; names are left alone.',
      sv: 'Former från andra sidan Atlanten påpekas; namn lämnas i fred.',
    },
    of: {
      kind: 'choice',
      choices: [
        { value: 'british', title: { en: 'British, with -ise', sv: 'Brittisk, med -ise' } },
        { value: 'american', title: { en: 'American', sv: 'Amerikansk' } },
      ],
    },
  },
  {
    key: 'wordsUpTo',
    title: { en: 'Numbers in words up to', sv: 'Tal med bokstäver till och med' },
    why: {
      en: 'Larger numbers are written in figures; money, ages, times, units and the like always are.',
      sv: 'Större tal skrivs med siffror; pengar, åldrar, klockslag, mått och liknande alltid.',
    },
    of: { kind: 'number', from: 0, to: 100 },
  },
  {
    key: 'percentSign',
    title: { en: 'The sign %', sv: 'Tecknet %' },
    why: { en: 'Elsewhere “per cent” is written out.', sv: 'På andra ställen skrivs ”per cent” ut.' },
    of: {
      kind: 'choice',
      choices: [
        { value: 'headlines', title: { en: 'in headlines only', sv: 'bara i rubriker' } },
        { value: 'everywhere', title: { en: 'everywhere', sv: 'överallt' } },
      ],
    },
  },
  {
    key: 'relativeTimeNeedsDay',
    title: { en: '“Yesterday” needs a weekday or a date', sv: '”Yesterday” behöver en veckodag eller ett datum' },
    why: {
      en: 'Copy is read on another day than it was written. Inside quotes it is free.',
      sv: 'Texten läses en annan dag än den skrevs. I citat är det fritt.',
    },
    of: { kind: 'yes-no' },
  },
  {
    key: 'freeAbbreviations',
    title: { en: 'Abbreviations that need no expansion', sv: 'Förkortningar som inte behöver skrivas ut' },
    why: { en: 'Readers know them, or the name is written so.', sv: 'Läsarna känner dem, eller namnet skrivs så.' },
    of: { kind: 'words', known: null },
  },
  {
    key: 'freeInHeadlines',
    title: { en: '… in headlines and leads only', sv: '… bara i rubriker och ingresser' },
    why: { en: 'They are expanded in the body.', sv: 'De skrivs ut i brödtexten.' },
    of: { kind: 'words', known: null },
  },
  {
    key: 'agencies',
    title: { en: 'Agencies a byline may name', sv: 'Byråer som får stå i bylinen' },
    why: { en: 'Others are asked about.', sv: 'Andra ifrågasätts.' },
    of: { kind: 'words', known: null },
  },
  {
    key: 'captionEndsWithStop',
    title: { en: 'Captions end with a stop', sv: 'Bildtexter slutar med punkt' },
    why: { en: 'As paragraphs do.', sv: 'Som stycken gör.' },
    of: { kind: 'yes-no' },
  },
  {
    key: 'pictureNeeds',
    title: { en: 'A picture needs', sv: 'En bild behöver' },
    why: {
      en: 'A missing credit is a breach of contract, a missing alt text shuts readers out.',
      sv: 'En bild utan fotograf bryter avtalet, en utan alt-text stänger läsare ute.',
    },
    of: { kind: 'words', known: ['caption', 'credit', 'alt'] },
  },
  {
    key: 'tagsRequired',
    title: { en: 'A story needs tags', sv: 'En artikel behöver ämnesord' },
    why: { en: 'Without them it is not found again.', sv: 'Utan dem hittas den inte igen.' },
    of: { kind: 'yes-no' },
  },
  {
    key: 'sourceRequired',
    title: { en: 'A story names its source', sv: 'En artikel anger sin källa' },
    why: { en: 'Readers are told what the copy rests on.', sv: 'Läsarna får veta vad texten bygger på.' },
    of: { kind: 'yes-no' },
  },
  {
    key: 'ownWords',
    title: { en: 'Words of the house', sv: 'Husets egna ord' },
    why: { en: 'Spelt right, whatever the dictionary says.', sv: 'Rättstavade, vad ordboken än säger.' },
    of: { kind: 'words', known: null },
  },
]

/** The value when it is one that the setting takes, else null. */
export function acceptStyleValue(setting: StyleSetting, value: unknown): HouseStyle[keyof HouseStyle] | null {
  const { of } = setting
  switch (of.kind) {
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= of.from && value <= of.to ? value : null
    case 'yes-no':
      return typeof value === 'boolean' ? value : null
    case 'choice':
      return of.choices.some((choice) => choice.value === value) ? (value as HouseStyle['spelling']) : null
    case 'words':
      return isWordList(value, of.known) ? (value as HouseStyle['ownWords']) : null
  }
}

const MOST_WORDS = 20_000

function isWordList(value: unknown, known: readonly string[] | null): boolean {
  if (!Array.isArray(value) || value.length > MOST_WORDS) return false
  return value.every((one) => typeof one === 'string' && one.trim() !== '' && (known === null || known.includes(one)))
}

/** A style with one choice changed; the value must be one that `acceptStyleValue` gave. */
export function withStyleValue(style: HouseStyle, key: keyof HouseStyle, value: unknown): HouseStyle {
  return { ...style, [key]: value }
}

export function findStyleSetting(key: string): StyleSetting | null {
  return STYLE_SETTINGS.find((setting) => setting.key === key) ?? null
}

/** What a style chooses otherwise than the default does: a profile file holds only this. */
export function styleChanges(style: HouseStyle): Partial<HouseStyle> {
  const changed = STYLE_SETTINGS.filter(
    ({ key }) => JSON.stringify(style[key]) !== JSON.stringify(DEFAULT_STYLE[key]),
  ).map(({ key }) => [key, style[key]])
  return Object.fromEntries(changed) as Partial<HouseStyle>
}
