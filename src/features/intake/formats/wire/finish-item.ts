import type { Count, ExtractedBlock, Extraction, FactBox, Ledger, Loss } from '#domain/sources/extraction.ts'
import { isAttributedQuote, startsWithDash } from '#domain/sources/speech.ts'
import { skeleton } from '#features/intake/model/fold.ts'
import type { CountedSource, CountedStretch } from '#features/intake/model/ledger.ts'

/** What a reader of a structured format made of one item, before it is counted. */
export type ItemDraft = Omit<Extraction, 'ledger'>

/**
 * The item with its ledger: what stands in the source, counted from its own markup or text, against what was kept. Words that are
 * listed as removed, or that went into a field (byline, caption), count as kept where they went.
 */
export function finishItem(draft: ItemDraft, source: CountedSource): Extraction {
  return { ...withoutEmpty(draft), ledger: countItem(draft, source) }
}

/** Absent means "not said": empty strings, lists and objects of a draft are left out. */
function withoutEmpty(draft: ItemDraft): ItemDraft {
  const kept = Object.entries(draft).filter(
    ([key, value]) => REQUIRED.has(key) || !(value === '' || value === undefined || isEmptyList(value)),
  )
  return Object.fromEntries(kept) as unknown as ItemDraft
}

const REQUIRED: ReadonlySet<string> = new Set(['body', 'tags', 'removed', 'notes'])

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function countItem(draft: ItemDraft, source: CountedSource): Ledger {
  const elsewhere = new Set(elsewhereIn(draft).map(skeleton))
  const copy = source.stretches.filter((one) => {
    const words = skeleton(one.text)
    return words !== '' && !elsewhere.has(words)
  })
  const kept = keptTexts(draft)
  const quotes = draft.body.filter((block) => block.type === 'quote')
  const counts = {
    characters: count(
      copy.map((one) => letters(one.text)),
      kept.map(letters),
    ),
    paragraphs: { in: copy.length, kept: kept.length },
    quotes: { in: speechIn(copy, draft.body), kept: quotes.length },
    links: count(
      copy.map((one) => one.links),
      draft.body.map((block) => ('links' in block ? (block.links?.length ?? 0) : 0)),
    ),
    numbers: count(
      copy.map((one) => numbers(one.text)),
      kept.map(numbers),
    ),
    pictures: { in: source.pictures, kept: picturesIn(draft) },
  }
  return { ...counts, losses: lostStretches(copy, kept) }
}

/** Headline and lead count when the body's markup repeats them; fields that stand outside of it are counted by themselves. */
function keptTexts(draft: ItemDraft): readonly string[] {
  const boxes: readonly FactBox[] = [draft.factBox ?? []].flat()
  const texts = [
    draft.headline ?? '',
    draft.lead ?? '',
    ...draft.body.flatMap(wordsOf),
    ...boxes.flatMap((box) => [box.title, ...(box.paragraphs ?? []), ...(box.items ?? [])]),
  ]
  return texts.filter((text) => text !== '')
}

/** Words that are no copy, or copy in a field of its own. */
function elsewhereIn(draft: ItemDraft): readonly string[] {
  const pictures = [draft.image ?? [], draft.body.filter((block) => block.type === 'image')].flat()
  return [
    draft.byline ?? '',
    draft.vignette ?? '',
    draft.dateline ?? '',
    draft.sourceAgency ?? '',
    draft.editorialNote ?? '',
    draft.translatedBy ?? '',
    ...pictures.flatMap(({ caption, credit, alt }) => [caption, credit, alt]),
    ...draft.removed,
  ]
}

function wordsOf(block: ExtractedBlock): readonly string[] {
  switch (block.type) {
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat().filter((cell) => cell !== '')
    case 'image':
      return []
    default:
      return [block.text]
  }
}

/** Speech is marked by the markup, or by how a line begins where it is neither a heading nor a line of a list. */
function speechIn(copy: readonly CountedStretch[], body: readonly ExtractedBlock[]): number {
  const other = new Set(
    body
      .filter((block) => NO_SPEECH.has(block.type))
      .flatMap(wordsOf)
      .map(skeleton),
  )
  const begins = ({ text }: CountedStretch) => startsWithDash(text) || isAttributedQuote(text)
  return copy.filter((one) => one.isQuote || (begins(one) && !other.has(skeleton(one.text)))).length
}

const NO_SPEECH: ReadonlySet<string> = new Set(['subhead', 'question', 'list', 'table'])

const SHOWN = 160

function lostStretches(copy: readonly CountedStretch[], kept: readonly string[]): readonly Loss[] {
  const arrived = kept.map(skeleton)
  const all = ` ${arrived.join(' ')} `
  return copy
    .filter((one) => !all.includes(` ${skeleton(one.text)} `))
    .map((one) => ({ what: one.text.slice(0, SHOWN), why: 'not-found' }))
}

function letters(text: string): number {
  return skeleton(text).replaceAll(' ', '').length
}

function numbers(text: string): number {
  return text.match(/\d+/gu)?.length ?? 0
}

function picturesIn(draft: ItemDraft): number {
  return (draft.image === undefined ? 0 : 1) + draft.body.filter((block) => block.type === 'image').length
}

function count(before: readonly number[], after: readonly number[]): Count {
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  return { in: sum(before), kept: sum(after) }
}
