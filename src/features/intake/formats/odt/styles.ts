import { styleMeaning, type StyleMeaning } from '../manuscript/style-hints.ts'
import { childrenOf, findBelow, findPath, type XmlNode } from '../xml/parse-xml.ts'

export interface OdtStyles {
  readonly meaning: (name: string) => StyleMeaning | null
  readonly isBold: (name: string) => boolean | null
  readonly isOrdered: (listStyle: string) => boolean
}

const LONGEST_CHAIN = 20

/** Styles that a document names, and those made on the way (P1, T2): each with what it comes from. */
export function readStyles(...roots: readonly XmlNode[]): OdtStyles {
  const named = (element: string) =>
    new Map(roots.flatMap((root) => findBelow(root, element)).map((one) => [one.attributes['name'] ?? '', one]))
  const styles = named('style')
  const lists = named('list-style')
  const first = <Value>(name: string, read: (style: XmlNode) => Value | null): Value | null => {
    let at = styles.get(name)
    for (let i = 0; at !== undefined && i < LONGEST_CHAIN; i++) {
      const value = read(at)
      if (value !== null) return value
      at = styles.get(at.attributes['parent-style-name'] ?? '')
    }
    return null
  }
  return {
    meaning: (name) => first(name, ownMeaning) ?? styleMeaning(name),
    isBold: (name) => first(name, boldness),
    isOrdered: (name) => {
      const list = lists.get(name)
      return list !== undefined && childrenOf(list, 'list-level-style-number').length > 0
        ? findPath(list, 'list-level-style-number')?.attributes['level'] === '1'
        : false
    },
  }
}

function ownMeaning({ attributes }: XmlNode): StyleMeaning | null {
  const names = [attributes['display-name'], attributes['name'], attributes['parent-style-name']]
  return names.map((name) => styleMeaning(name ?? '')).find((meaning) => meaning !== null) ?? null
}

function boldness(style: XmlNode): boolean | null {
  const weight = findPath(style, 'text-properties')?.attributes['font-weight']
  return weight === undefined ? null : weight === 'bold' || Number(weight) >= 600
}
