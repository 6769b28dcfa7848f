import type { Link } from '#domain/sources/extraction.ts'
import { fold } from '#features/intake/model/fold.ts'
import { readLink } from '../html/links.ts'
import type { ElementNode } from '../html/tree.ts'

/** What stands inside a line, and what nobody sees. */
export const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|output|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/u
export const UNSEEN = /^(?:script|style|template|noscript|head|title|svg|iframe|object|hr)$/u

/** The words as they read: a line break is a space, blocks inside are divided by one. */
export function textOf(children: readonly (ElementNode | string)[]): string {
  return fold(children.map(rawOf).join(''))
}

function rawOf(child: ElementNode | string): string {
  if (typeof child === 'string') return child
  if (UNSEEN.test(child.name)) return ''
  const inner = child.children.map(rawOf).join('')
  return child.name === 'br' ? '\n' : INLINE.test(child.name) ? inner : ` ${inner} `
}

export function linksOf(children: readonly (ElementNode | string)[]): readonly Link[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name !== 'a') return linksOf(child.children)
    const read = readLink(child.attributes['href'] ?? '', null)
    const text = textOf(child.children)
    return read.kind === 'link' && text !== '' ? [{ text, href: read.href }] : []
  })
}

/** Addresses that no copy may have; their words stay. */
export function refusedIn(children: readonly (ElementNode | string)[]): readonly string[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name !== 'a') return refusedIn(child.children)
    const read = readLink(child.attributes['href'] ?? '', null)
    return read.kind === 'refused' ? [read.href] : []
  })
}
