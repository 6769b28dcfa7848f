import { carry, type Carried } from './carry.ts'
import type { ExportInput } from './export-input.ts'
import type { FormatTraits } from './format.ts'
import { piece } from './piece.ts'
import { isWorthKeeping, piecesOf } from './pieces.ts'
import { tidyLine } from './tidy-runs.ts'

/** What the files of an export must say when they are read again. */
export function expectedOf(input: ExportInput, traits: FormatTraits): Carried {
  const types = new Map([...input.pictures].map(([sha256, picture]) => [sha256, picture.mediaType]))
  const { pieces, losses } = carry(piecesOf(input.document), traits, types)
  const corrections = input.corrections.map((one) => piece('correction', tidyLine(one.readerNote)))
  return { pieces: [...pieces, ...corrections].filter(isWorthKeeping), losses }
}
