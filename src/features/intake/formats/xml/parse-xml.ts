import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { fold } from '#features/intake/model/fold.ts'

/** An element of a wire file. Names are local names: senders differ in prefixes and some leave the namespace out. */
export interface XmlNode {
  readonly name: string
  /** Of its prefix, or the prefix itself when nobody declared it; absent without either. Only to tell two of one name apart. */
  readonly namespace?: string
  /** By local name; `xml:lang` is `lang`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

/** No wire file nests deeper or has more elements; one that does is built to exhaust whoever reads it. */
const MAX_DEPTH = 256
const MAX_ELEMENTS = 200_000

class Refused extends Error {
  readonly problem: ReadProblem
  constructor(problem: ReadProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

interface OpenNode {
  readonly name: string
  readonly namespace?: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
}

/**
 * XML of foreign making as a small tree. Nothing is fetched and nothing is expanded: a document type with declarations of its own
 * is refused, and so is an entity that XML itself does not have. `format` names the file in what is said about a fault.
 */
export function parseXml(text: string, format: string): Result<XmlNode, ReadProblem> {
  const root: OpenNode = { name: '#root', attributes: {}, children: [] }
  const open: OpenNode[] = [root]
  let elements = 0
  const spaces: Record<string, string>[] = [{}]
  const parser = new SaxesParser()
  const refuse = (place: string): never => {
    throw new Refused({ kind: 'broken-format', format, place })
  }
  parser.on('error', () => refuse(`line ${parser.line}, column ${parser.column}`))
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('the document type, which declares entities')
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > MAX_ELEMENTS) throw new Refused({ kind: 'too-many-elements', limit: MAX_ELEMENTS })
    if (open.length > MAX_DEPTH) throw new Refused({ kind: 'too-deep', limit: MAX_DEPTH })
    const declared = declaredSpaces(tag.attributes, spaces.at(-1))
    spaces.push(declared)
    const node = { ...namesOf(tag.name, declared), attributes: localAttributes(tag.attributes), children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => {
    open.pop()
    spaces.pop()
  })
  parser.on('text', (words) => open.at(-1)?.children.push(words))
  parser.on('cdata', (words) => open.at(-1)?.children.push(words))
  try {
    parser.write(text.replace(/^\uFEFF/u, '')).close()
  } catch (thrown) {
    if (thrown instanceof Refused) return fail(thrown.problem)
    throw thrown
  }
  const [top] = root.children.filter((child): child is XmlNode => typeof child !== 'string')
  return top === undefined ? fail({ kind: 'broken-format', format, place: 'its root element' }) : ok(top)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

type Spaces = Record<string, string>

/** The namespaces that hold in an element; '' is the one without a prefix. */
function declaredSpaces(given: Readonly<Record<string, unknown>>, outer: Spaces = {}): Spaces {
  const own = Object.entries(given).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (own.length === 0) return outer
  const declared = own.map(([name, value]) => [name === 'xmlns' ? '' : localName(name), String(value)] as const)
  return { ...outer, ...Object.fromEntries(declared) }
}

function namesOf(name: string, spaces: Spaces): { readonly name: string; readonly namespace?: string } {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : ''
  const namespace = Object.hasOwn(spaces, prefix) ? spaces[prefix] : prefix
  return namespace === undefined || namespace === '' ? { name: localName(name) } : { name: localName(name), namespace }
}

/** What declares namespaces is no attribute of the item. */
function localAttributes(given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const own = Object.entries(given).filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
  return Object.fromEntries(own.map(([name, value]) => [localName(name), String(value)]))
}

export function childrenOf(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string' && names.includes(child.name))
}

/** The first element at the end of a path of local names, from this one down. */
export function findPath(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((at, name) => (at === undefined ? undefined : childrenOf(at, name)[0]), node)
}

/** Every element of these names below, in the order of the file. */
export function findBelow(node: XmlNode, ...names: readonly string[]): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return names.includes(child.name) ? [child, ...findBelow(child, ...names)] : findBelow(child, ...names)
  })
}

/** The words in and below an element, as one line; '' for none. */
export function xmlText(node: XmlNode | undefined): string {
  return node === undefined ? '' : fold(rawXmlText(node))
}

export function rawXmlText(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : rawXmlText(child))).join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The markup of what stands in an element, for the reader and the counter of bodies. */
export function innerMarkup(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? escape(child) : outerMarkup(child))).join('')
}

/** An end tag of these would be read as a second element. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u

function outerMarkup(node: XmlNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`)
  const start = `<${node.name}${attributes.join('')}>`
  return VOID.test(node.name) ? start : `${start}${innerMarkup(node)}</${node.name}>`
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => ESCAPES[character] ?? character)
}
