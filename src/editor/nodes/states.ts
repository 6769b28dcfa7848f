import { $getState, $setState, createState, type LexicalNode } from 'lexical'
import { EMPTY_FIELDS, type AnchorId, type BlockId, type Provenance, type RunRole } from '#domain/document/document.ts'
import type { FormFields } from '../copy-handle.ts'

/**
 * Properties of the document that lexical has no place for, kept as node state: lexical carries them through splits,
 * formats, undo and JSON by itself. Values are compared by identity unless `isEqual` says otherwise, and runs with
 * different state do not merge.
 */

function readText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Empty until the structure rules give one (`behaviour/keep-structure.ts`). A copy of a node never has its id. */
const blockIdState = createState('bid', { parse: readText, resetOnCopyNode: true })

export const speakerState = createState('speaker', { parse: readText })
export const titleState = createState('title', { parse: readText })

export const languageState = createState('lang', { parse: readText })

const NO_ANCHORS: readonly AnchorId[] = []

export const anchorsState = createState('anchors', {
  parse: (value): readonly AnchorId[] =>
    Array.isArray(value) && value.length > 0 ? value.filter((anchor) => typeof anchor === 'string') : NO_ANCHORS,
  isEqual: (a, b) => a === b || (a.length === b.length && a.every((anchor, index) => anchor === b[index])),
})

export const provenanceState = createState('provenance', {
  parse: (value): Provenance | '' => (value === 'wire' || value === 'machine' || value === 'web' ? value : ''),
})

export const roleState = createState('role', {
  parse: (value): RunRole | '' => (value === 'speech' || value === 'attribution' ? value : ''),
})

/**
 * A line break has no format of its own in lexical. `inherit`: that of the text around it when both sides agree,
 * else none. Anything else says the format outright.
 */
export const breakFormatState = createState('brk', {
  parse: (value): BreakFormat =>
    value === 'plain' || value === 'bold' || value === 'italic' || value === 'bold-italic' ? value : 'inherit',
})

export type BreakFormat = 'inherit' | 'plain' | 'bold' | 'italic' | 'bold-italic'

const NO_FORM_FIELDS: FormFields = pickFormFields(EMPTY_FIELDS)

/** On the root: the fields that are edited in forms, so that undo covers them too. */
export const formFieldsState = createState('fields', {
  // Only this module writes the state, and never as JSON from outside; anything else is a default.
  parse: (value): FormFields => (isFormFields(value) ? value : NO_FORM_FIELDS),
})

/** On the root. */
export const documentLanguageState = createState('documentLanguage', { parse: readText })

function isFormFields(value: unknown): value is FormFields {
  return typeof value === 'object' && value !== null && 'byline' in value && 'slugline' in value
}

export function pickFormFields(fields: FormFields): FormFields {
  const { byline, dateline, vignette, tags, slugline, notes } = fields
  return { byline, dateline, vignette, tags, slugline, notes }
}

export function $getBlockId(node: LexicalNode): BlockId {
  return $getState(node, blockIdState)
}

export function $setBlockId(node: LexicalNode, id: BlockId): void {
  $setState(node, blockIdState, id)
}
