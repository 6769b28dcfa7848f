import { cleanText } from '#domain/document/clean-text.ts'
import {
  plainText,
  type Block,
  type LanguageTag,
  type ListItem,
  type Run,
  type TableCell,
} from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import { normalizeRuns, sliceRuns, type RunProperties } from '#domain/document/runs.ts'
import { inlineProperties, isHidden, isWordListItem } from './html-styles.ts'
import { quoteSpeech, stripDash } from './speech.ts'

/**
 * Reads the HTML of a clipboard from an inert tree (`parse-html.ts`), which runs nothing and loads nothing.
 * Only what is named here is kept, as values of ours: no markup survives. Knows Google Docs (bold and italics only as
 * styles, a wrapper of `<b>` that is not bold, links through google.com/url) and Word (lists written as paragraphs
 * with the bullet as text, no-break spaces after dashes).
 */
export function readHtml(source: Pick<Document_, 'body'>, language: LanguageTag): readonly Block[] {
  const reader = new HtmlReader(language)
  reader.readChildren(source.body, {})
  return reader.finish()
}

/** The DOM's document; ours has the same name. */
type Document_ = globalThis.Document

const IGNORED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'HEAD',
  'META',
  'LINK',
  'TITLE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SVG',
  'MATH',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'BUTTON',
  'INPUT',
  'SELECT',
  'TEXTAREA',
  'IMG',
  'PICTURE',
  'DEL',
])
const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'HEADER',
  'FOOTER',
  'NAV',
  'ASIDE',
  'FIGURE',
  'FIGCAPTION',
  'ADDRESS',
  'PRE',
  'DL',
  'DT',
  'DD',
  'HR',
  'FORM',
  'CENTER',
  'BODY',
])
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
/** Deeper than any real page; what lies below is taken as text without structure. */
const MAX_DEPTH = 200

type Kind = 'paragraph' | 'subhead' | 'quote'

class HtmlReader {
  readonly #language: LanguageTag
  readonly #blocks: Block[] = []
  #runs: Run[] = []
  #kind: Kind = 'paragraph'
  #wordList: ListItem[] = []
  #depth = 0

  constructor(language: LanguageTag) {
    this.#language = language
  }

  finish(): readonly Block[] {
    this.#endBlock()
    this.#endWordList()
    return this.#blocks
  }

