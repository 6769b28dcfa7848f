import { fail, ok, type Result } from '#lib/result.ts'
import { canonicalBlock, canonicalJson } from './canonical.ts'
import type { Block, BlockId, Document, Fields, LanguageTag } from './document.ts'
import { parseBlock } from './parse-block.ts'
import { parseFieldsInPart, parseWith } from './parse.ts'
import { identifierAt, languageAt, listAt, looseRecordAt, type DocumentProblem } from './parse-value.ts'

/** What leads from one text to the next: small enough to be written at every pause in typing. */
export interface DocumentChange {
  /** Only when it changed. */
  readonly language?: LanguageTag
  readonly fields: Partial<Fields>
  /** Blocks that are new or different. */
  readonly blocks: readonly Block[]
  /** All block ids of the new text, when blocks came, went or moved. */
  readonly order: readonly BlockId[] | null
}

/**
 * Compares by reference first: a text that shares its unchanged blocks with the one before costs a walk over the list.
 */
export function changedBlocks(before: Document, after: Document): DocumentChange {
  const known = new Map(before.blocks.map((block) => [block.id, block]))
  const blocks = after.blocks.filter((block) => !isSameBlock(known.get(block.id), block))
  return {
    ...(before.language === after.language ? {} : { language: after.language }),
    fields: changedFields(before.fields, after.fields),
    blocks,
    order: isSameOrder(before.blocks, after.blocks) ? null : after.blocks.map((block) => block.id),
  }
}

function isSameBlock(before: Block | undefined, after: Block): boolean {
  if (before === after) return true
  return before !== undefined && canonicalBlock(before) === canonicalBlock(after)
}

function isSameOrder(before: readonly Block[], after: readonly Block[]): boolean {
  return before.length === after.length && before.every((block, index) => block.id === after[index]?.id)
}

function changedFields(before: Fields, after: Fields): Partial<Fields> {
  if (before === after) return {}
  const changed = Object.entries(after).filter(([name, value]) => {
    const known = before[name as keyof Fields]
    return known !== value && canonicalJson(known) !== canonicalJson(value)
  })
  return Object.fromEntries(changed)
}

export function isEmptyChange(change: DocumentChange): boolean {
  return (
    change.language === undefined &&
    change.order === null &&
    change.blocks.length === 0 &&
    Object.keys(change.fields).length === 0
  )
}

/** `unknown-block`: the change was made on another text than this one. */
export type ChangeProblem = 'unknown-block'

/** The text after the change; blocks that did not change stay the same objects. */
export function applyChange(document: Document, change: DocumentChange): Result<Document, ChangeProblem> {
  const blocks = new Map(document.blocks.map((block) => [block.id, block]))
  for (const block of change.blocks) {
    if (change.order === null && !blocks.has(block.id)) return fail('unknown-block')
    blocks.set(block.id, block)
  }
  const ordered: Block[] = []
  for (const id of change.order ?? document.blocks.map((block) => block.id)) {
    const block = blocks.get(id)
    if (block === undefined) return fail('unknown-block')
    ordered.push(block)
  }
  return ok({
    ...document,
    language: change.language ?? document.language,
    fields: { ...document.fields, ...change.fields },
    blocks: ordered,
  })
}

/** Reads a change from a message or the database, as strictly as `parseDocument`. */
export function parseChange(value: unknown): Result<DocumentChange, DocumentProblem> {
  return parseWith(() => {
    const record = looseRecordAt(value, '', ['language', 'fields', 'blocks', 'order'])
    const ids = new Set<BlockId>()
    return {
      ...(record.language === undefined ? {} : { language: languageAt(record.language, 'language') }),
      fields: parseFieldsInPart(record.fields, 'fields'),
      blocks: listAt(record.blocks, 'blocks', (block, path) => parseBlock(block, path, ids)),
      order: record.order === null ? null : listAt(record.order, 'order', identifierAt),
    }
  })
}
