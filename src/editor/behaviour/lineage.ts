import { plainText, type BlockId, type Document } from '#domain/document/document.ts'
import { documentParts } from '#domain/document/text.ts'
import type { Lineage } from '../copy-handle.ts'

/**
 * Which blocks became which, from the texts before and after one change.
 *
 * Example: `a: "One. Two."` before, `a: "One. "` and `b: "Two."` after gives `{from: [a], to: [a, b]}`.
 * Going by text rather than by command covers typing, paste, undo and edits by panels alike.
 */
export function traceLineage(before: Document, after: Document): readonly Lineage[] {
  const textsBefore = textsById(before)
  const textsAfter = textsById(after)
  const added = [...textsAfter].filter(([id]) => !textsBefore.has(id))
  const removed = [...textsBefore].filter(([id]) => !textsAfter.has(id))
  if (added.length === 0 && removed.length === 0) return []
  const changes = findChanges(textsBefore, textsAfter)
  return [
    ...added.flatMap(([id, text]) => traceAdded(id, text, changes)),
    ...removed.map(([id, text]) => traceRemoved(id, text, changes, added)),
  ]
}

interface Change {
  readonly id: BlockId
  readonly before: string
  readonly after: string
}

type Texts = ReadonlyMap<BlockId, string>

function textsById(document: Document): Texts {
  return new Map(documentParts(document).map(({ id, runs }) => [id, plainText(runs)]))
}

function findChanges(before: Texts, after: Texts): readonly Change[] {
  return [...after].flatMap(([id, text]) => {
    const old = before.get(id)
    return old === undefined || old === text ? [] : [{ id, before: old, after: text }]
  })
}

/** New blocks whose words another block lost were split off it; others are new and have no lineage. */
function traceAdded(id: BlockId, text: string, changes: readonly Change[]): readonly Lineage[] {
  const words = text.trim()
  if (words === '') return []
  const origin = changes.find((change) => change.before.includes(words) && !change.after.includes(words))
  return origin === undefined ? [] : [{ from: [origin.id], to: [origin.id, id] }]
}

function traceRemoved(
  id: BlockId,
  text: string,
  changes: readonly Change[],
  added: readonly (readonly [BlockId, string])[],
): Lineage {
  const words = text.trim()
  if (words === '') return { from: [id], to: [] }
  const merged = changes.find((change) => change.after.includes(words) && !change.before.includes(words))
  if (merged !== undefined) return { from: [merged.id, id], to: [merged.id] }
  const replacement = added.find(([, other]) => other.includes(words))
  return { from: [id], to: replacement === undefined ? [] : [replacement[0]] }
}
