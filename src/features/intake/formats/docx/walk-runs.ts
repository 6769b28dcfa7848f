import { fold } from '#features/intake/model/fold.ts'
import type { FoundPicture } from '#features/intake/model/stretch.ts'
import type { ParagraphBuilder, PieceStyle } from '../manuscript/paragraph-builder.ts'
import { findBelow, findPath, rawXmlText, type XmlNode } from '../xml/parse-xml.ts'
import type { Relation } from './package.ts'
import { toggle, valueOf, type DocxStyles } from './styles.ts'

/** What is gathered while a document is walked through; fields may begin in one paragraph and end in another. */
export interface DocxState {
  readonly styles: DocxStyles
  readonly relations: ReadonlyMap<string, Relation>
  readonly fields: { code: string; isResult: boolean }[]
  /** Marks of footnotes and endnotes in the order of the text: `footnote 2`. */
  readonly notes: string[]
  readonly removed: string[]
  inserted: number
  deleted: number
}

export interface Inline {
  readonly builder: ParagraphBuilder
  readonly state: DocxState
  /** Text boxes that hang on the paragraph; they are read behind it. */
  readonly boxes: XmlNode[]
}

/** The contents of a paragraph, run by run. */
export function walkRuns(node: XmlNode, job: Inline, style: PieceStyle): void {
  for (const child of node.children) if (typeof child !== 'string') walkRun(child, job, style)
}

function walkRun(node: XmlNode, job: Inline, style: PieceStyle): void {
  const { state } = job
  switch (node.name) {
    case 'r':
      return walkOwnRun(node, job, style)
    case 'hyperlink':
      return walkRuns(node, job, { ...style, href: hrefOf(node, state) ?? style.href })
    case 'fldSimple':
      return walkRuns(node, job, { ...style, href: hyperlinkOf(node.attributes['instr'] ?? '') ?? style.href })
    case 'ins':
    case 'moveTo':
      state.inserted += 1
      return walkRuns(node, job, style)
    case 'del':
      return strikeOut(node, state)
    case 'AlternateContent':
      return walkRuns(chooseContent(node), job, style)
    case 'drawing':
    case 'pict':
    case 'object':
      return takeDrawing(node, job)
    default:
      if (!UNSEEN.has(node.name)) walkLeaf(node, job, withField(style, state))
  }
}

const UNSEEN: ReadonlySet<string> = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'moveFrom', 'rt', 'tblPr', 'sectPr'])

function walkOwnRun(node: XmlNode, job: Inline, style: PieceStyle): void {
  const properties = findPath(node, 'rPr')
  if (toggle(findPath(properties, 'vanish')) === true) return keepRemoved(node, job.state)
  const named = valueOf(properties, 'rStyle')
  const own = toggle(findPath(properties, 'b')) ?? (named !== '' && job.state.styles.isBold(named) ? true : null)
  walkRuns(node, job, { ...style, isBold: own ?? style.isBold })
}

function walkLeaf(node: XmlNode, job: Inline, style: PieceStyle): void {
  const { builder, state } = job
  switch (node.name) {
    case 't':
      return builder.text(rawXmlText(node), style)
    case 'tab':
    case 'ptab':
      return builder.text(' ', style)
    case 'br':
    case 'cr':
      return /^(?:page|column)$/u.test(node.attributes['type'] ?? '')
        ? builder.text(' ', style)
        : builder.lineBreak(style)
    case 'noBreakHyphen':
      return builder.text('\u2011', style)
    case 'sym':
      return builder.text(symbolOf(node.attributes['char'] ?? ''), style)
    case 'fldChar':
      return turnField(node.attributes['fldCharType'] ?? '', state)
    case 'instrText':
      return addCode(rawXmlText(node), state)
    case 'footnoteReference':
    case 'endnoteReference':
      state.notes.push(`${node.name.replace('Reference', '')} ${node.attributes['id'] ?? ''}`)
      return builder.text(`[${state.notes.length}]`, style)
    default:
      return walkRuns(node, job, style)
  }
}

function turnField(type: string, { fields }: DocxState): void {
  const field = fields.at(-1)
  if (type === 'begin') fields.push({ code: '', isResult: false })
  else if (type === 'separate' && field !== undefined) field.isResult = true
  else if (type === 'end') fields.pop()
}

function addCode(code: string, { fields }: DocxState): void {
  const field = fields.at(-1)
  if (field !== undefined && !field.isResult) field.code += code
}

/** Inside the result of a field that is a link, every run belongs to it. */
function withField(style: PieceStyle, { fields }: DocxState): PieceStyle {
  if (style.href !== null || fields.length === 0) return style
  const href = fields.map((field) => (field.isResult ? hyperlinkOf(field.code) : null)).findLast((one) => one !== null)
  return { ...style, href: href ?? null }
}

/** `HYPERLINK "https://…" \o "tip"`; a link inside of the document has no address. */
function hyperlinkOf(code: string): string | null {
  return (
    /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s\\]+))/iu
      .exec(code)
      ?.slice(1)
      .find((part) => part !== undefined) ?? null
  )
}

function hrefOf(node: XmlNode, { relations }: DocxState): string | null {
  const relation = relations.get(node.attributes['id'] ?? '')
  return relation?.isOutside === true ? relation.target : null
}

/** Characters of symbol fonts stand in a private area that means nothing elsewhere. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16)
  return Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff) || point > 0xffff ? '' : String.fromCharCode(point)
}

function strikeOut(node: XmlNode, state: DocxState): void {
  state.deleted += 1
  keepRemoved(node, state)
}

function keepRemoved(node: XmlNode, state: DocxState): void {
  const words = fold(findBelow(node, 't', 'delText').map(rawXmlText).join(''))
  if (words !== '') state.removed.push(words)
}

const SHOWN = ['t', 'txbxContent', 'blip', 'imagedata'] as const

/** The same drawing for new and old word processors: one of the two. */
export function chooseContent(node: XmlNode): XmlNode {
  const choice = findPath(node, 'Choice')
  const hasWords = choice !== undefined && findBelow(choice, ...SHOWN).length > 0
  return (hasWords ? choice : findPath(node, 'Fallback')) ?? choice ?? { name: '#none', attributes: {}, children: [] }
}

function takeDrawing(node: XmlNode, job: Inline): void {
  job.boxes.push(...outermost(node, 'txbxContent'))
  const words = findBelow(node, 'docPr', 'cNvPr')[0]?.attributes ?? {}
  for (const picture of picturesIn(node)) {
    const relation = job.state.relations.get(
      picture.attributes['embed'] ?? picture.attributes['link'] ?? picture.attributes['id'] ?? '',
    )
    job.builder.picture(toPicture(relation, words['descr'] ?? altOf(node, picture)))
  }
}

/** Pictures that stand in a text box are read with it. */
function picturesIn(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'txbxContent') return []
    if (child.name === 'AlternateContent') return picturesIn(chooseContent(child))
    return child.name === 'blip' || child.name === 'imagedata' ? [child] : picturesIn(child)
  })
}

function outermost(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'AlternateContent') return outermost(chooseContent(child), name)
    return child.name === name ? [child] : outermost(child, name)
  })
}

function altOf(node: XmlNode, picture: XmlNode): string {
  return findBelow(node, 'shape')[0]?.attributes['alt'] ?? picture.attributes['title'] ?? ''
}

function toPicture(relation: Relation | undefined, alt: string): FoundPicture {
  return { src: relation === undefined ? null : relation.target, alt: fold(alt), captionText: '', creditText: '' }
}
