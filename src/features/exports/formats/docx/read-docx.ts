import { strFromU8, unzipSync } from 'fflate'
import { sha256Hex } from '#domain/document/canonical.ts'
import type { Run } from '#domain/document/document.ts'
import { type PieceKind } from '#features/exports/contract.ts'
import type { ExportFile } from '#features/exports/model/export-input.ts'
import { piece, type Piece } from '#features/exports/model/piece.ts'
import { isWorthKeeping } from '#features/exports/model/pieces.ts'
import { tidyRuns } from '#features/exports/model/tidy-runs.ts'
import { CHARACTER_STYLES, LINE_STYLES, PARAGRAPH_STYLES } from './styles.ts'
import { childElements, descendants, parseXml, textOf, type XmlElement } from './xml-tree.ts'

interface Package {
  readonly entries: Readonly<Record<string, Uint8Array>>
  /** Targets by relation id. */
  readonly relations: ReadonlyMap<string, string>
}

const FIELD_ORDER: readonly PieceKind[] = ['vignette', 'headline', 'lead', 'person', 'agency', 'adapter', 'dateline']

/** Reads a Word document by its style names, without the library that wrote it. */
export function readDocx(files: readonly ExportFile[]): readonly Piece[] {
  const file = files.find((one) => one.name.endsWith('.docx'))
  if (file === undefined) return []
  const entries = unzipSync(file.bytes)
  const word = { entries, relations: readRelations(entries) }
  const body = descendants(parseXml(entryText(entries, 'word/document.xml')), 'w:body')[0]
  const all = body === undefined ? [] : inOrder(descendants(body, 'w:p').map((one) => readParagraph(one, word)))
  const fields = all.filter((one) => FIELD_ORDER.includes(one.kind))
  const subject = descendants(parseXml(entryText(entries, 'docProps/core.xml')), 'dc:subject')[0]
  return [
    ...fields,
    piece('slugline', subject === undefined ? '' : textOf(subject)),
    ...all.filter((one) => !FIELD_ORDER.includes(one.kind)),
  ].filter(isWorthKeeping)
}

interface ReadParagraph {
  readonly style: string
  readonly pieces: readonly Piece[]
}

/** The alternative text belongs to the drawing; in the order of pieces it comes after the caption below it. */
function inOrder(paragraphs: readonly ReadParagraph[]): readonly Piece[] {
  return paragraphs.flatMap(({ style, pieces }, index) => {
    const before = paragraphs[index - 1]
    const next = paragraphs[index + 1]
    if (style === LINE_STYLES.picture && next?.style === LINE_STYLES.caption) return withoutAlt(pieces)
    if (style !== LINE_STYLES.caption || before?.style !== LINE_STYLES.picture) return pieces
    return [...pieces, ...before.pieces.filter((one) => one.kind === 'alt')]
  })
}

function withoutAlt(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((one) => one.kind !== 'alt')
}

function entryText(entries: Readonly<Record<string, Uint8Array>>, name: string): string {
  const entry = entries[name]
  if (entry === undefined) throw new Error(`The package has no ${name}`)
  return strFromU8(entry)
}

function readRelations(entries: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const tree = parseXml(entryText(entries, 'word/_rels/document.xml.rels'))
  const all = descendants(tree, 'Relationship')
  return new Map(all.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']))
}

function readParagraph(paragraph: XmlElement, word: Package): ReadParagraph {
  const style = descendants(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? ''
  return { style, pieces: paragraphPieces(paragraph, style, word) }
}

function paragraphPieces(paragraph: XmlElement, style: string, word: Package): readonly Piece[] {
  if (style === LINE_STYLES.picture) {
    return descendants(paragraph, 'w:drawing').flatMap((drawing) => picturePieces(drawing, word))
  }
  const known = PARAGRAPH_STYLES.find((one) => one.id === style)
  if (known !== undefined) return [piece(known.kind, tidyRuns(readRuns(paragraph, word, {}), ''), known.boxed)]
  return styledPieces(paragraph)
}

function picturePieces(drawing: XmlElement, word: Package): readonly Piece[] {
  const relation = descendants(drawing, 'a:blip')[0]?.attributes['r:embed'] ?? ''
  const bytes = word.entries[`word/${word.relations.get(relation) ?? ''}`]
  const alt = descendants(drawing, 'wp:docPr')[0]?.attributes['descr'] ?? ''
  return [piece('picture', bytes === undefined ? '' : sha256Hex(bytes)), piece('alt', alt)]
}

/** A byline, a caption, the tags: each piece is a run with a style of its own. */
function styledPieces(paragraph: XmlElement): readonly Piece[] {
  return descendants(paragraph, 'w:r').flatMap((run) => {
    const style = descendants(run, 'w:rStyle')[0]?.attributes['w:val']
    const known = CHARACTER_STYLES.find((one) => one.id === style)
    return known === undefined ? [] : [piece(known.kind, runText(run))]
  })
}

type Marks = Omit<Run, 'text'>

function readRuns(parent: XmlElement, word: Package, marks: Marks): readonly Run[] {
  return childElements(parent).flatMap((child): readonly Run[] => {
    if (child.name === 'w:hyperlink') {
      return readRuns(child, word, { ...marks, link: word.relations.get(child.attributes['r:id'] ?? '') ?? '' })
    }
    return child.name === 'w:r' ? [{ ...marks, ...runMarks(child), text: runText(child) }] : []
  })
}

function runMarks(run: XmlElement): Marks {
  const language = descendants(run, 'w:lang')[0]?.attributes['w:val']
  return {
    ...(isOn(run, 'w:b') ? { bold: true } : {}),
    ...(isOn(run, 'w:i') ? { italic: true } : {}),
    ...(language === undefined ? {} : { language }),
  }
}

function isOn(run: XmlElement, name: string): boolean {
  const property = descendants(run, name)[0]
  return property !== undefined && !['false', '0'].includes(property.attributes['w:val'] ?? 'true')
}

function runText(run: XmlElement): string {
  return childElements(run)
    .map((child) => (child.name === 'w:br' ? '\n' : child.name === 'w:t' ? textOf(child) : ''))
    .join('')
}
