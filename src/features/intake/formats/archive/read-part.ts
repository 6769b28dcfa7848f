import { fail, ok, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { parseXml, type XmlNode } from '../xml/parse-xml.ts'
import type { Archive } from './open-archive.ts'

/** A part of XML as a tree and as it stands. */
export interface Part {
  readonly root: XmlNode
  readonly xml: string
}

export const NO_PART: Part = { root: { name: '#none', attributes: {}, children: [] }, xml: '' }

/** Null when the archive has no such part. */
export function readPart(archive: Archive, name: string, format: string): Result<Part | null, ReadProblem> {
  const bytes = archive.read(name)
  if (bytes === null) return ok(null)
  if (!bytes.ok) return bytes
  const xml = decodeXml(bytes.value)
  const root = parseXml(xml, format)
  if (root.ok) return ok({ root: root.value, xml })
  const { problem } = root
  return problem.kind === 'broken-format' ? fail({ ...problem, place: `${name}, ${problem.place}` }) : root
}

/** Parts of a document are UTF-8, or UTF-16 with its mark; no word processor writes anything else. */
function decodeXml(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const charset = !isWide ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return new TextDecoder(charset).decode(bytes)
}
