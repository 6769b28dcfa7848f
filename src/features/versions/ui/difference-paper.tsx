import type { BlockDifference, DocumentDifference, LineDifference } from '#domain/document/difference.ts'
import { useMessages } from '#workbench/messages.ts'
import { BlockChange } from './block-change.tsx'
import { LineChange, type PaperView } from './line-change.tsx'
import { versionWords } from './version-words.ts'

interface DifferencePaperProps {
  readonly difference: DocumentDifference
  readonly language: string
  readonly view: PaperView
  /** Leaves out what did not change. */
  readonly isFolded: boolean
}

/** The later text with what came and went marked in it; side by side, each text in its own column. */
export function DifferencePaper({ difference, language, view, isFolded }: DifferencePaperProps) {
  const fields = difference.fields.filter((line) => !isFolded || line.kind !== 'same')
  const blocks = isFolded ? foldBlocks(difference.blocks) : difference.blocks
  return (
    <div className={`compare-paper compare-paper-${view}`} lang={language}>
      {view === 'sides' ? <SideHeads /> : null}
      {fields.map((line) => (
        <FieldChange key={line.key} line={line} view={view} />
      ))}
      {blocks.map((block) =>
        'count' in block ? (
          <Skipped key={block.key} count={block.count} />
        ) : (
          <BlockChange key={`${block.id} ${block.kind}`} block={block} view={view} />
        ),
      )}
    </div>
  )
}

function SideHeads() {
  const say = useMessages(versionWords)
  return (
    <div className="compare-heads" aria-hidden="true">
      <span>{say.before}</span>
      <span>{say.after}</span>
    </div>
  )
}

function FieldChange({ line, view }: { readonly line: LineDifference; readonly view: PaperView }) {
  const say = useMessages(versionWords)
  const isChange = line.kind !== 'same'
  return (
    <section
      className={`compare-field compare-field-${line.label}`}
      aria-label={say.labels[line.label]}
      {...(isChange ? { 'data-change': '', tabIndex: -1 } : {})}
    >
      <p className="compare-label">{say.labels[line.label]}</p>
      <LineChange line={line} view={view} />
    </section>
  )
}

interface SkippedBlocks {
  readonly key: string
  readonly count: number
}

/** Unchanged blocks in a row become one line with their number. */
function foldBlocks(blocks: readonly BlockDifference[]): readonly (BlockDifference | SkippedBlocks)[] {
  const folded: (BlockDifference | SkippedBlocks)[] = []
  for (const block of blocks) {
    const last = folded.at(-1)
    if (block.kind !== 'same' || block.moved) folded.push(block)
    else if (last !== undefined && 'count' in last) folded[folded.length - 1] = { ...last, count: last.count + 1 }
    else folded.push({ key: `skipped ${block.id}`, count: 1 })
  }
  return folded
}

function Skipped({ count }: { readonly count: number }) {
  const say = useMessages(versionWords)
  return <p className="compare-skipped">{say.skipped(count)}</p>
}
