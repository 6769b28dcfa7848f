import { childrenOf, findBelow, findPath, type XmlNode } from '../xml/parse-xml.ts'
import { styleMeaning, type StyleMeaning } from '../manuscript/style-hints.ts'

export interface DocxStyles {
  readonly meaning: (id: string) => StyleMeaning | null
  readonly isBold: (id: string) => boolean
  readonly numbering: (id: string) => string
  /** The language of the document's text where nothing else is said; '' for none. */
  readonly language: string
}

const LONGEST_CHAIN = 20

/** What the styles of a document say, each with what it is based on. */
export function readStyles(root: XmlNode): DocxStyles {
  const styles = new Map(childrenOf(root, 'style').map((style) => [style.attributes['styleId'] ?? '', style]))
  const chain = (id: string): readonly XmlNode[] => {
    const found: XmlNode[] = []
    for (let at = styles.get(id); at !== undefined && found.length < LONGEST_CHAIN;) {
      found.push(at)
      at = styles.get(valueOf(at, 'basedOn'))
    }
    return found
  }
  const first = <Value>(id: string, read: (style: XmlNode) => Value | null): Value | null => {
    for (const style of chain(id)) {
      const value = read(style)
      if (value !== null) return value
    }
    return null
  }
  return {
    meaning: (id) => first(id, ownMeaning) ?? styleMeaning(id),
    isBold: (id) => first(id, (style) => toggle(findPath(style, 'rPr', 'b'))) ?? false,
    numbering: (id) => first(id, (style) => valueOf(findPath(style, 'pPr', 'numPr'), 'numId') || null) ?? '',
    language: findPath(root, 'docDefaults', 'rPrDefault', 'rPr', 'lang')?.attributes['val'] ?? '',
  }
}

function ownMeaning(style: XmlNode): StyleMeaning | null {
  return styleMeaning(valueOf(style, 'name')) ?? styleMeaning(style.attributes['styleId'] ?? '')
}

/** `<w:b/>` and `<w:b w:val="true"/>` are on, `0`, `false` and `off` are off; null where nothing is said. */
export function toggle(node: XmlNode | undefined): boolean | null {
  return node === undefined ? null : !/^(?:0|false|off)$/u.test(node.attributes['val'] ?? '')
}

export function valueOf(node: XmlNode | undefined, name: string): string {
  return findPath(node, name)?.attributes['val'] ?? ''
}

/** For each list, whether it counts or has bullets. */
export function readNumbering(root: XmlNode): (numId: string) => 'ordered' | 'bullets' | null {
  const kinds = new Map(
    childrenOf(root, 'abstractNum').map((one) => {
      const format = valueOf(findBelow(one, 'lvl')[0], 'numFmt')
      return [
        one.attributes['abstractNumId'] ?? '',
        /^(?:bullet|none|)$/u.test(format) ? 'bullets' : 'ordered',
      ] as const
    }),
  )
  const lists = new Map(
    childrenOf(root, 'num').map((one) => [one.attributes['numId'] ?? '', valueOf(one, 'abstractNumId')]),
  )
  return (numId) => (numId === '' || numId === '0' ? null : (kinds.get(lists.get(numId) ?? '') ?? 'bullets'))
}
