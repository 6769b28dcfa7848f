import type { Block, BlockId, Document, Run } from '#domain/document/document.ts'
import { mapRuns } from '#domain/document/map-runs.ts'
import { normalizeRuns, sliceRuns } from '#domain/document/runs.ts'
import { blockParts } from '#domain/document/text.ts'
import { plainPlace, type PlainPart } from './document-parts.ts'
import type { Mend } from './finding.ts'

/** The text with the mend in it; the same object where the key names no text that can be changed here. */
export function applyMend(document: Document, mend: Mend): Document {
  const place = plainPlace(mend.key)
  if (place !== null) {
    return withBlock(document, place.blockId, (block) => mendPlain(block, place.part, mend))
  }
  if (mend.key === 'tags') return mendTags(document, mend)
  if (mend.key === 'headline' || mend.key === 'lead') {
    const runs = replaceInRuns(document.fields[mend.key], mend)
    return { ...document, fields: { ...document.fields, [mend.key]: runs } }
  }
  const holder = document.blocks.find((block) => blockParts(block).some((part) => part.id === mend.key))
  if (holder === undefined) return document
  return withBlock(document, holder.id, (block) => mendRuns(document, block, mend))
}

function withBlock(document: Document, id: BlockId, change: (block: Block) => Block): Document {
  const isThere = document.blocks.some((block) => block.id === id)
  if (!isThere) return document
  return { ...document, blocks: document.blocks.map((block) => (block.id === id ? change(block) : block)) }
}

function mendRuns(document: Document, block: Block, mend: Mend): Block {
  const alone = { ...document, blocks: [block] }
  const mended = mapRuns(alone, (runs, id) => (id === mend.key ? replaceInRuns(runs, mend) : runs))
  return mended.blocks[0] ?? block
}

/** The new words look like those that they replace, or like those before them where nothing is replaced. */
function replaceInRuns(runs: readonly Run[], { start, end, text }: Mend): readonly Run[] {
  const model = sliceRuns(runs, Math.max(0, start === end ? start - 1 : start), Math.max(end, start, 1))[0]
  const length = runs.reduce((sum, run) => sum + run.text.length, 0)
  return normalizeRuns([...sliceRuns(runs, 0, start), { ...model, text }, ...sliceRuns(runs, end, length)])
}

function mendPlain(block: Block, part: PlainPart, mend: Mend): Block {
  if (block.type === 'factbox') return { ...block, title: replaceIn(block.title, mend) }
  if (block.type !== 'picture' || part === 'title') return block
  return { ...block, [part]: replaceIn(block[part], mend) }
}

function replaceIn(text: string, { start, end, text: words }: Mend): string {
  return text.slice(0, start) + words + text.slice(end)
}

function mendTags(document: Document, mend: Mend): Document {
  const tags = replaceIn(document.fields.tags.join(', '), mend)
    .split(',')
    .map((tag) => tag.trim())
  return { ...document, fields: { ...document.fields, tags: tags.filter((tag) => tag !== '') } }
}
