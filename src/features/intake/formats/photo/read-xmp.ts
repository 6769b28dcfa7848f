import { childrenOf, findBelow, parseXml, xmlText, type XmlNode } from '../xml/parse-xml.ts'
import type { PictureFields } from './picture-fields.ts'

/** Null when it is no XML that can be read. */
export function readXmp(bytes: Uint8Array): PictureFields | null {
  const text = new TextDecoder().decode(bytes).replaceAll('\u0000', '').trim()
  const parsed = parseXml(text, 'XMP')
  if (!parsed.ok) return null
  const values = valuesIn(parsed.value)
  const first = (name: string) => values.get(name)?.[0] ?? ''
  return {
    headline: first('Headline'),
    caption: first('description'),
    creator: (values.get('creator') ?? []).join(', '),
    credit: first('Credit'),
    source: first('Source'),
    copyright: first('rights'),
    date: first('DateCreated'),
    city: first('City'),
    instructions: first('Instructions'),
    terms: first('UsageTerms'),
    alt: first('AltTextAccessibility'),
    keywords: values.get('subject') ?? [],
    digitalSource: first('DigitalSourceType').replace(/^.*\//u, ''),
  }
}

/** Properties stand as attributes or as elements of the descriptions; those of things within (history, fonts) are not the picture's. */
function valuesIn(root: XmlNode): ReadonlyMap<string, readonly string[]> {
  const [rdf] = root.name === 'RDF' ? [root] : findBelow(root, 'RDF')
  const values = new Map<string, readonly string[]>()
  for (const description of rdf === undefined ? [] : childrenOf(rdf, 'Description')) {
    for (const [name, value] of Object.entries(description.attributes)) add(values, name, [value.trim()])
    for (const child of description.children) if (typeof child !== 'string') add(values, child.name, valuesOf(child))
  }
  return values
}

function add(values: Map<string, readonly string[]>, name: string, found: readonly string[]): void {
  const said = found.filter((value) => value !== '')
  if (said.length > 0 && !values.has(name)) values.set(name, said)
}

/** A list of values, or of one value in several languages: its default is first. */
function valuesOf(property: XmlNode): readonly string[] {
  const [list] = childrenOf(property, 'Alt', 'Seq', 'Bag')
  if (list === undefined) return [xmlText(property) || (property.attributes['resource'] ?? '')]
  const items = childrenOf(list, 'li')
  const ordered = list.name !== 'Alt' ? items : items.toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
  return ordered.map(xmlText)
}

function isDefault(item: XmlNode): boolean {
  return item.attributes['lang'] === 'x-default'
}
