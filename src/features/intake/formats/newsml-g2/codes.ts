import { findBelow, type XmlNode } from '../xml/parse-xml.ts'

/** The vocabularies of IPTC that are read here, by the addresses that catalogs give them (newscodes.org). */
const KNOWN: Readonly<Record<string, string>> = {
  mediatopic: 'medtop',
  subjectcode: 'subj',
  pubstatusg2: 'stat',
  ninature: 'ninat',
  signal: 'sig',
  hdlrole: 'hrol',
  descrole: 'drol',
  itemrelation: 'irel',
  digitalsourcetype: 'digsrctype',
}

/** A code as `prefix:value` in the usual prefixes, whatever the file calls them. */
export type CodeOf = (node: XmlNode | undefined, attribute?: 'qcode' | 'role' | 'rel') => string

/** A catalog inside of the file may name prefixes of its own; one that it only refers to is not fetched: the usual prefixes hold. */
export function codesOf(root: XmlNode): CodeOf {
  const aliases = new Map(
    findBelow(root, 'scheme').flatMap((scheme) => {
      const usual = usualPrefix(scheme.attributes['uri'] ?? '')
      return usual === null ? [] : [[scheme.attributes['alias'] ?? '', usual] as const]
    }),
  )
  return (node, attribute = 'qcode') => {
    const code = node?.attributes[attribute]?.trim() ?? ''
    if (code === '') return attribute === 'qcode' ? codeOfAddress(node?.attributes['uri'] ?? '') : ''
    const at = code.indexOf(':')
    if (at === -1) return code
    const prefix = code.slice(0, at)
    return `${aliases.get(prefix) ?? prefix}${code.slice(at)}`
  }
}

function usualPrefix(address: string): string | null {
  const name = /^https?:\/\/cv\.iptc\.org\/newscodes\/([a-z0-9]+)\/?$/iu.exec(address.trim())?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(KNOWN, name) ? (KNOWN[name] ?? null) : null
}

/** `http://cv.iptc.org/newscodes/mediatopic/20000523` → `medtop:20000523` */
function codeOfAddress(address: string): string {
  const found = /^(https?:\/\/cv\.iptc\.org\/newscodes\/[a-z0-9]+)\/([\w.-]+)$/iu.exec(address.trim())
  const prefix = found === null ? null : usualPrefix(found[1] ?? '')
  return prefix === null ? '' : `${prefix}:${found?.[2] ?? ''}`
}

/** `nprov:REUTERS` → `REUTERS` */
export function valueOf(code: string): string {
  return code.slice(code.indexOf(':') + 1)
}
