import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { plainText, type BlockId, type Document } from '#domain/document/document.ts'
import { counterpartOf, type Passage, type PassageState } from '#domain/translation/passage.ts'
import { languageName } from '#workbench/language-name.ts'
import { useLocale, useMessages } from '#workbench/messages.ts'
import type { OpenSource } from '../contract.ts'
import { renderRuns, SourceBlockText } from './source-block.tsx'
import { storyWords } from './story-words.ts'
import './source-pane.css'

export interface SourcePaneProps {
  readonly source: OpenSource
  readonly passages: readonly Passage[]
  /** The source blocks that say what the caret's block says. */
  readonly lit: ReadonlySet<BlockId>
  readonly selected: BlockId | null
  /** Is told the element that scrolls. */
  readonly scroller: (element: HTMLElement | null) => void
  readonly onSelect: (blockId: BlockId) => void
  /** Enter or a double click: go to the counterpart in the copy. */
  readonly onFollow: (blockId: BlockId) => void
}

const STATES: readonly PassageState[] = ['open', 'in_work', 'done', 'omitted', 'added']

/** The source beside the copy: read, selected from and walked through with the arrow keys, never changed. */
export function SourcePane(props: SourcePaneProps) {
  const say = useMessages(storyWords)
  const locale = useLocale()
  const { source, scroller } = props
  const order = useMemo(() => blockOrder(source.document), [source.document])
  const states = useMemo(() => statesOf(order, props.passages), [order, props.passages])
  const list = useRef<HTMLDivElement>(null)
  const selected = props.selected ?? order[0] ?? null

  useEffect(() => {
    const first = [...props.lit][0]
    if (first === undefined) return
    findBlock(list.current, first)?.scrollIntoView({ block: 'nearest' })
  }, [props.lit])

  const handleKey = (event: KeyboardEvent): void => {
    if (selected === null || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      props.onFollow(selected)
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = order[order.indexOf(selected) + step]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    props.onSelect(next)
    findBlock(list.current, next)?.focus()
  }

  return (
    <section className="story-source" aria-label={say.source}>
      <header className="story-pane-head">
        <h2 className="story-pane-title">{source.agency === '' ? say.source : source.agency}</h2>
        <span className="story-pane-note">{say.sourceVersion(source.number, source.newestNumber)}</span>
        <span className="story-pane-note">{languageName(source.document.language, locale)}</span>
      </header>
      <div className="story-source-scroll" ref={scroller}>
        <div
          ref={list}
          className="story-source-text"
          lang={source.document.language}
          role="list"
          aria-label={say.source}
        >
          {order.map((id) => (
            // Reading matter that can be walked through with the arrow keys, each passage saying where it stands.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <div
              key={id}
              role="listitem"
              aria-current={id === selected}
              aria-describedby={`story-passage-${states.get(id) ?? 'open'}`}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={id === selected ? 0 : -1}
              data-source-block={id}
              className={blockClass(states.get(id) ?? 'open', props.lit.has(id))}
              onClick={() => props.onSelect(id)}
              onDoubleClick={() => props.onFollow(id)}
              onKeyDown={handleKey}
            >
              <BlockById document={source.document} id={id} />
            </div>
          ))}
        </div>
        <div hidden>
          {STATES.map((state) => (
            <span key={state} id={`story-passage-${state}`}>
              {stateWord(say, state)}
            </span>
          ))}
        </div>
      </div>
    </section>
  )
}

function BlockById(props: { readonly document: Document; readonly id: BlockId }) {
  const { fields, blocks } = props.document
  if (props.id === 'headline') return <h1 className="story-source-headline">{renderRuns(fields.headline)}</h1>
  if (props.id === 'lead') return <p className="story-source-lead">{renderRuns(fields.lead)}</p>
  const block = blocks.find((candidate) => candidate.id === props.id)
  return block === undefined ? null : <SourceBlockText block={block} />
}

function blockOrder(document: Document): readonly BlockId[] {
  const { headline, lead } = document.fields
  return [
    ...(plainText(headline) === '' ? [] : ['headline']),
    ...(plainText(lead) === '' ? [] : ['lead']),
    ...document.blocks.map((block) => block.id),
  ]
}

function statesOf(order: readonly BlockId[], passages: readonly Passage[]): ReadonlyMap<BlockId, PassageState> {
  return new Map(order.map((id) => [id, counterpartOf(passages, id, 'source')?.passage.state ?? 'open']))
}

function blockClass(state: PassageState, isLit: boolean): string {
  return `story-source-block story-passage-${state.replace('_', '-')}${isLit ? ' story-source-lit' : ''}`
}

function findBlock(list: HTMLElement | null, id: BlockId): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-source-block="${CSS.escape(id)}"]`) ?? null
}

export function stateWord(say: (typeof storyWords)['en'], state: PassageState): string {
  const words = {
    open: say.stateOpen,
    in_work: say.stateInWork,
    done: say.stateDone,
    omitted: say.stateOmitted,
    added: say.stateAdded,
  }
  return words[state]
}
