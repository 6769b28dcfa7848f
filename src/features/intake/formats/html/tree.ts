import { Parser } from 'htmlparser2'
import { fail, ok, type Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'

/** The parsed page: our own small tree, so that reading needs no DOM and keeps nothing of the markup. */
export interface ElementNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: ElementNode | null
  readonly children: (ElementNode | string)[]
}

/** No article nests deeper; a page that does is built to exhaust whoever reads it. */
export const MAX_DEPTH = 256
const MAX_ELEMENTS = 200_000

class TooMuch extends Error {
  readonly problem: ReadProblem
  constructor(problem: ReadProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Depth and number of elements, counted by the tokenizer before any tree is built. */
export function measureMarkup(markup: string): Result<null, ReadProblem> {
  let depth = 0
  let elements = 0
  const parser = new Parser({
    onopentagname() {
      depth += 1
      elements += 1
      if (depth > MAX_DEPTH) throw new TooMuch({ kind: 'too-deep', limit: MAX_DEPTH })
      if (elements > MAX_ELEMENTS) throw new TooMuch({ kind: 'too-many-elements', limit: MAX_ELEMENTS })
    },
    onclosetag() {
      depth -= 1
    },
  })
  try {
    parser.end(markup)
    return ok(null)
  } catch (thrown) {
    if (thrown instanceof TooMuch) return fail(thrown.problem)
    throw thrown
  }
}

/** Builds the tree; `measureMarkup` comes first. */
export function parseMarkup(markup: string): ElementNode {
  const root: ElementNode = { name: '#root', attributes: {}, parent: null, children: [] }
  let open = root
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: ElementNode = { name, attributes: { ...attributes }, parent: open, children: [] }
      open.children.push(element)
      open = element
    },
    ontext(text) {
      const last = open.children.at(-1)
      if (typeof last === 'string') open.children[open.children.length - 1] = last + text
      else open.children.push(text)
    },
    onclosetag(name) {
      if (open.name === name && open.parent !== null) open = open.parent
    },
  })
  parser.end(markup)
  return root
}

export function* elementsOf(node: ElementNode): Generator<ElementNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    yield child
    yield* elementsOf(child)
  }
}

export function findAll(node: ElementNode, ...names: readonly string[]): ElementNode[] {
  return [...elementsOf(node)].filter((element) => names.includes(element.name))
}

export function ancestorsOf(node: ElementNode): ElementNode[] {
  const chain: ElementNode[] = []
  for (let at = node.parent; at !== null; at = at.parent) chain.push(at)
  return chain
}

/** All text below, scripts and styles included: for JSON-LD and titles. */
export function rawText(node: ElementNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}

export function isWithin(node: ElementNode, container: ElementNode): boolean {
  return node === container || ancestorsOf(node).includes(container)
}
