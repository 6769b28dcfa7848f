import type { Extraction, LossReason, ReadNote } from '#domain/sources/extraction.ts'

/** English, for the command line and for the window; the window's Swedish stands beside its other words. */
const LOSS_REASONS: Readonly<Record<LossReason, string>> = {
  'not-found': 'stands in the source and was not found in what was kept',
  'link-in-lead': 'a link in the lead, which keeps its words only',
  'link-in-factbox': 'a link in the fact box, which keeps its words only',
  'refused-link': 'a link whose address is neither http, https nor mailto: its words were kept',
  frame: 'shown by another site; frames are not taken in',
}

export function explainLoss(why: LossReason): string {
  return LOSS_REASONS[why]
}

export function explainNote(note: ReadNote): string {
  switch (note.kind) {
    case 'charset':
      return `Read as ${note.charset}.`
    case 'unknown-fields':
      return `Fields that are not known here were left in the original: ${note.names}.`
    case 'unread-date':
      return `A time could not be understood and was left out (${note.field}): ${note.words}.`
    case 'marked-as':
      return `Its sender marks it as: ${note.words}.`
    case 'turned-writing':
      return note.count === 1
        ? '1 invisible character that turns the direction of writing was taken out: the text may have read differently from what it says.'
        : `${note.count} invisible characters that turn the direction of writing were taken out: the text may have read differently from what it says.`
    case 'comment':
      return `A comment${note.by === '' ? '' : ` by ${note.by}`}: ${note.words}`
    case 'tracked-changes':
      return `The document has changes that nobody accepted: ${note.inserted} put in (kept), ${note.deleted} struck out (listed as removed).`
    case 'attachments':
      return `Came along and was not taken in: ${note.names}.`
    case 'embargo-assumed':
      return `The embargo does not name its day or its zone; check it. It was read from: ${note.words}.`
    case 'picture-fields-differ':
      return `The picture's own fields differ (${note.field}): ${note.words}.`
    case 'digital-source':
      return `How the picture came about, as it says itself: ${note.type}.`
    case 'no-alt':
      return note.pictures === 1 ? 'A picture has no alt text.' : `${note.pictures} pictures have no alt text.`
    case 'alt-is-headline':
      return note.pictures === 1
        ? 'The alt text of a picture repeats the headline: it describes nothing.'
        : `The alt text of ${note.pictures} pictures repeats the headline: it describes nothing.`
    case 'alt-is-caption':
      return note.pictures === 1
        ? 'The alt text of a picture repeats its caption.'
        : `The alt text of ${note.pictures} pictures repeats their caption.`
  }
}

export interface ExplainedExtraction extends Omit<Extraction, 'notes' | 'ledger'> {
  readonly notes: readonly string[]
  readonly ledger: Omit<Extraction['ledger'], 'losses'> & {
    readonly losses: readonly { readonly what: string; readonly why: string }[]
  }
}

/** An extraction to read outside of the desk: what the codes stand for is said in English. */
export function explainExtraction(extraction: Extraction): ExplainedExtraction {
  const { notes, ledger } = extraction
  return {
    ...extraction,
    notes: notes.map(explainNote),
    ledger: { ...ledger, losses: ledger.losses.map(({ what, why }) => ({ what, why: explainLoss(why) })) },
  }
}
