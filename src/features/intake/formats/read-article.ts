import { fail, ok, type Result } from '#lib/result.ts'
import type { Extraction, ReadNote } from '#domain/sources/extraction.ts'
import { countBidiControls } from '#features/intake/model/fold.ts'
import { countLedger } from '#features/intake/model/ledger.ts'
import { isTimeZone } from '#features/intake/model/printed-dates.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { checkText, decodeBytes } from './charset/decode.ts'
import { readHtml } from './html/read-html.ts'
import { recognise } from './recognise.ts'
import { readPlain } from './text/read-plain.ts'

export const DEFAULT_ZONE = 'Europe/Stockholm'

export interface ReadOptions {
  /** IANA name of the outlet's zone: printed times have none of their own. */
  readonly zone?: string
}

/**
 * Foreign bytes to an article: pure, without network, files or a DOM that runs anything.
 *
 * @example readArticle(await readFile('page.html'), { zone: 'Europe/Stockholm' })
 */
export function readArticle(bytes: Uint8Array, options: ReadOptions = {}): Result<Extraction, ReadProblem> {
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const { text, charset } = decoded.value
  return readDecoded(text, charset === 'utf-8' ? [] : [{ kind: 'charset', charset }], options)
}

/** The same for text from the clipboard or a drop. */
export function readPastedText(text: string, options: ReadOptions = {}): Result<Extraction, ReadProblem> {
  const checked = checkText(text)
  return checked.ok ? readDecoded(checked.value, [], options) : checked
}

function readDecoded(
  raw: string,
  charsetNotes: readonly ReadNote[],
  options: ReadOptions,
): Result<Extraction, ReadProblem> {
  const zone = options.zone ?? DEFAULT_ZONE
  if (!isTimeZone(zone)) return fail({ kind: 'time-zone', zone })
  const text = raw.replace(/^\ufeff/u, '')
  if (text.trim() === '') return fail({ kind: 'empty' })
  const recognised = recognise(text)
  if (recognised.kind === 'other') return fail({ kind: 'other-format', format: recognised.format })
  const read = recognised.kind === 'html' ? readHtml(text, zone) : readPlain(text, zone)
  if (!read.ok) return read
  const { assembled, source } = read.value
  const ledger = countLedger(source, assembled)
  const { placed: _placed, losses: _losses, ...extraction } = assembled
  return ok({ ...extraction, notes: [...charsetNotes, ...bidiNotes(text), ...extraction.notes], ledger })
}

function bidiNotes(text: string): ReadNote[] {
  const count = countBidiControls(text)
  return count === 0 ? [] : [{ kind: 'turned-writing', count }]
}
