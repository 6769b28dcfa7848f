import type { ExtractedBlock, ExtractedImage, FactBox } from '#domain/sources/extraction.ts'
import { isAttributedQuote, startsWithDash, withoutDash } from '#domain/sources/speech.ts'
import { fold, sameWords } from '#features/intake/model/fold.ts'
import { readCredit, splitCaption } from '#features/intake/model/credits.ts'
import { readLink } from '../html/links.ts'
import { readTable } from '../html/tables.ts'
import { findAll, type ElementNode } from '../html/tree.ts'
import { INLINE, linksOf, refusedIn, textOf, UNSEEN } from './inline-words.ts'

/** What a part of a wire item's body is, where its markup says it by class or name. */
export type BodyRole = 'headline' | 'lead' | 'byline' | 'vignette' | 'facts' | 'credit' | 'removed' | 'question' | null

export interface BodyReading {
  readonly headline: string
  readonly lead: string
  readonly byline: string
  readonly vignette: string
  readonly blocks: readonly ExtractedBlock[]
  readonly boxes: readonly FactBox[]
  readonly removed: readonly string[]
}

interface Collected {
  headline: string
  readonly leads: string[]
  byline: string
  vignette: string
  readonly blocks: ExtractedBlock[]
  readonly boxes: FactBox[]
  readonly removed: string[]
}

/**
 * The blocks of a body that an editor's tool wrote: every element is copy unless its role says otherwise. Words that stand in
 * no block of their own are paragraphs, so that nothing can fall through.
 */
export function readBodyMarkup(root: ElementNode, roleOf: (element: ElementNode) => BodyRole): BodyReading {
  const found: Collected = { headline: '', leads: [], byline: '', vignette: '', blocks: [], boxes: [], removed: [] }
  walk(root, { found, roleOf })
  const { leads, ...rest } = found
  return { ...rest, lead: leads.join(' ') }
}

interface Walk {
  readonly found: Collected
  readonly roleOf: (element: ElementNode) => BodyRole
}

/** What another site shows inside the body, and sound and film. */
const FRAMES = ['iframe', 'video', 'audio', 'embed']

function walk(node: ElementNode, job: Walk): void {
  let loose: (ElementNode | string)[] = []
  const flush = (): void => {
    addText('paragraph', loose, job.found)
    loose = []
  }
  for (const child of node.children) {
    if (typeof child === 'string' || (INLINE.test(child.name) && findAll(child, 'img', ...FRAMES).length === 0)) {
      loose.push(child)
      continue
    }
    flush()
    if (FRAMES.includes(child.name)) takeFrame(child, job.found)
    else if (!UNSEEN.test(child.name)) take(child, job)
  }
  flush()
}

function take(element: ElementNode, job: Walk): void {
  const { found } = job
  const role = job.roleOf(element)
  if (role !== null) return takeRole(element, role, job)
  switch (element.name) {
    case 'p':
      return takeParagraph(element, job)
    case 'blockquote':
      return takeQuote(element, job)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return addText('subhead', element.children, found)
    case 'ul':
    case 'ol':
      return takeList(element, found)
    case 'table':
      return takeTable(element, found)
    case 'figure':
      return takeFigure(element, job)
    case 'img':
      return takePicture(element, element, found)
    default:
      return walk(element, job)
  }
}

function takeRole(element: ElementNode, role: Exclude<BodyRole, null>, job: Walk): void {
  const { found } = job
  const text = textOf(element.children)
  switch (role) {
    case 'headline':
      return takeHeadline(element, found)
    case 'lead':
      found.leads.push(text)
      return
    case 'byline':
      if (found.byline !== '' && !sameWords(found.byline, text)) found.removed.push(text)
      found.byline ||= text
      return
    case 'vignette':
      return takeVignette(element, found)
    case 'question':
      return addText('question', element.children, found)
    case 'facts':
      found.boxes.push(readFacts(element, job))
      return
    case 'credit':
    case 'removed':
      if (text !== '') found.removed.push(text)
  }
}

/** One headline; what else is called one stays in the copy. */
function takeHeadline(element: ElementNode, found: Collected): void {
  const text = textOf(element.children)
  if (found.headline === '') found.headline = text
  else if (!sameWords(found.headline, text)) addText('subhead', element.children, found)
}

/** The line may name the source behind the vignette, in an element of its own. */
function takeVignette(element: ElementNode, found: Collected): void {
  const line = textOf(element.children)
  const named = findAll(element, 'span').find((one) => /\bvignette\b/u.test(one.attributes['class'] ?? ''))
  found.vignette ||= named === undefined ? line : textOf(named.children)
  if (found.vignette !== line && line !== '') found.removed.push(line)
}

/** A paragraph may hold a picture; its words stand before and behind it. */
function takeParagraph(element: ElementNode, job: Walk): void {
  if (findAll(element, 'img', 'figure', ...FRAMES).length > 0) return walk(element, job)
  addText('paragraph', element.children, job.found)
}

