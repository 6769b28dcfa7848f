import { ok, fail, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { openArchive, type Archive } from '../archive/open-archive.ts'
import { NO_PART, readPart, type Part } from '../archive/read-part.ts'
import { childrenOf, type XmlNode } from '../xml/parse-xml.ts'

export const DOCX = 'a Word document'

export interface Relation {
  /** The last word of its type: transitional and strict documents differ in the rest. */
  readonly type: string
  /** A part of the archive, or an address outside of it. */
  readonly target: string
  readonly isOutside: boolean
}

/** The parts of a Word document that hold words. A part that is missing is an empty element; only the document itself must be there. */
export interface DocxPackage {
  readonly document: XmlNode
  readonly documentXml: string
  readonly relations: ReadonlyMap<string, Relation>
  /** The part of this type as a tree and as it stands. */
  readonly part: (type: string) => Result<Part, ReadProblem>
  readonly parts: (type: string) => Result<readonly Part[], ReadProblem>
}

export async function openDocx(bytes: Uint8Array): Promise<Result<DocxPackage, ReadProblem>> {
  const opened = await openArchive(bytes, DOCX)
  if (!opened.ok) return opened
  const archive = opened.value
  const top = readRelations(archive, '')
  if (!top.ok) return top
  const main = [...top.value.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const document = readPart(archive, main, DOCX)
  if (!document.ok) return document
  if (document.value === null) return fail({ kind: 'broken-format', format: DOCX, place: main })
  const relations = readRelations(archive, main)
  if (!relations.ok) return relations
  const core = [...top.value.values()].filter(({ type }) => type === 'core-properties')
  const all = [...relations.value.values(), ...core]
  const parts = (type: string) =>
    readParts(
      archive,
      all.filter((one) => one.type === type && !one.isOutside),
    )
  const part = (type: string) => {
    const found = parts(type)
    return found.ok ? ok(found.value[0] ?? NO_PART) : found
  }
  return ok({ document: document.value.root, documentXml: document.value.xml, relations: relations.value, part, parts })
}

function readParts(archive: Archive, relations: readonly Relation[]): Result<readonly Part[], ReadProblem> {
  const parts: Part[] = []
  for (const { target } of relations) {
    const part = readPart(archive, target, DOCX)
    if (!part.ok) return part
    if (part.value !== null) parts.push(part.value)
  }
  return ok(parts)
}

function readRelations(archive: Archive, owner: string): Result<ReadonlyMap<string, Relation>, ReadProblem> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1)
  const part = readPart(archive, `${folder}_rels/${owner.slice(folder.length)}.rels`, DOCX)
  if (!part.ok) return part
  const found = part.value === null ? [] : childrenOf(part.value.root, 'Relationship')
  return ok(new Map(found.map(({ attributes }) => [attributes['Id'] ?? '', toRelation(attributes, folder)])))
}

function toRelation(attributes: Readonly<Record<string, string>>, folder: string): Relation {
  const target = attributes['Target'] ?? ''
  const isOutside = attributes['TargetMode'] === 'External'
  const type = /[^/]*$/u.exec(attributes['Type'] ?? '')?.[0] ?? ''
  const kind = type === 'metadata/core-properties' ? 'core-properties' : type
  return { type: kind, isOutside, target: isOutside ? target : resolvePart(target, folder) }
}

/** `media/a.png` beside `word/document.xml` → `word/media/a.png`; `/word/a.xml` from the top. */
function resolvePart(target: string, folder: string): string {
  const segments = (target.startsWith('/') ? target.slice(1) : folder + target).split('/')
  const resolved: string[] = []
  for (const segment of segments) {
    if (segment === '..') resolved.pop()
    else if (segment !== '.' && segment !== '') resolved.push(segment)
  }
  return resolved.join('/')
}
