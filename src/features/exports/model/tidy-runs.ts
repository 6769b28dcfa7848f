import type { Run } from '#domain/document/document.ts'
import { normalizeRuns, type RunProperties } from '#domain/document/runs.ts'

interface Letter {
  readonly text: string
  readonly marks: RunProperties
}

// Not characters at all (Unicode 23.7), and XML refuses them.
const NONCHARACTER = /[\uFFFE\uFFFF]/gu

/**
 * The one form in which text is written and compared: spaces folded to one and cut at the ends, a line break kept as
 * `\n`, a space marked only when the words on both sides are. Anchors, provenance and roles are not part of it,
 * a language only where it differs from `language`.
 *
 * @example tidyRuns([{ text: 'a ', bold: true }, { text: ' b' }], 'en-GB') // [{ text: 'a', bold: true }, { text: ' b' }]
 */
export function tidyRuns(runs: readonly Run[], language: string): readonly Run[] {
  const letters = runs.flatMap((run) => splitRun(run, language))
  const words = letters.map((letter) => (isSpace(letter.text) ? null : letter))
  return normalizeRuns(
    letters.flatMap((letter, index) => {
      if (words[index] !== null) return [{ ...letter.marks, text: letter.text }]
      if (words[index - 1] === null) return []
      return foldSpace(letters, words, index)
    }),
  )
}

/** A stretch of words or a stretch of ASCII space each; a no-break space is part of a word. */
function splitRun(run: Run, language: string): readonly Letter[] {
  const { bold, italic, link } = run
  const marks: RunProperties = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(link ? { link } : {}),
    ...(run.language !== undefined && run.language !== language ? { language: run.language } : {}),
  }
  const stretches = run.text.replace(NONCHARACTER, '').match(/[ \t\n]+|[^ \t\n]+/gu) ?? []
  return stretches.map((text) => ({ text, marks }))
}

function isSpace(text: string): boolean {
  return /^[ \t\n]/u.test(text)
}

function foldSpace(letters: readonly Letter[], words: readonly (Letter | null)[], index: number): readonly Run[] {
  const next = words.findIndex((word, at) => at > index && word !== null)
  const before = words[index - 1]
  const after = words[next]
  if (!before || !after) return []
  const space = letters.slice(index, next).map((letter) => letter.text)
  return [{ ...sharedMarks(before.marks, after.marks), text: space.join('').includes('\n') ? '\n' : ' ' }]
}

function sharedMarks(a: RunProperties, b: RunProperties): RunProperties {
  return {
    ...(a.bold && b.bold ? { bold: true } : {}),
    ...(a.italic && b.italic ? { italic: true } : {}),
    ...(a.link !== undefined && a.link === b.link ? { link: a.link } : {}),
    ...(a.language !== undefined && a.language === b.language ? { language: a.language } : {}),
  }
}

/** A line of text without marks, tidied. */
export function tidyLine(text: string): string {
  return text
    .replace(NONCHARACTER, '')
    .replace(/[ \t\n]+/gu, ' ')
    .replace(/^ | $/gu, '')
}
