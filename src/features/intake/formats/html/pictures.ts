import { fold } from '#features/intake/model/fold.ts'
import type { FoundPicture } from '#features/intake/model/stretch.ts'
import { meaningOf } from './containers.ts'
import { isWebAddress, readLink } from './links.ts'
import { ancestorsOf, elementsOf, findAll, type ElementNode } from './tree.ts'

/** Where the picture really is: lazy loading puts a placeholder into `src` and the address elsewhere. */
export function pictureAddress(img: ElementNode, base: string | null): string | null {
  const { attributes } = img
  const direct = [
    attributes['src'],
    attributes['data-src'],
    attributes['data-original'],
    attributes['data-lazy-src'],
    attributes['data-url'],
  ]
  const sources =
    img.parent?.name === 'picture' ? findAll(img.parent, 'source').map((one) => one.attributes['srcset']) : []
  const candidates = [
    ...direct.filter((one) => one !== undefined && !isPlaceholder(one)),
    ...[attributes['srcset'], attributes['data-srcset'], ...sources].map(largestOf),
  ]
  for (const candidate of candidates) {
    const link = readLink(candidate ?? '', base)
    if (link.kind === 'link') return link.href
  }
  return null
}

function isPlaceholder(address: string): boolean {
  return (
    /^data:/iu.test(address.trim()) ||
    /(?:placeholder|spacer|blank|transparent|pixel|lazy-?load)[^/]*\.(?:gif|png|svg|jpg)/iu.test(address)
  )
}

/** `a.jpg 800w, b.jpg 1600w` → `b.jpg`. */
function largestOf(srcset: string | undefined): string | undefined {
  const entries = (srcset ?? '').split(/,\s+|,(?=https?:)/u).map((entry) => entry.trim().split(/\s+/u))
  const sized = entries.map(([address, size]) => ({ address, width: Number.parseFloat(size ?? '0') || 0 }))
  return sized.toSorted((a, b) => b.width - a.width)[0]?.address
}

const SMALLEST_PICTURE = 48

/** Tracking pixels, icons, logos and portraits of writers are no pictures of the article. */
export function isNoPicture(img: ElementNode): boolean {
  const sizes = [img.attributes['width'], img.attributes['height']].map((one) => Number.parseInt(one ?? '', 10))
  if (sizes.some((size) => size < SMALLEST_PICTURE)) return true
  const src = img.attributes['src'] ?? ''
  const named = `${img.attributes['class'] ?? ''} ${img.attributes['id'] ?? ''}`
  return (
    /\b(?:avatar|icon|logo|emoji|portrait-small|byline|author)\b/iu.test(named) ||
    /\.svg(?:\?|$)/iu.test(src) ||
    src.startsWith('data:image/svg')
  )
}

/** A figure: its picture, its whole caption and, where an element marks it, its credit. Null when it holds no picture. */
export function readFigure(figure: ElementNode, base: string | null): FoundPicture | null {
  const img =
    findAll(figure, 'img').find((one) => !isNoPicture(one) && !inNoscript(one)) ??
    findAll(figure, 'img').find((one) => !isNoPicture(one))
  const caption =
    findAll(figure, 'figcaption')[0] ?? [...elementsOf(figure)].find((one) => meaningOf(one).hints.includes('caption'))
  if (img === undefined) return null
  const words = caption === undefined ? EMPTY_CAPTION : captionWords(caption)
  const credit = words.credit || outsideCredit(figure, caption)
  const src = pictureAddress(img, base) ?? noscriptAddress(figure, base)
  return { src, alt: fold(img.attributes['alt'] ?? ''), captionText: words.caption, creditText: credit }
}

function noscriptAddress(figure: ElementNode, base: string | null): string | null {
  const hidden = findAll(figure, 'img').find((one) => inNoscript(one))
  const found = hidden === undefined ? null : pictureAddress(hidden, base)
  return found !== null && isWebAddress(found) ? found : null
}

function inNoscript(img: ElementNode): boolean {
  return ancestorsOf(img).some((one) => one.name === 'noscript')
}

const EMPTY_CAPTION = { caption: '', credit: '' }

function captionWords(caption: ElementNode): { caption: string; credit: string } {
  const credits: string[] = []
  const words = visibleWords(caption, credits)
  return { caption: fold(words), credit: fold(credits.join(' ')) }
}

const CREDIT_CLASS = /credit|photographer|fotograf|byline|copyright|source|foto\b|agency|upphov/iu

/** The caption's words without counters and hidden labels; what stands in a credit's element goes to `credits`. */
function visibleWords(node: ElementNode, credits: string[]): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (child.name === 'br') return ' '
      if (meaningOf(child).removed !== null || child.name === 'script' || child.name === 'style') return ''
      if (!CREDIT_CLASS.test(`${child.attributes['class'] ?? ''} ${child.attributes['itemprop'] ?? ''}`))
        return ` ${visibleWords(child, credits)} `
      credits.push(visibleWords(child, []))
      return ' '
    })
    .join('')
    .replaceAll(/\s+([.,;:!?])/gu, '$1')
}

/** A credit beside the caption inside the figure. */
function outsideCredit(figure: ElementNode, caption: ElementNode | undefined): string {
  const element = [...elementsOf(figure)].find(
    (one) =>
      CREDIT_CLASS.test(one.attributes['class'] ?? '') &&
      one.name !== 'img' &&
      one !== caption &&
      (caption === undefined || !ancestorsOf(one).includes(caption)) &&
      findAll(one, 'img', 'figcaption').length === 0,
  )
  return element === undefined ? looseWords(figure, caption) : fold(visibleWords(element, []))
}

const LONGEST_CREDIT = 80

/** Words of the figure outside its caption: what stands on the picture itself is who took it. */
function looseWords(figure: ElementNode, caption: ElementNode | undefined): string {
  if (caption === undefined) return ''
  const text = fold(
    figure.children.map((child) => (typeof child === 'string' ? child : wordsOutside(child, caption))).join(' '),
  )
  return text.length <= LONGEST_CREDIT ? text : ''
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'svg', 'template', 'iframe'])

function wordsOutside(element: ElementNode, caption: ElementNode): string {
  if (element === caption || UNSEEN.has(element.name) || meaningOf(element).removed !== null) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOutside(child, caption))).join(' ')
}
