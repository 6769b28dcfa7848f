/**
 * What reading a page or a file gives: the one shape of intake, shared by the command line, the window and the tests.
 * An absent key means "not said by this source". Instants are ISO 8601 with the offset of the zone that was used.
 */
export interface Extraction {
  readonly url?: string
  /** BCP 47. */
  readonly language?: string
  readonly headline?: string
  readonly lead?: string
  readonly vignette?: string
  readonly dateline?: string
  readonly correction?: string
  readonly body: readonly ExtractedBlock[]
  /** One box, or several in their order. */
  readonly factBox?: FactBox | readonly FactBox[]
  readonly published?: string
  readonly updated?: string
  readonly publishedAsPrinted?: string
  /** Without "By" or "Av"; several names that stand apart are joined by "; ". */
  readonly byline?: string
  /** The line as it stood on the page, when its parts ran into each other. */
  readonly bylineAsPrinted?: string
  readonly translatedBy?: string
  readonly sourceAgency?: string
  readonly translationOf?: string
  /** The sender's own id of the item: the same id again is a new version of the same source. */
  readonly id?: string
  readonly version?: string
  readonly slug?: string
  readonly firstCreated?: string
  readonly versionCreated?: string
  readonly embargoedUntil?: string
  /** 1 is the most urgent, 9 the least. */
  readonly urgency?: number
  /** The sender's own word for why it was sent again: `RÄ`, `KORR`, `UV`, `AVPUB` … */
  readonly updateType?: string
  /** `usable`, `withheld`, `canceled` … as sent. */
  readonly pubStatus?: string
  readonly usageTerms?: string
  readonly editorialNote?: string
  /** Codes of subjects (IPTC media topics, or the older subject codes). */
  readonly mediaTopics?: readonly string[]
  /** What the signals of the item say about why it came again; absent when they say nothing. */
  readonly resentAs?: 'spelling' | 'development' | 'fact' | 'withdrawn' | 'retransmission'
  /** The lead picture. */
  readonly image?: ExtractedPicture
  readonly tags: readonly string[]
  /** Strings taken out as page furniture, in the order of the page. */
  readonly removed: readonly string[]
  /** What a person should know before taking it in. */
  readonly notes: readonly ReadNote[]
  readonly ledger: Ledger
}

export interface Link {
  readonly text: string
  readonly href: string
}

export interface ExtractedText {
  readonly type: 'paragraph' | 'subhead' | 'question' | 'quote'
  /** A quote is without its leading dash; marks printed in the source stay. */
  readonly text: string
  readonly links?: readonly Link[]
}

export interface ExtractedList {
  readonly type: 'list'
  readonly items: readonly string[]
  readonly ordered?: true
  readonly links?: readonly Link[]
}

export interface ExtractedPicture {
  readonly src: string | null
  /** As found, even when it is wrong. */
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly creditAsPrinted?: string
}

export interface ExtractedImage extends ExtractedPicture {
  readonly type: 'image'
}

export interface ExtractedTable {
  readonly type: 'table'
  /** The cells' words, one row a line. */
  readonly text: string
  readonly header: boolean
  readonly rows: readonly (readonly string[])[]
  readonly links?: readonly Link[]
}

export interface ExtractedEmbed {
  readonly type: 'embed'
  readonly text: string
  readonly src: string
}

export type ExtractedBlock = ExtractedText | ExtractedList | ExtractedImage | ExtractedTable | ExtractedEmbed

export interface FactBox {
  readonly title: string
  readonly paragraphs?: readonly string[]
  readonly items?: readonly string[]
}

export interface Count {
  readonly in: number
  readonly kept: number
}

/**
 * The import ledger. `in` is counted over the source itself, by a counter that shares no code with the reader's choices,
 * less what is listed in `removed`; `kept` is counted over the extraction. Nothing was lost when the two are equal.
 */
export interface Ledger {
  readonly characters: Count
  readonly paragraphs: Count
  readonly quotes: Count
  readonly links: Count
  readonly numbers: Count
  readonly pictures: Count
  readonly losses: readonly Loss[]
}

export interface Loss {
  /** Words or an address of the source. */
  readonly what: string
  readonly why: LossReason
}

export type LossReason =
  /** Copy of the source whose words stand nowhere in what was kept: a fault of the reader. */
  | 'not-found'
  /** The lead and fact boxes keep the words of a link, not its address. */
  | 'link-in-lead'
  | 'link-in-factbox'
  /** A link whose address is neither http, https nor mailto. */
  | 'refused-link'
  /** A player, a map or a post that another site shows inside the page. */
  | 'frame'

/** Codes and counts, no words: the window says them in its own language, the command line in English. */
export type ReadNote =
  /** The bytes were not UTF-8. */
  | { readonly kind: 'charset'; readonly charset: string }
  /** Fields that no edition of the format known here has; their values are in the original. */
  | { readonly kind: 'unknown-fields'; readonly names: string }
  /** A time that no calendar has, or that cannot be understood: left out. */
  | { readonly kind: 'unread-date'; readonly field: string; readonly words: string }
  /** Invisible characters that turn the direction of writing were taken out. */
  | { readonly kind: 'turned-writing'; readonly count: number }
  /** Words that somebody wrote in the margin of a document: no copy. */
  | { readonly kind: 'comment'; readonly by: string; readonly words: string }
  /** Changes that nobody has accepted: what was put in is kept, what was struck out is listed as removed. */
  | { readonly kind: 'tracked-changes'; readonly inserted: number; readonly deleted: number }
  /** Files that came along and are no items of their own. */
  | { readonly kind: 'attachments'; readonly names: string }
  /** What its sender calls it, where that is no finished story: a draft, a page. */
  | { readonly kind: 'marked-as'; readonly words: string }
  /** An embargo that names no day or no zone, and how it was understood. */
  | { readonly kind: 'embargo-assumed'; readonly words: string }
  /** A picture's own fields (IIM, XMP, EXIF) contradict each other. */
  | { readonly kind: 'picture-fields-differ'; readonly field: string; readonly words: string }
  /** How the picture came about, where it says so: `digitalCapture`, `trainedAlgorithmicMedia` … */
  | { readonly kind: 'digital-source'; readonly type: string }
  | { readonly kind: 'no-alt' | 'alt-is-headline' | 'alt-is-caption'; readonly pictures: number }
