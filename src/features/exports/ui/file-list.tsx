import { Badge } from '#ui/primitives/badge.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import type { ExportedFile, FileVerdict } from '../contract.ts'
import { exportsWords } from './exports-words.ts'

export interface FileListProps {
  readonly files: readonly ExportedFile[]
  /** What a check found, once one was made. */
  readonly verdicts?: readonly FileVerdict[]
}

const TONES = { same: 'good', changed: 'danger', missing: 'warning' } as const

/** The files of an export: name, size and the hash that the manifest and the record hold. */
export function FileList({ files, verdicts = [] }: FileListProps) {
  const say = useMessages(exportsWords)
  const locale = useLocale()
  return (
    <ul className="exports-files">
      {files.map((file) => {
        const verdict = verdicts.find((one) => one.name === file.name)?.verdict
        return (
          <li key={file.name} className="exports-file">
            <span className="exports-file-name">{file.name}</span>
            <span className="exports-file-size">{showBytes(file.bytes, locale)}</span>
            <span className="exports-file-kind">{say.formats[file.format]}</span>
            <code className="exports-hash" title={`${say.hash} ${file.sha256}`}>
              {file.sha256.slice(0, 12)}
            </code>
            {verdict === undefined ? null : (
              <Badge look="dot" tone={TONES[verdict]}>
                {say.checked[verdict]}
              </Badge>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function showBytes(bytes: number, locale: string): string {
  const isSmall = bytes < 1000
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isSmall ? 'byte' : bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    unitDisplay: isSmall ? 'long' : 'short',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(isSmall ? bytes : bytes < 1_000_000 ? bytes / 1000 : bytes / 1_000_000)
}
