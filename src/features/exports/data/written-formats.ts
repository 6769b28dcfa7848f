import { fail, ok, type Result } from '#lib/result.ts'
import { sha256Hex } from '#domain/document/canonical.ts'
import { type Difference, type ExportFormat, type Loss } from '../contract.ts'
import type { ExportFile, ExportInput } from '../model/export-input.ts'
import type { ManifestFile } from '../model/manifest.ts'
import type { PreparedExport } from './export-folder.ts'

/** Read when the first export is made: the writers of Word and Markdown are half of the data process, and the window waits for its start. */
const loadTools = () => import('../formats/format-tools.ts')

/** The files of one format and what they could not carry. */
export interface WrittenFormat {
  readonly format: ExportFormat
  readonly files: readonly ExportFile[]
  readonly losses: readonly Loss[]
}

export async function writeFormats(
  formats: readonly ExportFormat[],
  input: ExportInput,
): Promise<Result<readonly WrittenFormat[], string>> {
  const { expectFormat, writeFormat } = await loadTools()
  const written: WrittenFormat[] = []
  for (const format of new Set(formats)) {
    const files = await writeFormat(format, input)
    if (!files.ok) return fail(files.problem.detail)
    written.push({ format, files: files.value, losses: expectFormat(format, input).losses })
  }
  return ok(written)
}

/** Pages of several formats share the pictures beside them: same name, same bytes, one file. */
export function distinctFiles(formats: readonly WrittenFormat[]): readonly (ExportFile & { format: ExportFormat })[] {
  const byName = new Map<string, ExportFile & { format: ExportFormat }>()
  for (const { format, files } of formats) {
    for (const file of files) if (!byName.has(file.name)) byName.set(file.name, { ...file, format })
  }
  return [...byName.values()]
}

export function describeFiles(formats: readonly WrittenFormat[]): readonly ManifestFile[] {
  return distinctFiles(formats).map(({ format, ...file }) => ({ ...describeFile(file), format }))
}

export function describeFile({ name, mediaType, bytes }: ExportFile): Omit<ManifestFile, 'format'> {
  return { name, mediaType, bytes: bytes.byteLength, sha256: sha256Hex(bytes) }
}

export interface DifferingFormat {
  readonly format: ExportFormat
  readonly differences: readonly Difference[]
}

/** The first format whose files, as the disk gives them back, say something else than the approved text; null when none does. */
export async function findDifference(
  prepared: PreparedExport,
  input: ExportInput,
  formats: readonly WrittenFormat[],
): Promise<DifferingFormat | null> {
  const { reReadFormat } = await loadTools()
  for (const { format, files } of formats) {
    const differences = reReadFormat(format, input, await prepared.reRead(files))
    if (differences.length > 0) return { format, differences }
  }
  return null
}
