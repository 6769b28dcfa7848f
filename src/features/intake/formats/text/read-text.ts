import { fold } from '#features/intake/model/fold.ts'
import { aStretch, type Stretch } from '#features/intake/model/stretch.ts'

const BULLET = /^\s*(?:[•·▪◦‣●■*]|\d{1,2}[.)])\s+/u

/** Plain text to stretches: a line is a stretch of its own, unless the text is broken at a fixed width. */
export function readText(text: string): Stretch[] {
  const lines = splitLines(text)
  const stretches = isHardWrapped(lines) ? unwrap(lines) : lines
  return markLists(stretches.map((line) => aStretch({ text: fold(line.text), gap: line.gap })).filter(isNotEmpty))
}

interface Line {
  readonly text: string
  /** Line breaks before it; 2 and more is a blank line. */
  readonly gap: number
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = 2
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\u0085\f]/u)) {
    if (raw.trim() === '') gap += 1
    else {
      lines.push({ text: raw, gap })
      gap = 1
    }
  }
  return lines
}

// Wires and e-mail break lines at 65 to 80 signs, in the middle of sentences.
const NARROWEST = 45
const WIDEST = 82

/** True when most lines that hang on one another are of one width and break inside a sentence. */
function isHardWrapped(lines: readonly Line[]): boolean {
  if (lines.some((line) => line.text.trimEnd().length > WIDEST)) return false
  const joints = lines.slice(1).filter((line) => line.gap === 1)
  const inside = lines.slice(1).filter((line, i) => line.gap === 1 && breaksInside(lines[i], line))
  return inside.length >= 3 && inside.length >= joints.length / 2
}

function breaksInside(above: Line | undefined, line: Line): boolean {
  const before = above?.text.trimEnd() ?? ''
  return before.length >= NARROWEST && !/[.!?:”"»]$/u.test(before) && !BULLET.test(line.text)
}

function unwrap(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let above: Line | undefined
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && above !== undefined && hangsOn(above, line)) {
      joined[joined.length - 1] = { text: join(last.text, line.text), gap: last.gap }
    } else joined.push(line)
    above = line
  }
  return joined
}

function hangsOn(above: Line, line: Line): boolean {
  if (line.gap !== 1 || BULLET.test(line.text) || /^\s*[–—-]\s/u.test(line.text) || /^\s{2,}\S/u.test(line.text))
    return false
  return above.text.trimEnd().length >= NARROWEST
}

/** `for-` + `handling` keeps its hyphen: a line break never shows whether the word had one. */
function join(above: string, below: string): string {
  return `${above.trimEnd()}${/\p{L}-$/u.test(above.trimEnd()) ? '' : ' '}${below.trim()}`
}

function isNotEmpty(stretch: Stretch): boolean {
  return stretch.text !== ''
}

/** Lines with a bullet become items; so do hyphens when they hang together line under line and nobody speaks in them. */
function markLists(stretches: readonly Stretch[]): Stretch[] {
  let group = 0
  let open = false
  return stretches.map((stretch, i) => {
    const isItem = isListItem(stretches, i)
    if (isItem && !open) group += 1
    open = isItem
    if (!isItem) return stretch
    const ordered = /^\d/u.test(stretch.text)
    return {
      ...stretch,
      kind: 'item' as const,
      text: stretch.text.replace(BULLET, '').replace(/^-\s+/u, ''),
      group,
      ordered,
    }
  })
}

function isListItem(stretches: readonly Stretch[], at: number): boolean {
  const stretch = stretches[at]
  if (stretch === undefined) return false
  if (/^\d/u.test(stretch.text)) return BULLET.test(stretch.text) && isNumberedNeighbour(stretches, at)
  if (BULLET.test(stretch.text)) return true
  return isHyphen(stretch) && (hangsTogether(stretches[at - 1], stretch) || hangsTogether(stretch, stretches[at + 1]))
}

function isNumberedNeighbour(stretches: readonly Stretch[], at: number): boolean {
  const numbered = (one: Stretch | undefined) => one !== undefined && /^\d{1,2}[.)]\s/u.test(one.text)
  return numbered(stretches[at - 1]) || numbered(stretches[at + 1])
}

function isHyphen(stretch: Stretch | undefined): boolean {
  return stretch !== undefined && /^-\s/u.test(stretch.text) && !/[.!?”"]$/u.test(stretch.text)
}

function hangsTogether(above: Stretch | undefined, below: Stretch | undefined): boolean {
  return isHyphen(above) && isHyphen(below) && below?.gap === 1
}
