import type { Run } from '#domain/document/document.ts'
import type { PieceKind } from '../contract.ts'

/**
 * The smallest thing that final copy consists of: one field, one paragraph, one list item, one caption. A document and
 * each file made from it are both read into a flat list of pieces, and those lists are compared.
 * The words of a `picture` are the SHA-256 of its bytes, or empty when the desk does not have them.
 */
export interface Piece {
  readonly kind: PieceKind
  /** Whether it stands in a factbox. */
  readonly boxed: boolean
  /** Tidied (`tidy-runs.ts`). */
  readonly runs: readonly Run[]
}

export function piece(kind: PieceKind, runs: readonly Run[] | string, boxed = false): Piece {
  return { kind, boxed, runs: typeof runs !== 'string' ? runs : runs === '' ? [] : [{ text: runs }] }
}

export function pieceText(one: Piece): string {
  return one.runs.map((run) => run.text).join('')
}
