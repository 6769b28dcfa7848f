import type { CheckedText, TextPart } from './checked-text.ts'
import type { PartReading } from './part-reading.ts'

/** Gives a part that did not change the reading it had, and with it everything that was read from it. */
export class KeptParts {
  readonly #known = {
    copy: new Map<string, PartReading>(),
    source: new Map<string, PartReading>(),
  }

  read(text: CheckedText, side: 'copy' | 'source'): readonly PartReading[] {
    const before = this.#known[side]
    const parts = text.parts.map((part) => keep(before.get(part.key), part, text.language))
    this.#known[side] = new Map(parts.map((part) => [part.key, part]))
    return parts
  }
}

function keep(before: PartReading | undefined, part: TextPart, language: string): PartReading {
  return before !== undefined && before.language === language && isSamePart(before, part)
    ? before
    : { ...part, language }
}

function isSamePart(a: TextPart, b: TextPart): boolean {
  return (
    a.text === b.text &&
    a.field === b.field &&
    a.form === b.form &&
    (a.quote === b.quote || JSON.stringify(a.quote) === JSON.stringify(b.quote))
  )
}
