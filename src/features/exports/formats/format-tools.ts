import { type Difference, type ExportFormat } from '../contract.ts'
import type { Carried } from '../model/carry.ts'
import { compareReRead, compareWords } from '../model/compare.ts'
import { expectedOf } from '../model/expected.ts'
import type { ExportFile, ExportInput, WrittenFiles } from '../model/export-input.ts'
import { FORMAT_TRAITS } from '../model/format.ts'
import { readDocx } from './docx/read-docx.ts'
import { writeDocx } from './docx/write-docx.ts'
import { readHtml } from './html/read-html.ts'
import { writeHtml } from './html/write-html.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { writeMarkdown } from './markdown/write-markdown.ts'
import { isTextLabel, readText } from './text/read-text.ts'
import { writeText } from './text/write-text.ts'

const WRITERS: Readonly<Record<ExportFormat, (input: ExportInput) => WrittenFiles | Promise<WrittenFiles>>> = {
  html: writeHtml,
  markdown: writeMarkdown,
  text: writeText,
  docx: writeDocx,
}

export async function writeFormat(format: ExportFormat, input: ExportInput): Promise<WrittenFiles> {
  return WRITERS[format](input)
}

/** What the files of a format must say, and what they cannot. */
export function expectFormat(format: ExportFormat, input: ExportInput): Carried {
  return expectedOf(input, FORMAT_TRAITS[format])
}

/** Reads the files again and compares them with the approved text; a file that cannot be read differs as a whole. */
export function reReadFormat(
  format: ExportFormat,
  input: ExportInput,
  files: readonly ExportFile[],
): readonly Difference[] {
  const { pieces } = expectFormat(format, input)
  try {
    if (format === 'text') {
      return compareWords(pieces, readText(files), (between) => isTextLabel(between, input.document.language))
    }
    const read = { html: readHtml, markdown: readMarkdown, docx: readDocx }[format]
    return compareReRead(pieces, read(files))
  } catch (problem) {
    return [{ kind: 'missing', place: 'file', expected: '', found: String(problem) }]
  }
}
