import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { Instant } from '#lib/clock.ts'

export interface PackageFacts {
  readonly modified: Instant
  readonly language: string
}

// The earliest time that a zip entry can have.
const NO_TIME = new Date(1980, 0, 1)
const CORE = 'docProps/core.xml'

/**
 * Makes the same story the same bytes: the library stamps the moment of packing, random relation names and a running number into the
 * package. Also states the language, for which it has no option.
 */
export function settlePackage(packed: Uint8Array, facts: PackageFacts): Uint8Array<ArrayBuffer> {
  const entries = unzipSync(packed)
  for (const [name, bytes] of Object.entries(entries)) {
    if (name === CORE) entries[name] = strToU8(settleCore(strFromU8(bytes), facts))
  }
  settleNumbers(entries)
  const settled: Zippable = {}
  for (const [name, bytes] of Object.entries(entries)) settled[name] = [bytes, { mtime: NO_TIME }]
  return new Uint8Array(zipSync(settled))
}

function settleCore(xml: string, { modified, language }: PackageFacts): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${modified}`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)
}

/** Relations and pictures are numbered in the order in which they stand. */
function settleNumbers(entries: Record<string, Uint8Array>): void {
  const path = 'word/_rels/document.xml.rels'
  const relations = entries[path]
  const document = entries['word/document.xml']
  if (relations === undefined || document === undefined) return
  let rels = strFromU8(relations)
  let body = strFromU8(document)
  const ids = [...rels.matchAll(/ Id="(rId[^"]*)"/gu)].map((match) => match[1] ?? '')
  ids.forEach((id, index) => {
    const settled = `relation${index + 1}`
    rels = rels.replace(` Id="${id}"`, ` Id="${settled}"`)
    body = body.replaceAll(`r:id="${id}"`, `r:id="${settled}"`).replaceAll(`r:embed="${id}"`, `r:embed="${settled}"`)
  })
  let pictures = 0
  body = body.replace(/<wp:docPr id="\d+"/gu, () => `<wp:docPr id="${(pictures += 1)}"`)
  entries[path] = strToU8(rels)
  entries['word/document.xml'] = strToU8(body)
}
