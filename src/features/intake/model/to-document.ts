import {
  DOCUMENT_FORMAT,
  EMPTY_FIELDS,
  type Block,
  type Byline,
  type Document,
  type FactboxBlock,
  type Provenance,
  type Run,
} from '#domain/document/document.ts'
import { isLinkAddress } from '#domain/document/link-address.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import { normalizeRuns } from '#domain/document/runs.ts'
import { splitSpeech } from '#domain/sources/split-speech.ts'
import { isAgency } from './agencies.ts'
import type { ExtractedBlock, ExtractedPicture, Extraction, FactBox, Link } from '#domain/sources/extraction.ts'

/** What stands in for a language nobody has named: the standard's word for it. */
const UNKNOWN_LANGUAGE = 'und'

/** The source as the desk keeps it. Marks around speech are not stored: speech and attribution are roles of the runs. */
export function toDocument(extraction: Extraction, provenance: Provenance): Document {
  const write = (text: string | undefined) => normalizeRuns([{ text: text ?? '', provenance }])
  const picture = extraction.image === undefined ? [] : [pictureBlock(extraction.image)]
  return {
    format: DOCUMENT_FORMAT,
    language: extraction.language ?? UNKNOWN_LANGUAGE,
    fields: {
      ...EMPTY_FIELDS,
      headline: write(extraction.headline),
      lead: write(extraction.lead),
      byline: toByline(extraction),
      dateline: extraction.dateline ?? '',
      vignette: extraction.vignette ?? '',
      tags: [...extraction.tags],
      notes: extraction.correction ?? '',
    },
    blocks: [
      ...picture,
      ...extraction.body.map((block) => toBlock(block, provenance)),
      ...[extraction.factBox ?? []].flat().map((box) => factboxBlock(box, provenance)),
    ],
  }
}

function toByline(extraction: Extraction): Byline {
  const names = (extraction.byline ?? '')
    .split(/\s*(?:;|\/|, | och | and )\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const agencies = names.filter(isAgency)
  const agency = extraction.sourceAgency ?? ''
  return {
    people: names.filter((name) => !isAgency(name)),
    agencies: agency === '' || agencies.includes(agency) ? agencies : [...agencies, agency],
    adapter: extraction.translatedBy ?? '',
  }
}

function toBlock(block: ExtractedBlock, provenance: Provenance): Block {
  const id = newBlockId()
  switch (block.type) {
    case 'quote': {
      const { parts, speaker } = splitSpeech(block.text)
      const runs = parts.flatMap((part) =>
        linkedRuns(part.text, block.links ?? []).map((run) => ({ ...run, role: part.role, provenance })),
      )
      return { id, type: 'quote', speaker, runs: normalizeRuns(runs) }
    }
    case 'list':
      return {
        id,
        type: 'list',
        ordered: block.ordered === true,
        items: block.items.map((item) => ({ id: newBlockId(), runs: runsOf(item, block.links, provenance) })),
      }
    case 'image':
      return pictureBlock(block)
    case 'table':
      return { id, type: 'table', header: block.header, rows: tableRows(block.rows, block.links, provenance) }
    case 'embed':
      return { id, type: 'embed', address: block.src, text: block.text }
    default:
      return { id, type: block.type, runs: runsOf(block.text, block.links, provenance) }
  }
}

function tableRows(rows: readonly (readonly string[])[], links: readonly Link[] | undefined, provenance: Provenance) {
  return rows.map((row) => row.map((cell) => ({ id: newBlockId(), runs: runsOf(cell, links, provenance) })))
}

function pictureBlock(picture: ExtractedPicture): Block {
  const { caption, credit, alt } = picture
  return {
    id: newBlockId(),
    type: 'picture',
    sha256: null,
    address: picture.src ?? '',
    caption,
    credit,
    alt,
    rights: '',
  }
}

function factboxBlock(box: FactBox, provenance: Provenance): FactboxBlock {
  const paragraphs = (box.paragraphs ?? []).map((text) => ({
    id: newBlockId(),
    type: 'paragraph' as const,
    runs: runsOf(text, undefined, provenance),
  }))
  const items = (box.items ?? []).map((text) => ({ id: newBlockId(), runs: runsOf(text, undefined, provenance) }))
  const list = items.length === 0 ? [] : [{ id: newBlockId(), type: 'list' as const, ordered: false, items }]
  return { id: newBlockId(), type: 'factbox', title: box.title, blocks: [...paragraphs, ...list] }
}

function runsOf(text: string, links: readonly Link[] | undefined, provenance: Provenance): readonly Run[] {
  return normalizeRuns(linkedRuns(text, links ?? []).map((run) => ({ ...run, provenance })))
}

/** Finds each link's words in the text, one behind the other. An address that no copy may have leaves the words alone. */
function linkedRuns(text: string, links: readonly Link[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const link of links) {
    const start = text.indexOf(link.text, at)
    if (start === -1 || link.text === '' || !isLinkAddress(link.href)) continue
    runs.push({ text: text.slice(at, start) }, { text: link.text, link: link.href })
    at = start + link.text.length
  }
  return [...runs, { text: text.slice(at) }].filter((run) => run.text !== '')
}
