import type { Link, Loss } from '#domain/sources/extraction.ts'
import { fold } from '#features/intake/model/fold.ts'
import { aStretch, type FoundPicture, type Stretch } from '#features/intake/model/stretch.ts'
import { readLink } from '../html/links.ts'

interface Piece {
  readonly text: string
  readonly isBold: boolean
  /** The address as it stands in the file; null outside of links. */
  readonly href: string | null
}

export interface PieceStyle {
  readonly isBold: boolean
  readonly href: string | null
}

/** What a paragraph of a word processor holds: lines of words with their links, and pictures before and behind them. */
export class ParagraphBuilder {
  readonly lines: Piece[][] = [[]]
  readonly before: FoundPicture[] = []
  readonly behind: FoundPicture[] = []
  private breaks = 0

  text(text: string, style: PieceStyle): void {
    if (text.trim() !== '') this.breaks = 0
    this.lines.at(-1)?.push({ text, ...style })
  }

  /** One line break is a space in the line; two make a new paragraph. */
  lineBreak(style: PieceStyle): void {
    this.breaks += 1
    if (this.breaks >= 2) this.lines.push([])
    else this.lines.at(-1)?.push({ text: '\n', ...style })
  }

  picture(picture: FoundPicture): void {
    const hasWords = this.lines.some((line) => line.some(({ text }) => text.trim() !== ''))
    ;(hasWords ? this.behind : this.before).push(picture)
  }

  /** The paragraph as stretches that share what its style says. */
  finish(part: Partial<Stretch>, losses: Loss[]): readonly Stretch[] {
    const lines = this.lines.map((line) => lineStretch(line, part, losses)).filter(({ text }) => text !== '')
    return [...this.before.map(pictureStretch), ...lines, ...this.behind.map(pictureStretch)]
  }
}

export function pictureStretch(picture: FoundPicture): Stretch {
  return aStretch({ kind: 'picture', picture })
}

function lineStretch(line: readonly Piece[], part: Partial<Stretch>, losses: Loss[]): Stretch {
  const text = fold(line.map((piece) => piece.text).join(''))
  const worded = line.filter((piece) => piece.text.trim() !== '')
  const isBold = worded.length > 0 && worded.every((piece) => piece.isBold)
  const hints = new Set(part.hints)
  if (isBold && part.kind !== 'heading') hints.add('bold')
  return aStretch({ ...part, text, links: linksOf(line, losses), hints })
}

/** Neighbouring pieces of one address are one link. */
function linksOf(line: readonly Piece[], losses: Loss[]): readonly Link[] {
  const runs: { href: string; text: string }[] = []
  let above: string | null = null
  for (const { href, text } of line) {
    const last = runs.at(-1)
    if (href !== null && href === above && last !== undefined) last.text += text
    else if (href !== null) runs.push({ href, text })
    above = href
  }
  return runs.flatMap(({ href, text }) => {
    const words = fold(text)
    const read = readLink(href, null)
    if (read.kind === 'refused') losses.push({ what: `${words} (${read.href})`, why: 'refused-link' })
    return read.kind === 'link' && words !== '' ? [{ text: words, href: read.href }] : []
  })
}