  readChildren(parent: Node, properties: RunProperties): void {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) this.#readText(child.nodeValue ?? '', properties)
      else if (isElement(child)) this.#readElement(child, properties)
    }
  }

  #readText(text: string, properties: RunProperties): void {
    const words = cleanText(text)
      .replace(/[\t\n\f ]+/gu, ' ')
      .replace(/\u00ad/gu, '')
    if (words !== '') this.#runs.push({ ...properties, text: words })
  }

  #readElement(element: Element, properties: RunProperties): void {
    const tag = element.tagName.toUpperCase()
    if (IGNORED.has(tag) || isHidden(element)) return
    if (this.#depth >= MAX_DEPTH) {
      this.#readText(element.textContent ?? '', properties)
      return
    }
    this.#depth += 1
    this.#readKnown(element, tag, properties)
    this.#depth -= 1
  }

  #readKnown(element: Element, tag: string, properties: RunProperties): void {
    if (tag === 'BR') this.#readBreak()
    else if (tag === 'UL' || tag === 'OL') this.#readList(element, tag === 'OL')
    else if (tag === 'TABLE') this.#readTable(element)
    else if (HEADINGS.has(tag)) this.#readBlock(element, 'subhead', {})
    else if (tag === 'BLOCKQUOTE') this.#readBlock(element, 'quote', properties)
    else if (isWordListItem(element)) this.#readWordItem(element)
    else if (BLOCKS.has(tag)) this.#readBlock(element, this.#kind, properties)
    else this.readChildren(element, inlineProperties(element, tag, properties))
  }

  /** Two breaks in a row divide paragraphs (Google Docs, mail); one stays a break. */
  #readBreak(): void {
    const last = this.#runs.at(-1)
    if (last?.text.endsWith('\n')) this.#endBlock()
    else if (this.#runs.length > 0) this.#runs.push({ text: '\n' })
  }

  #readBlock(element: Element, kind: Kind, properties: RunProperties): void {
    const outer = this.#kind
    this.#endBlock()
    this.#kind = kind
    this.readChildren(element, inlineProperties(element, element.tagName.toUpperCase(), properties))
    this.#endBlock()
    this.#kind = outer
  }

  #endBlock(): void {
    const runs = trimRuns(this.#runs)
    this.#runs = []
    if (runs.length === 0) return
    this.#endWordList()
    const text = plainText(runs)
    const speech = this.#kind === 'subhead' ? null : stripDash(text)
    if (speech !== null || this.#kind === 'quote') {
      const said = speech === null ? runs : quoteSpeech(dropStart(runs, text.length - speech.length), this.#language)
      this.#blocks.push({ id: newBlockId(), type: 'quote', speaker: '', runs: said })
    } else this.#blocks.push({ id: newBlockId(), type: this.#kind, runs })
  }

  #readList(list: Element, ordered: boolean): void {
    this.#endBlock()
    const items = [...list.querySelectorAll('li')].map((item) => ({ id: newBlockId(), runs: this.#readInline(item) }))
    const filled = items.filter((item) => item.runs.length > 0)
    if (filled.length > 0) this.#blocks.push({ id: newBlockId(), type: 'list', ordered, items: filled })
  }

  /** An element's text in one line of runs; lists inside an item are items of their own. */
  #readInline(element: Element): readonly Run[] {
    const inner = new HtmlReader(this.#language)
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (isElement(child) && (child.tagName === 'UL' || child.tagName === 'OL')) continue
      if (child.nodeType === 3) inner.#readText(child.nodeValue ?? '', {})
      else if (isElement(child)) inner.readChildren(child, inlineProperties(child, child.tagName.toUpperCase(), {}))
    }
    return trimRuns([...inner.#blocks.flatMap((block) => ('runs' in block ? [...block.runs] : [])), ...inner.#runs])
  }

  /** Word writes lists as paragraphs with the bullet as text; neighbouring ones are one list. */
  #readWordItem(element: Element): void {
    this.#endBlock()
    const text = trimRuns(dropBullet(this.#readInline(element)))
    if (text.length > 0) this.#wordList.push({ id: newBlockId(), runs: text })
  }

  #endWordList(): void {
    const items = this.#wordList
    this.#wordList = []
    if (items.length > 0) this.#blocks.push({ id: newBlockId(), type: 'list', ordered: false, items })
  }

  #readTable(table: Element): void {
    this.#endBlock()
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td, th')].map((cell): TableCell => ({
        id: newBlockId(),
        runs: this.#readInline(cell),
      })),
    )
    const width = Math.max(0, ...rows.map((row) => row.length))
    // Pages lay out text in tables of one column or one row: those are only paragraphs.
    if (width < 2 || rows.length < 2) {
      for (const cell of rows.flat()) {
        if (cell.runs.length > 0) this.#blocks.push({ id: cell.id, type: 'paragraph', runs: cell.runs })
      }
      return
    }
    const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, emptyCell)])
    this.#blocks.push({ id: newBlockId(), type: 'table', header: table.querySelector('th') !== null, rows: even })
  }
}

function emptyCell(): TableCell {
  return { id: newBlockId(), runs: [] }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function dropBullet(runs: readonly Run[]): readonly Run[] {
  const bullet = /^[\s\u00a0]*(?:[·•o§▪–-]|\d+[.)])[\s\u00a0]+/u.exec(plainText(runs))
  return bullet === null ? runs : dropStart(runs, bullet[0].length)
}

function dropStart(runs: readonly Run[], length: number): readonly Run[] {
  return sliceRuns(runs, length, Number.POSITIVE_INFINITY)
}

/** Collapses spaces over run borders as a page shows them, and drops those at the ends of lines. */
function trimRuns(runs: readonly Run[]): readonly Run[] {
  const trimmed: Run[] = []
  let isAfterSpace = true
  for (const run of runs) {
    let text = run.text.replace(/ *\n */gu, '\n')
    if (isAfterSpace) text = text.replace(/^ +/u, '')
    if (text === '') continue
    isAfterSpace = /[ \n]$/u.test(text)
    trimmed.push({ ...run, text })
  }
  return normalizeRuns(trimEnd(trimmed))
}

function trimEnd(runs: Run[]): Run[] {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const text = last.text.replace(/[ \n]+$/u, '')
  if (text === last.text) return runs
  const others = runs.slice(0, -1)
  return text === '' ? trimEnd(others) : [...others, { ...last, text }]
}
