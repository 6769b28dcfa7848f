import type { BlockDifference } from '#domain/document/difference.ts'
import { Badge, type BadgeTone } from '#ui/primitives/badge.tsx'
import { useMessages } from '#workbench/messages.ts'
import { LineChange, type PaperView } from './line-change.tsx'
import { versionWords } from './version-words.ts'

interface BlockChangeProps {
  readonly block: BlockDifference
  readonly view: PaperView
}

export function BlockChange({ block, view }: BlockChangeProps) {
  const say = useMessages(versionWords)
  const isChange = block.kind !== 'same' || block.moved
  const isPlain = block.type === 'paragraph' || block.type === 'subhead'
  return (
    <section
      className={`compare-block compare-block-${block.type} compare-is-${block.kind}`}
      {...(isChange ? { 'data-change': '', tabIndex: -1, 'aria-label': say.types[block.type] } : {})}
    >
      <BlockNotes block={block} isPlain={isPlain} />
      {block.lines.map((line) => (
        <LineChange
          key={`${line.key} ${line.kind}`}
          line={line}
          view={view}
          label={
            line.label === 'text' || line.label === 'item' || line.label === 'cell' ? null : say.labels[line.label]
          }
        />
      ))}
    </section>
  )
}

/** What happened to the block as a whole, in words above it. */
function BlockNotes({ block, isPlain }: { readonly block: BlockDifference; readonly isPlain: boolean }) {
  const say = useMessages(versionWords)
  const notes: { readonly words: string; readonly tone: BadgeTone }[] = []
  if (block.kind === 'added') notes.push({ words: say.isAdded, tone: 'good' })
  if (block.kind === 'removed') notes.push({ words: say.isRemoved, tone: 'danger' })
  if (block.moved) notes.push({ words: say.isMoved, tone: 'violet' })
  if (block.typeBefore !== undefined) {
    notes.push({ words: say.becameType(say.types[block.typeBefore], say.types[block.type]), tone: 'accent' })
  }
  if (block.reshaped) notes.push({ words: say.isReshaped, tone: 'accent' })
  if (notes.length === 0 && isPlain) return null
  return (
    <p className="compare-notes">
      {isPlain ? null : <span className="compare-label">{say.types[block.type]}</span>}
      {notes.map((note) => (
        <Badge key={note.words} tone={note.tone}>
          {note.words}
        </Badge>
      ))}
    </p>
  )
}
