import { isLinkAddress } from '#domain/document/link-address.ts'
import type { RunProperties } from '#domain/document/runs.ts'

function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase()
}

export function isHidden(element: Element): boolean {
  return /display\s*:\s*none|mso-list\s*:\s*ignore/u.test(styleOf(element)) || element.hasAttribute('hidden')
}

export function isWordListItem(element: Element): boolean {
  return (
    /\bmsolistparagraph/iu.test(element.getAttribute('class') ?? '') || /mso-list\s*:\s*l\d/u.test(styleOf(element))
  )
}

export function inlineProperties(element: Element, tag: string, outer: RunProperties): RunProperties {
  const style = styleOf(element)
  const { bold, italic, link, ...others } = outer
  const isBold = readWeight(tag, style, bold ?? false)
  const isItalic = readSlant(tag, style, italic ?? false)
  const address = tag === 'A' ? readAddress(element.getAttribute('href') ?? '') : link
  return {
    ...others,
    ...(isBold ? { bold: true as const } : {}),
    ...(isItalic ? { italic: true as const } : {}),
    ...(address === undefined ? {} : { link: address }),
  }
}

function readWeight(tag: string, style: string, outer: boolean): boolean {
  const weight = /font-weight\s*:\s*([a-z0-9]+)/u.exec(style)?.[1]
  // Google Docs wraps all in <b style="font-weight:normal">.
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return outer || tag === 'B' || tag === 'STRONG'
}

function readSlant(tag: string, style: string, outer: boolean): boolean {
  const slant = /font-style\s*:\s*([a-z]+)/u.exec(style)?.[1]
  if (slant !== undefined) return slant === 'italic' || slant === 'oblique'
  return outer || tag === 'I' || tag === 'EM' || tag === 'CITE'
}

/** Unwraps Google's redirect; an address with another scheme than ours is dropped and its words stay. */
function readAddress(href: string): string | undefined {
  const address = unwrapRedirect(href.trim())
  return isLinkAddress(address) ? address : undefined
}

function unwrapRedirect(address: string): string {
  if (!/^https?:\/\/www\.google\.[a-z.]+\/url\?/iu.test(address)) return address
  return URL.canParse(address) ? (new URL(address).searchParams.get('q') ?? address) : address
}
