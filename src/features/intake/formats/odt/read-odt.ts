import { fail, ok } from '#lib/result.ts'
import { fold } from '#features/intake/model/fold.ts'
import { isZip, mentions } from '../archive/mentions.ts'
import { openArchive, type Archive } from '../archive/open-archive.ts'
import { NO_PART, readPart, type Part } from '../archive/read-part.ts'
import { readManuscript } from '../manuscript/read-manuscript.ts'
import type { BytesOptions, ReadItems } from '../reader-kinds.ts'
import { childrenOf, findBelow, findPath, xmlText, type XmlNode } from '../xml/parse-xml.ts'
import { countOdt } from './count-odt.ts'
import { readStyles } from './styles.ts'
import { addNotes, walkBlocks, type OdtWalk } from './walk-text.ts'

const ODT = 'an OpenDocument text'

/** OpenDocument says what it is in its first part; an archive that was packed again has its parts' names only. */
export function isOdt(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false
  const said = /^mimetype(application\/[\w.+-]*\w)PK/u.exec(new TextDecoder('latin1').decode(bytes.subarray(30, 160)))
  if (said !== null) return said[1]?.startsWith('application/vnd.oasis.opendocument.text') === true
  return (
    mentions(bytes, 'content.xml') && mentions(bytes, 'META-INF/manifest.xml') && !mentions(bytes, 'opendocument.s')
  )
}

export async function readOdt(bytes: Uint8Array, { zone }: BytesOptions): Promise<ReadItems> {
  const opened = await openArchive(bytes, ODT)
  if (!opened.ok) return opened
  if (isLocked(opened.value)) return fail({ kind: 'unsafe-file', format: ODT, place: 'content.xml', why: 'encrypted' })
  const content = readPart(opened.value, 'content.xml', ODT)
  if (!content.ok) return content
  const text = content.value === null ? undefined : findPath(content.value.root, 'body', 'text')
  if (content.value === null || text === undefined)
    return fail({ kind: 'broken-format', format: ODT, place: 'content.xml, which has no text' })
  const styles = readPart(opened.value, 'styles.xml', ODT)
  if (!styles.ok) return styles
  const meta = readPart(opened.value, 'meta.xml', ODT)
  if (!meta.ok) return meta
  return readText(text, { content: content.value, styles: styles.value ?? NO_PART, meta: meta.value ?? NO_PART, zone })
}

function isLocked(archive: Archive): boolean {
  const manifest = archive.read('META-INF/manifest.xml')
  return manifest?.ok === true && new TextDecoder().decode(manifest.value).includes('encryption-data')
}

interface OdtParts {
  readonly content: Part
  readonly styles: Part
  readonly meta: Part
  readonly zone: string
}

function readText(text: XmlNode, { content, styles, meta, zone }: OdtParts): ReadItems {
  const job: OdtWalk = {
    styles: readStyles(styles.root, content.root),
    stretches: [],
    losses: [],
    comments: [],
    notes: [],
    lists: 0,
  }
  walkBlocks(text, job)
  addNotes(job)
  const about = findPath(meta.root, 'meta') ?? NO_PART.root
  const deletions = findBelow(text, 'deletion').map(wordsBelow)
  const inserted = findBelow(text, 'insertion').length
  const item = readManuscript(
    {
      stretches: job.stretches,
      zone,
      isPlain: false,
      titles: [xmlText(findPath(about, 'title'))].filter((title) => title !== ''),
      language: xmlText(findPath(about, 'language')) || null,
      tags: [...new Set(childrenOf(about, 'keyword').map(xmlText))].filter((tag) => tag !== ''),
      removed: [...deletions, ...marginsIn(styles.root), ...job.losses.map(({ what }) => what)].filter(
        (one) => one !== '',
      ),
      notes: [
        ...(inserted + deletions.length === 0
          ? []
          : [{ kind: 'tracked-changes' as const, inserted, deleted: deletions.length }]),
        ...job.comments,
      ],
      losses: job.losses,
    },
    countOdt(content.xml),
  )
  return item === null ? fail({ kind: 'empty' }) : ok([item])
}

function wordsBelow(node: XmlNode): string {
  return fold(findBelow(node, 'p', 'h').map(xmlText).join(' '))
}

/** Words of page heads and feet. */
function marginsIn(styles: XmlNode): readonly string[] {
  const pages = findBelow(styles, 'header', 'footer', 'header-first', 'footer-first', 'header-left', 'footer-left')
  return [...new Set(pages.map(wordsBelow))]
}
