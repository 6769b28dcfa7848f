import { readCredit, splitCaption } from './credits.ts'
import type { ExtractedPicture } from '#domain/sources/extraction.ts'
import { fold } from './fold.ts'
import type { Placed } from './placed.ts'

/** The picture that stands at `index`, with the captions that hang on it. */
export function buildPicture(placed: readonly Placed[], index: number): ExtractedPicture {
  const picture = placed[index]?.stretch.picture
  const captions = captionsBehind(placed, index)
  const own = picture?.captionText ?? ''
  const words = [own, ...captions].filter((one) => one !== '').join(' ')
  const parts = splitCaption(words)
  const credit = picture?.creditText ?? ''
  if (credit === '') return withCredit({ src: picture?.src ?? null, alt: picture?.alt ?? '' }, parts)
  // The credit has an element of its own; its words may stand in the caption too.
  const caption = fold(words.replace(credit, ' '))
  return withCredit(
    { src: picture?.src ?? null, alt: picture?.alt ?? '' },
    { caption: splitCaption(caption).caption, ...readCredit(credit) },
  )
}

/** A picture that only text tells of: its alt text, its caption, its credit. Null when there is none. */
export function buildToldPicture(placed: readonly Placed[]): ExtractedPicture | null {
  const first = placed.findIndex(({ role }) => role === 'alt' || role === 'caption')
  if (first === -1) return null
  const alt = placed[first]?.role === 'alt' ? (placed[first]?.stretch.text ?? '') : ''
  const captions = captionsBehind(placed, alt === '' ? first - 1 : first)
  return withCredit({ src: null, alt }, splitCaption(captions.join(' ')))
}

function captionsBehind(placed: readonly Placed[], index: number): string[] {
  const captions: string[] = []
  for (const { role, stretch } of placed.slice(index + 1)) {
    if (role !== 'caption') break
    captions.push(stretch.text)
  }
  return captions
}

function withCredit(
  picture: { readonly src: string | null; readonly alt: string },
  {
    caption,
    credit,
    creditAsPrinted,
  }: { readonly caption: string; readonly credit: string; readonly creditAsPrinted: string },
): ExtractedPicture {
  return { ...picture, caption, credit, ...(creditAsPrinted === '' ? {} : { creditAsPrinted }) }
}
