export interface XmlRoot {
  /** Local name, without its prefix. */
  readonly name: string
  /** The namespace of its prefix; '' when none is declared on it. */
  readonly namespace: string
  /** The beginning of the text, for formats that are told apart by an attribute. */
  readonly text: string
}

const PROLOGUE =
  /^\uFEFF?\s*(?:<\?[^>]{0,500}\?>\s*|<!--[\s\S]{0,5000}?-->\s*|<!DOCTYPE[^>[]{0,500}(?:\[[\s\S]{0,5000}?\])?>\s*){0,20}/iu
const ROOT = /^<(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/u
const SEEN = 20_000

/** The root element of an XML text, read from its beginning alone; null when the text is no XML. */
export function sniffRoot(text: string): XmlRoot | null {
  const start = text.slice(0, SEEN)
  const found = ROOT.exec(start.replace(PROLOGUE, ''))
  if (found === null) return null
  const [, prefix, name = '', attributes = ''] = found
  const declared = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`
  const namespace = new RegExp(`\\s${declared}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes)
  return { name, namespace: namespace?.[1] ?? namespace?.[2] ?? '', text: start }
}
