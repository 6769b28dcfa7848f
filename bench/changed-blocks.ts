import { changedBlocks } from '#domain/document/change.ts'
import { EMPTY_FIELDS, type Document, type ParagraphBlock } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import { ENGLISH_WORDS } from './seed-words.ts'

/** What a save costs the window's own thread in a 10,000-word story: the difference of changed blocks, once for each key. */
const BUDGET_P95_MS = 2
const PARAGRAPHS = 143
const KEYS = 2000

function aText(): Document {
  const blocks = Array.from({ length: PARAGRAPHS }, (_, index): ParagraphBlock => ({
    id: newBlockId(),
    type: 'paragraph',
    runs: [
      {
        text: Array.from({ length: 70 }, (_word, at) => ENGLISH_WORDS[(index * 70 + at) % ENGLISH_WORDS.length]).join(
          ' ',
        ),
      },
    ],
  }))
  return { format: 1, language: 'en-GB', fields: EMPTY_FIELDS, blocks }
}

/** As the editor hands it over: one block is new, the others are the same objects. */
function typeOneKey(text: Document, index: number): Document {
  const at = (index * 37) % text.blocks.length
  const block = text.blocks[at] as ParagraphBlock
  const typed: ParagraphBlock = { ...block, runs: [{ text: `${block.runs[0]?.text ?? ''}e` }] }
  return { ...text, blocks: text.blocks.with(at, typed) }
}

let saved = aText()
const times: number[] = []
for (let key = 0; key < KEYS; key += 1) {
  const shown = typeOneKey(saved, key)
  const start = performance.now()
  changedBlocks(saved, shown)
  times.push(performance.now() - start)
  saved = shown
}
const sorted = times.toSorted((a, b) => a - b)
const at = (share: number): number =>
  Math.round((sorted[Math.floor(sorted.length * share)] ?? Number.NaN) * 1000) / 1000
process.stdout.write(`${JSON.stringify({ p50: at(0.5), p95: at(0.95), budgetP95: BUDGET_P95_MS, unit: 'ms' })}\n`)
if (!(at(0.95) <= BUDGET_P95_MS)) process.exitCode = 1
