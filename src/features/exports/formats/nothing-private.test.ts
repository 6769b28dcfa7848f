import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from '#domain/document/arbitrary-document.ts'
import { documentParts } from '#domain/document/text.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../contract.ts'
import { anInput } from '../model/example-input.ts'
import type { ExportFile } from '../model/export-input.ts'
import { writeFormat } from './format-tools.ts'

const SECRET = 'RED. ANM: källa Xenobia 070-1234567'

describe.each(EXPORT_FORMATS)('%s', (format) => {
  it('has every figure and word of the copy and nothing of the notes, whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const secret = { ...document, fields: { ...document.fields, notes: SECRET } }
        const written = await writeFormat(format, anInput(secret))
        const text = written.ok ? textOf(written.value, format) : ''
        expect(text).not.toContain('Xenobia')
        const anchors = documentParts(document).flatMap((part) => part.runs.flatMap((run) => run.anchors ?? []))
        for (const anchor of anchors) expect(text).not.toContain(anchor)
        const words = documentParts(document).flatMap((part) => part.runs.flatMap((run) => run.text.match(WORD) ?? []))
        for (const word of words) expect(text).toContain(word)
      }),
      { numRuns: format === 'docx' ? 25 : 60 },
    )
  })
})

/** Figures and words of letters only: what stands around them is escaped in each format's own way. */
const WORD = /(?<![^\s])[\p{L}\d]+(?![^\s])/gu

function textOf(files: readonly ExportFile[], format: ExportFormat): string {
  const bytes = files[0]?.bytes ?? new Uint8Array()
  if (format !== 'docx') return new TextDecoder().decode(bytes)
  return Object.values(unzipSync(bytes))
    .map((entry) => strFromU8(entry))
    .join('')
}
