import type { ExtractedBlock, ExtractedPicture, Extraction, FactBox } from '#domain/sources/extraction.ts'
import type { CheckedPicture, CheckedStory, PartField, PartForm, TextPart } from './checked-text.ts'

/** A published page without its source, as it was read: what was removed from it is judged too. */
export function readPageStory(page: Extraction): CheckedStory {
  const pictures = picturesOf(page)
  return {
    copy: { language: page.language ?? 'en-GB', parts: partsOf(page, pictures) },
    source: null,
    published: page.published ?? null,
    particulars: {
      byline: readByline(page),
      tags: page.tags,
      source: page.sourceAgency ?? '',
      embargo: null,
      pictures: pictures.map(({ checked }) => checked),
    },
  }
}

interface PagePicture {
  readonly checked: CheckedPicture
}

function readByline(page: Extraction) {
  if (page.bylineAsPrinted !== undefined) return { kind: 'printed' as const, text: page.bylineAsPrinted }
  if (page.byline === undefined) return null
  // A page's names stand without their label; whoever prints them puts it back.
  return { kind: 'fields' as const, people: [], agencies: page.byline.split('; '), adapter: page.translatedBy ?? '' }
}

function picturesOf(page: Extraction): readonly PagePicture[] {
  const inBody = page.body.flatMap((block) => (block.type === 'image' ? [block] : []))
  const all: readonly ExtractedPicture[] = [...(page.image === undefined ? [] : [page.image]), ...inBody]
  return all.map(({ caption, credit, alt }, index) => ({
    checked: { key: `picture${index}`, caption, credit, alt },
  }))
}

function partsOf(page: Extraction, pictures: readonly PagePicture[]): readonly TextPart[] {
  const printedByline = page.bylineAsPrinted ?? page.byline ?? ''
  const parts: readonly TextPart[] = [
    line('headline', 'headline', page.headline ?? ''),
    { key: 'lead', field: 'lead', form: 'paragraph', text: page.lead ?? '' },
    line('byline', 'byline', printedByline),
    ...page.body.flatMap(blockParts),
    ...boxesOf(page).flatMap(boxParts),
    ...pictures.flatMap(({ checked }) => pictureParts(checked)),
    line('tags', 'tags', page.tags.join(', ')),
    ...page.removed.map((text, index) => line(`removed${index}`, 'page', text)),
  ]
  return parts.filter((part) => part.text.trim() !== '')
}

function line(key: string, field: PartField, text: string): TextPart {
  return { key, field, form: 'line', text }
}

const FORMS: Readonly<Record<'paragraph' | 'subhead' | 'question' | 'quote', PartForm>> = {
  paragraph: 'paragraph',
  subhead: 'subhead',
  question: 'question',
  // A published copy shows its marks or has lost them; it has no typed quotes.
  quote: 'paragraph',
}

function blockParts(block: ExtractedBlock, index: number): readonly TextPart[] {
  const key = `body${index}`
  switch (block.type) {
    case 'image':
    case 'embed':
      return []
    case 'list':
      return block.items.map((text, item) => ({ key: `${key}.${item}`, field: 'body', form: 'item', text }))
    case 'table':
      return block.rows.flatMap((row, at) =>
        row.map((text, cell): TextPart => ({ key: `${key}.${at}.${cell}`, field: 'body', form: 'cell', text })),
      )
    default:
      return [{ key, field: 'body', form: FORMS[block.type], text: block.text }]
  }
}

function boxesOf({ factBox }: Extraction): readonly FactBox[] {
  if (factBox === undefined) return []
  return Array.isArray(factBox) ? (factBox as readonly FactBox[]) : [factBox as FactBox]
}

function boxParts(box: FactBox, index: number): readonly TextPart[] {
  const key = `box${index}`
  const paragraphs = (box.paragraphs ?? []).map((text, at): TextPart => ({
    key: `${key}.p${at}`,
    field: 'body',
    form: 'paragraph',
    text,
  }))
  const items = (box.items ?? []).map((text, at): TextPart => ({
    key: `${key}.i${at}`,
    field: 'body',
    form: 'item',
    text,
  }))
  return [{ key, field: 'body', form: 'line', text: box.title }, ...paragraphs, ...items]
}

function pictureParts({ key, caption, credit, alt }: CheckedPicture): readonly TextPart[] {
  return [
    { key: `${key}.caption`, field: 'caption', form: 'paragraph', text: caption },
    { key: `${key}.credit`, field: 'credit', form: 'line', text: credit },
    { key: `${key}.alt`, field: 'alt', form: 'line', text: alt },
  ]
}
