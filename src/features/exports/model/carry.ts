import type { Run } from '#domain/document/document.ts'
import type { Loss, Mark, PieceKind } from '../contract.ts'
import type { FormatTraits } from './format.ts'
import { piece, pieceText, type Piece } from './piece.ts'
import { isWorthKeeping } from './pieces.ts'
import { tidyRuns } from './tidy-runs.ts'
import { withRegion } from './with-region.ts'

/** The media types of the pictures whose bytes are at hand, by SHA-256. */
export type PictureTypes = ReadonlyMap<string, string>

export interface Carried {
  /** What the file must hold, in its own form: compared with what is read back. */
  readonly pieces: readonly Piece[]
  readonly losses: readonly Loss[]
}

/** Divides the pieces of a document into what a format carries and what it loses. */
export function carry(pieces: readonly Piece[], traits: FormatTraits, pictures: PictureTypes): Carried {
  const losses: Loss[] = []
  const kept: Piece[] = []
  let hasPicture = false
  for (const one of pieces) {
    if (one.kind === 'picture') hasPicture = traits.pictures.has(pictures.get(pieceText(one)) ?? '')
    const loss = lossOf(one, traits, hasPicture, pieces)
    if (loss === 'none') kept.push(reducePiece(one, traits, losses))
    else if (loss !== 'said-elsewhere') losses.push(loss)
  }
  const links = traits.listsLinks ? linkPieces(pieces) : []
  const firstTag = kept.findIndex((one) => one.kind === 'tag')
  const at = firstTag === -1 ? kept.length : firstTag
  return { pieces: [...kept.slice(0, at), ...links, ...kept.slice(at)].filter(isWorthKeeping), losses }
}

function lossOf(
  one: Piece,
  traits: FormatTraits,
  hasPicture: boolean,
  all: readonly Piece[],
): Loss | 'none' | 'said-elsewhere' {
  const content = pieceText(one)
  if (one.kind === 'picture') {
    if (hasPicture) return 'none'
    return { what: 'picture', place: 'picture', content: captionAfter(one, all), outcome: 'left-out' }
  }
  if (one.kind === 'speaker' && traits.omits.has('speaker') && quoteBefore(one, all).includes(content)) {
    return 'said-elsewhere'
  }
  const isLost = traits.omits.has(one.kind) || (traits.needsPicture.has(one.kind) && !hasPicture)
  return isLost ? { what: one.kind, place: one.kind, content, outcome: 'left-out' } : 'none'
}

function captionAfter(picture: Piece, all: readonly Piece[]): string {
  const words = all.slice(all.indexOf(picture) + 1)
  const end = words.findIndex((one) => !PICTURE_WORDS.has(one.kind))
  const own = end === -1 ? words : words.slice(0, end)
  return own
    .filter((one) => one.kind !== 'rights')
    .map(pieceText)
    .join(' · ')
}

const PICTURE_WORDS: ReadonlySet<PieceKind> = new Set(['alt', 'caption', 'credit', 'rights'])

function quoteBefore(speaker: Piece, all: readonly Piece[]): string {
  const quote = all[all.indexOf(speaker) - 1]
  return quote === undefined || quote.kind !== 'quote' ? '' : pieceText(quote)
}

function reducePiece(one: Piece, traits: FormatTraits, losses: Loss[]): Piece {
  const marks = traits.marksIn[one.kind] ?? traits.marks
  const asBold = traits.questionsAreBold && one.kind === 'question'
  if (asBold) losses.push({ what: 'question', place: 'question', content: pieceText(one), outcome: 'bold-paragraph' })
  const runs = one.runs.map((run) =>
    reduceRun(nameRegion(run, traits), marks, (mark) => losses.push(lostMark(one, run, mark, traits))),
  )
  const bold = asBold ? runs.map((run) => ({ ...run, bold: true as const })) : runs
  return { kind: asBold ? 'paragraph' : one.kind, boxed: one.boxed, runs: tidyRuns(bold, '') }
}

function nameRegion(run: Run, traits: FormatTraits): Run {
  if (!traits.namesRegions || run.language === undefined) return run
  return { ...run, language: withRegion(run.language) }
}

function lostMark(one: Piece, run: Run, mark: Mark, traits: FormatTraits): Loss {
  const content = mark === 'link' && run.link !== undefined ? `${run.text} (${run.link})` : run.text
  return { what: mark, place: one.kind, content, outcome: mark === 'link' && traits.listsLinks ? 'listed' : 'left-out' }
}

function reduceRun(run: Run, marks: ReadonlySet<Mark>, lose: (mark: Mark) => void): Run {
  const { bold, italic, link, language } = run
  const keeps = (mark: Mark, isThere: boolean) => {
    if (isThere && !marks.has(mark)) lose(mark)
    return isThere && marks.has(mark)
  }
  return {
    ...(bold && keeps('bold', true) ? { bold } : {}),
    ...(italic && keeps('italic', true) ? { italic } : {}),
    ...(link !== undefined && keeps('link', true) ? { link } : {}),
    ...(language !== undefined && keeps('language', true) ? { language } : {}),
    // A line break turned into a space takes no word away; it is not worth a line in the report.
    text: marks.has('break') ? run.text : run.text.replaceAll('\n', ' '),
  }
}

/** `words: address` for each link, neighbouring runs of the same link together. */
function linkPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((one) => {
    const links: { text: string; link: string }[] = []
    let last: string | undefined
    for (const run of one.runs) {
      const same = links.at(-1)
      if (run.link !== undefined && run.link === last && same !== undefined) same.text += run.text
      else if (run.link !== undefined) links.push({ text: run.text, link: run.link })
      last = run.link
    }
    return links.map(({ text, link }) => piece('link', `${text.replaceAll('\n', ' ')}: ${link}`))
  })
}
