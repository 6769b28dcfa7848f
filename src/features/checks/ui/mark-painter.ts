import type { Document } from '#domain/document/document.ts'
import type { StorySurface } from '#editor/story-surface.ts'
import type { CheckFinding } from '../contract.ts'
import { isSameMarks, MARK_NAMES, marksOf, type MarkName, type MarkPlace } from '../model/check-marks.ts'

const NONE: readonly MarkPlace[] = []

/** Underlines in the copy what the checks found, and draws only the kinds of marks that changed. */
export class MarkPainter {
  readonly #surface: StorySurface
  readonly #drawn = new Map<MarkName, readonly MarkPlace[]>()
  #last: { readonly findings: readonly CheckFinding[]; readonly document: Document } | null = null

  constructor(surface: StorySurface) {
    this.#surface = surface
  }

  paint(findings: readonly CheckFinding[], document: Document): void {
    if (this.#last?.findings === findings && this.#last.document === document) return
    this.#last = { findings, document }
    const marks = marksOf(findings, document)
    for (const name of MARK_NAMES) this.#draw(name, marks.get(name) ?? NONE)
  }

  /** Where nothing could be drawn before. */
  repaint(findings: readonly CheckFinding[], document: Document): void {
    this.#drawn.clear()
    this.#last = null
    this.paint(findings, document)
  }

  clear(): void {
    this.#last = null
    for (const name of MARK_NAMES) this.#draw(name, NONE)
  }

  #draw(name: MarkName, places: readonly MarkPlace[]): void {
    if (isSameMarks(this.#drawn.get(name) ?? NONE, places)) return
    this.#drawn.set(name, places)
    this.#surface.highlight(name, places)
  }
}
