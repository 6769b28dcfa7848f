import type { ExportFile } from '#features/exports/model/export-input.ts'
import { publicWords } from '#features/exports/model/public-words.ts'

/** The words of a text file; throws when they are not UTF-8. */
export function readText(files: readonly ExportFile[]): string {
  const file = files.find((one) => one.mediaType === 'text/plain')
  if (file === undefined) return ''
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
}

/** Whether what stands between two pieces of text is only what the file adds by itself. */
export function isTextLabel(between: string, language: string): boolean {
  const { by, adaptedBy, photo, alt, tags, links, correction } = publicWords(language)
  const labels = ['', '•', ',', by, adaptedBy, photo, alt, tags, links, `${correction}:`]
  return labels.includes(between) || /^\d+\.$/u.test(between)
}
