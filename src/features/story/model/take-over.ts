import { newBlockId } from '#domain/document/new-block-id.ts'
import type { Block, BlockId, Document, LanguageTag, Run } from '#domain/document/document.ts'

/**
 * Brings a passage of the source into the copy as a block of the same kind, to be adapted in place. Its text is marked as wire
 * copy; a quote, whose marks a source never stores, arrives in the quotation marks of the copy's language.
 */
export function takeOver(
  copy: Document,
  source: Document,
  take: { readonly blockId: BlockId; readonly after: BlockId | null },
): Document {
  if (take.blockId === 'headline' || take.blockId === 'lead') return takeField(copy, source, take.blockId)
  const block = source.blocks.find((candidate) => candidate.id === take.blockId)
  if (block === undefined) return copy
  const adopted = adopt(block, copy.language, source.language)
  const place = copy.blocks.findIndex((candidate) => candidate.id === take.after)
  const at = place === -1 ? insertionAtEdge(copy, take.after) : place + 1
  return { ...copy, blocks: copy.blocks.toSpliced(at, isEmptyAt(copy, at) ? 1 : 0, adopted) }
}

/** After headline or lead: first; with no caret in the copy: last. */
function insertionAtEdge(copy: Document, after: BlockId | null): number {
  if (after !== null) return 0
  return isEmptyAt(copy, copy.blocks.length - 1) ? copy.blocks.length - 1 : copy.blocks.length
}

function isEmptyAt(copy: Document, index: number): boolean {
  const block = copy.blocks[index]
  return block !== undefined && block.type === 'paragraph' && block.runs.length === 0
}

function takeField(copy: Document, source: Document, field: 'headline' | 'lead'): Document {
  const runs = source.fields[field].map((run) => markWire(run, copy.language, source.language))
  return { ...copy, fields: { ...copy.fields, [field]: [...copy.fields[field], ...runs] } }
}

function adopt(block: Block, to: LanguageTag, from: LanguageTag): Block {
  const mark = (runs: readonly Run[]) => runs.map((run) => markWire(run, to, from))
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'question':
      return { ...block, id: newBlockId(), runs: mark(block.runs) }
    case 'quote':
      return { ...block, id: newBlockId(), runs: quoteSpeech(mark(block.runs), to) }
    case 'list':
      return {
        ...block,
        id: newBlockId(),
        items: block.items.map((item) => ({ id: newBlockId(), runs: mark(item.runs) })),
      }
    case 'table':
      return {
        ...block,
        id: newBlockId(),
        rows: block.rows.map((row) => row.map((cell) => ({ id: newBlockId(), runs: mark(cell.runs) }))),
      }
    case 'factbox':
      return {
        ...block,
        id: newBlockId(),
        blocks: block.blocks.map((inner) => adopt(inner, to, from)).filter((inner) => isInFactbox(inner)),
      }
    case 'picture':
    case 'embed':
      return { ...block, id: newBlockId() }
  }
}

function isInFactbox(block: Block): block is Extract<Block, { type: 'paragraph' | 'subhead' | 'question' | 'list' }> {
  return block.type === 'paragraph' || block.type === 'subhead' || block.type === 'question' || block.type === 'list'
}

function markWire(run: Run, to: LanguageTag, from: LanguageTag): Run {
  const { role: _role, anchors: _anchors, language: _language, ...kept } = run
  const spoken = run.language ?? from
  return {
    ...kept,
    ...(spoken === to ? {} : { language: spoken }),
    provenance: 'wire',
    ...(run.role === undefined ? {} : { role: run.role }),
  }
}

/**
 * English “…”, Swedish ”…”. What the source calls attribution stays outside the marks, but for its comma, which English
 * sets inside: “It works,” she says.
 */
function quoteSpeech(runs: readonly Run[], language: LanguageTag): readonly Run[] {
  const [open, close] = language.startsWith('sv') ? ['”', '”'] : ['“', '”']
  const hasCommaInside = (index: number): boolean => language.startsWith('en') && beginsWithComma(runs, index)
  const last = runs.findLastIndex((run) => run.role !== 'attribution')
  if (last === -1) return runs
  return runs.map((run, index) => {
    const { role, ...kept } = run
    if (role === 'attribution') return hasCommaInside(index) ? { ...kept, text: kept.text.slice(1) } : kept
    const isFirst = index === 0 || runs[index - 1]?.role === 'attribution'
    const isLast = index === last || runs[index + 1]?.role === 'attribution'
    const end = hasCommaInside(index + 1) ? `,${close}` : close
    return { ...kept, text: `${isFirst ? open : ''}${isLast ? closeSpeech(run.text, end) : run.text}` }
  })
}

/** Whether an attribution goes on from speech with a comma that the speech itself does not end with. */
function beginsWithComma(runs: readonly Run[], index: number): boolean {
  const speech = runs[index - 1]
  const attribution = runs[index]
  if (speech === undefined || speech.role === 'attribution' || attribution?.role !== 'attribution') return false
  return attribution.text.startsWith(',') && !/[.,!?…]$/u.test(speech.text)
}

/** A space before the attribution stays outside the marks. */
function closeSpeech(text: string, close: string): string {
  const end = text.trimEnd()
  return `${end}${close}${text.slice(end.length)}`
}