/** Each paragraph of a quotation is one of its own; so are the words between them, and a list stays a list. */
function takeQuote(element: ElementNode, job: Walk): void {
  const parts = element.children.filter((child) => typeof child !== 'string' && QUOTED_PARTS.test(child.name))
  if (parts.length < 2) return addText('quote', element.children, job.found)
  let loose: (ElementNode | string)[] = []
  const flush = (): void => {
    addText('quote', loose, job.found)
    loose = []
  }
  for (const child of element.children) {
    if (typeof child === 'string' || !QUOTED_PARTS.test(child.name)) {
      loose.push(child)
      continue
    }
    flush()
    if (child.name === 'p') addText('quote', child.children, job.found)
    else take(child, job)
  }
  flush()
}

const QUOTED_PARTS = /^(?:p|ul|ol|table|figure|blockquote|h[1-6])$/u

function addText(
  type: 'paragraph' | 'subhead' | 'question' | 'quote',
  children: readonly (ElementNode | string)[],
  found: Collected,
): void {
  const text = textOf(children)
  if (text === '') return
  const links = linksOf(children)
  found.removed.push(...refusedIn(children))
  const isSpeech = type === 'quote' || (type === 'paragraph' && (startsWithDash(text) || isAttributedQuote(text)))
  const block = { type: isSpeech ? ('quote' as const) : type, text: isSpeech ? withoutDash(text) : text }
  found.blocks.push(links.length === 0 ? block : { ...block, links })
}

function takeList(element: ElementNode, found: Collected): void {
  const items = findAll(element, 'li')
    .map((item) => textOf(item.children.filter(isNoList)))
    .filter((text) => text !== '')
  if (items.length === 0) return
  const links = linksOf(element.children)
  found.removed.push(...refusedIn(element.children))
  found.blocks.push({
    type: 'list',
    items,
    ...(element.name === 'ol' ? { ordered: true as const } : {}),
    ...(links.length === 0 ? {} : { links }),
  })
}

/** The items of a list inside an item stand behind it, as items of the same list. */
function isNoList(child: ElementNode | string): boolean {
  return typeof child === 'string' || (child.name !== 'ul' && child.name !== 'ol')
}

function takeTable(element: ElementNode, found: Collected): void {
  const rows = readTable(element)
  if (rows === null) {
    for (const row of findAll(element, 'tr')) addText('paragraph', row.children, found)
    return
  }
  for (const caption of findAll(element, 'caption')) addText('paragraph', caption.children, found)
  const text = rows.map((row) => row.join('\t')).join('\n')
  const links = linksOf(element.children)
  const table = { type: 'table', text, header: findAll(element, 'th').length > 0, rows } as const
  found.blocks.push(links.length === 0 ? table : { ...table, links })
}

/** A figure may hold a table, a quote or a film as well; several pictures in one have the same caption. */
function takeFigure(element: ElementNode, job: Walk): void {
  const pictures = findAll(element, 'img')
  const isPicture = pictures.length > 0 && findAll(element, 'figure', 'table', 'blockquote', ...FRAMES).length === 0
  if (!isPicture) return walk(element, job)
  for (const img of pictures) takePicture(element, img, job.found)
}

function takePicture(element: ElementNode, img: ElementNode, found: Collected): void {
  const caption = findAll(element, 'figcaption')[0]
  const credit = findAll(element, 'div', 'span', 'cite').find((one) =>
    /\b(?:byline|credit)\b/u.test(one.attributes['class'] ?? ''),
  )
  if (isTracker(img)) return
  const printed = credit === undefined ? '' : textOf(credit.children)
  const picture: ExtractedImage = {
    type: 'image',
    src: img.attributes['src'] ?? null,
    alt: fold(img.attributes['alt'] ?? ''),
    ...captionOf(caption === undefined ? '' : textOf(caption.children), readCredit(printed).credit),
  }
  found.blocks.push(picture)
}

/** A picture of a pixel shows nothing: it counts who reads. */
function isTracker({ attributes }: ElementNode): boolean {
  return [attributes['width'], attributes['height']].some((size) => /^[012](?:px)?$/u.test(size?.trim() ?? ''))
}

/** The photographer may stand at the end of the caption; who is named apart is not said twice. */
export function captionOf(printed: string, credit: string): Pick<ExtractedImage, 'caption' | 'credit'> {
  const parts = splitCaption(printed)
  if (credit === '') return { caption: parts.caption, credit: parts.credit }
  return { caption: sameWords(parts.credit, credit) ? parts.caption : printed, credit }
}

/** Only the address is kept: a frame's words are another site's. */
function takeFrame(element: ElementNode, found: Collected): void {
  const inner = findAll(element, 'source')[0]
  const read = readLink(element.attributes['src'] ?? inner?.attributes['src'] ?? '', null)
  if (read.kind === 'link') found.blocks.push({ type: 'embed', text: '', src: read.href })
}

function readFacts(element: ElementNode, job: Walk): FactBox {
  const inner: Collected = { headline: '', leads: [], byline: '', vignette: '', blocks: [], boxes: [], removed: [] }
  const heading = findAll(element, 'h1', 'h2', 'h3', 'h4')[0]
  walk(element, { ...job, found: inner })
  const title = heading === undefined ? '' : textOf(heading.children)
  const texts = inner.blocks.flatMap((block) => ('text' in block && block.text !== title ? [block.text] : []))
  const items = inner.blocks.flatMap((block) => (block.type === 'list' ? [...block.items] : []))
  return {
    title,
    ...(texts.length === 0 ? {} : { paragraphs: texts }),
    ...(items.length === 0 ? {} : { items }),
  }
}
