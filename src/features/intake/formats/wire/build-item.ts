import { fail, ok, type Result } from '#lib/result.ts'
import type { ExtractedBlock, ExtractedImage, ExtractedPicture, Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { isAgency } from '#features/intake/model/agencies.ts'
import { sameWords, skeleton } from '#features/intake/model/fold.ts'
import type { CountedSource } from '#features/intake/model/ledger.ts'
import { finishItem, type ItemDraft } from './finish-item.ts'
import { withoutRepeats, type ReadBody } from './read-body.ts'
import { resolveBlocks, resolvePictures } from './resolve-addresses.ts'

export interface ItemParts {
  readonly fields: Omit<ItemDraft, 'body' | 'removed' | 'image' | 'factBox'>
  readonly body: ReadBody
  /** Pictures that the item names beside its body. */
  readonly pictures: readonly ExtractedPicture[]
  /** Words of the item that are no copy. */
  readonly removed?: readonly string[]
}

/** An item of a wire or a feed from its fields, its body and the pictures beside it, counted. */
export function buildItem(parts: ItemParts): Result<Extraction, ReadProblem> {
  const { fields, body } = parts
  const headline = fields.headline || body.reading.headline
  const copy = readCopy({ ...parts, body: withOwnHeadline(body, headline) }, headline)
  const blocks = splitSignOffs(withoutRepeats(copy.blocks, { headline, lead: copy.lead }))
  const base = fields.url ?? ''
  const placed = placePictures(resolveBlocks(blocks.kept, base), resolvePictures(parts.pictures, base))
  const isEmpty = headline === '' && copy.lead === '' && placed.body.length === 0 && placed.image === null
  // What takes an item back often says nothing more.
  if (isEmpty && fields.resentAs !== 'withdrawn') return fail({ kind: 'no-article' })
  const [box, ...more] = body.reading.boxes
  const draft: ItemDraft = {
    ...fields,
    headline,
    lead: copy.lead,
    byline: fields.byline || withoutBy(body.reading.byline),
    vignette: fields.vignette || body.reading.vignette.replace(/\s+TT$/u, ''),
    ...(placed.image === null ? {} : { image: placed.image }),
    body: placed.body,
    ...(box === undefined ? {} : { factBox: more.length === 0 ? box : [box, ...more] }),
    removed: [
      ...(parts.removed ?? []),
      ...copy.removed,
      ...otherByline(fields.byline ?? '', body.reading.byline),
      ...body.reading.removed,
      ...blocks.signOffs,
    ],
  }
  return ok(finishItem(draft, countAll(body.counted, { headline, lead: copy.lead, pictures: placed.beside })))
}

/** A body may have a headline of its own, in other words than the item's: it is copy. */
function withOwnHeadline(body: ReadBody, headline: string): ReadBody {
  const own = body.reading.headline
  if (own === '' || sameWords(own, headline)) return body
  const { blocks } = body.reading
  const firstText = blocks.findIndex((block) => block.type !== 'image')
  const at = firstText === -1 ? blocks.length : firstText
  const heading = { type: 'subhead' as const, text: own }
  return { ...body, reading: { ...body.reading, blocks: [...blocks.slice(0, at), heading, ...blocks.slice(at)] } }
}

export function withoutBy(line: string): string {
  return line.replace(/^(?:by|av|von|par|por|di)\s*:?\s+(?=\p{Lu})/iu, '')
}

/** The item names its writers; the line in its body may say it in other words. */
function otherByline(byline: string, inBody: string): readonly string[] {
  return byline === '' || inBody === '' || byline === inBody ? [] : [inBody]
}

/**
 * The lead is what the body calls one, or the summary of the item. A summary that is only the beginning of the body, cut off, is
 * none (WordPress and many feeds make one).
 */
function readCopy({ fields, body }: ItemParts, headline: string) {
  const { blocks, lead } = body.reading
  const summary = fields.lead ?? ''
  if (lead !== '') {
    const isSame =
      summary === '' || sameWords(summary, lead) || skeleton(lead).startsWith(skeleton(withoutDots(summary)))
    return { lead, blocks, removed: isSame ? [] : [summary] }
  }
  if (summary === '') return { lead: '', blocks, removed: [] }
  const copy = blocks.filter((block) => !('text' in block) || !sameWords(block.text, headline))
  const isCut = isBeginningOf(summary, copy)
  return isCut ? { lead: '', blocks, removed: [summary] } : { lead: summary, blocks, removed: [] }
}

const DOTS = /\s*(?:\[?(?:…|\.\.\.)\]?|\[&hellip;\])$/u

function withoutDots(text: string): string {
  return text.replace(DOTS, '')
}

function isBeginningOf(summary: string, blocks: readonly ExtractedBlock[]): boolean {
  const texts = blocks.flatMap((block) => ('text' in block ? [skeleton(block.text)] : []))
  const beginning = skeleton(withoutDots(summary))
  if (texts[0] === skeleton(summary)) return false
  return beginning !== '' && texts.join(' ').startsWith(beginning)
}

/** "(©NTB)", "TT": who sent it, at the end of the copy. */
function splitSignOffs(blocks: readonly ExtractedBlock[]) {
  const isSignOff = (block: ExtractedBlock): boolean =>
    block.type === 'paragraph' && isAgency(/^[\s(/–—-]*(?:©|\(c\))?\s*(.*?)[\s)]*$/u.exec(block.text)?.[1] ?? '')
  const signOffs = blocks.filter(isSignOff)
  return {
    kept: blocks.filter((block) => !isSignOff(block)),
    signOffs: signOffs.flatMap((block) => ('text' in block ? [block.text] : [])),
  }
}

/** A picture at the head of the body is the lead picture; without one the first beside the body is. */
function placePictures(blocks: readonly ExtractedBlock[], pictures: readonly ExtractedPicture[]) {
  const shown = blocks.filter((block): block is ExtractedImage => block.type === 'image')
  const beside = pictures.filter((one) => !shown.some((other) => isSamePicture(one, other)))
  const body = blocks.map((block) => (block.type === 'image' ? fillPicture(block, pictures) : block))
  const [first] = body
  const lead = first?.type === 'image' ? first : (beside[0] ?? null)
  const rest = first?.type === 'image' ? beside : beside.slice(1)
  return {
    image: lead === null ? null : toPicture(lead),
    body: [...(first?.type === 'image' ? body.slice(1) : body), ...rest.map(toImage)],
    beside: beside.length,
  }
}

/** What the body does not say of a picture, the item may say beside it. */
function fillPicture(shown: ExtractedImage, pictures: readonly ExtractedPicture[]): ExtractedImage {
  const same = pictures.find((one) => isSamePicture(one, shown))
  if (same === undefined) return shown
  return {
    ...shown,
    src: shown.src ?? same.src,
    alt: shown.alt || same.alt,
    caption: shown.caption || same.caption,
    credit: shown.credit || same.credit,
  }
}

function isSamePicture(a: ExtractedPicture, b: ExtractedPicture): boolean {
  if (a.src !== null && b.src !== null) return a.src === b.src || fileOf(a.src) === fileOf(b.src)
  return a.caption !== '' && a.caption === b.caption
}

/** WordPress names the sizes of one picture `quay-1024x683.jpg`; parameters ask for a size as well. */
function fileOf(address: string): string {
  return address.replace(/[?#].*$/u, '').replace(/-\d{2,5}x\d{2,5}(?=\.\w{3,4}$)/u, '')
}

function toPicture({ src, alt, caption, credit }: ExtractedPicture): ExtractedPicture {
  return { src, alt, caption, credit }
}

function toImage(picture: ExtractedPicture): ExtractedImage {
  return { type: 'image', ...toPicture(picture) }
}

/** Headline, lead and pictures that stand outside of the body's markup are counted with it. */
function countAll(
  counted: CountedSource,
  outside: { headline: string; lead: string; pictures: number },
): CountedSource {
  const seen = counted.stretches.map((one) => skeleton(one.text)).join(' ')
  const added = [outside.headline, outside.lead].filter((text) => text !== '' && !seen.includes(skeleton(text)))
  return {
    stretches: [...added.map((text) => ({ text, links: 0, isQuote: false })), ...counted.stretches],
    pictures: counted.pictures + outside.pictures,
  }
}

/**
 * Several items of one file. One that comes twice with the same words is told once; one id with different words and no version to
 * tell them apart is a fault of the file.
 */
export function distinctItems(
  items: readonly Extraction[],
  format: string,
): Result<readonly Extraction[], ReadProblem> {
  const kept = new Map<string, Extraction>()
  for (const [at, item] of items.entries()) {
    const key = item.id === undefined ? `#${at}` : `${item.id}\n${item.version ?? ''}`
    const before = kept.get(key)
    if (before !== undefined && !isSameItem(before, item))
      return fail({
        kind: 'broken-format',
        format,
        place: `item ${at + 1}, whose id an earlier item has too (${item.id})`,
      })
    kept.set(key, before ?? item)
  }
  return kept.size === 0 ? fail({ kind: 'no-article' }) : ok([...kept.values()])
}

function isSameItem(a: Extraction, b: Extraction): boolean {
  return JSON.stringify([a.headline, a.lead, a.body]) === JSON.stringify([b.headline, b.lead, b.body])
}
