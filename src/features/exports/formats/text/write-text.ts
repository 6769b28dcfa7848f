import { ok } from '#lib/result.ts'
import type { ExportInput, WrittenFiles } from '#features/exports/model/export-input.ts'
import { FORMAT_TRAITS } from '#features/exports/model/format.ts'
import { publicWords } from '#features/exports/model/public-words.ts'
import { tidyLine } from '#features/exports/model/tidy-runs.ts'
import { plainCopy } from './plain-copy.ts'

/** The story as plain text: UTF-8, LF, an empty line between paragraphs. */
export function writeText(input: ExportInput): WrittenFiles {
  const { mediaType, extension } = FORMAT_TRAITS.text
  const { correction } = publicWords(input.document.language)
  const notes = input.corrections.map((one) => `${correction}: ${tidyLine(one.readerNote)}`)
  const text = [plainCopy(input.document), ...notes].filter((part) => part !== '').join('\n\n')
  return ok([{ name: `${input.name}.${extension}`, mediaType, bytes: new TextEncoder().encode(`${text}\n`) }])
}
