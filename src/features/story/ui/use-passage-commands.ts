import { useState } from 'react'
import type { BlockId } from '#domain/document/document.ts'
import { plainText } from '#domain/document/document.ts'
import { blockText } from '#domain/document/text.ts'
import { counterpartOf, type Passage } from '#domain/translation/passage.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useReport } from '#workbench/use-report.ts'
import type { KeptPassage } from '../contract.ts'
import { linkBlocks, omitSource, statePassage, unlinkPassage } from '../model/passage-acts.ts'
import { takeOver } from '../model/take-over.ts'
import { placeToTakeTo } from '../model/place-to-take-to.ts'
import type { ReasonAsked } from './passage-bar.tsx'
import { alignNow } from './use-alignment.ts'
import { newPassageId, type StorySession } from './story-session.ts'

export interface PassageContext {
  readonly session: StorySession
  readonly passages: readonly Passage[]
  /** The one at hand, in whichever pane was used last. */
  readonly passage: Passage | null
  readonly side: 'source' | 'copy'
  readonly caretBlock: BlockId | null
  readonly sourceBlock: BlockId | null
  readonly onSource: (id: BlockId) => void
  readonly onFocusSource: (id: BlockId) => void
}

export interface PassageActs {
  readonly asked: ReasonAsked | null
  giveReason(reason: string): void
  cancelReason(): void
  /** Goes from a source block to its counterpart in the copy. */
  follow(id: BlockId): void
}

/** Binds the commands that say which blocks belong together and where each passage stands. */
export function usePassageCommands(context: PassageContext): PassageActs {
  const { session, passage } = context
  const report = useReport()
  const [asked, setAsked] = useState<ReasonAsked | null>(null)
  const can = findPossible(context)
  const save = (passages: readonly KeptPassage[]): void => {
    session.savePassages(passages).catch(report)
  }
  const state = (to: KeptPassage['state'], reason = ''): void => {
    if (passage === null) return
    save(statePassage(session.passages.get(), passage, { state: to, reason, id: newPassageId() }))
  }
  const follow = (id: BlockId): void => {
    const other = counterpartOf(context.passages, id, 'source')?.blocks[0]
    if (other !== undefined) session.copy?.reveal({ blockId: other, start: 0, end: 0 })
  }
  useCommand('story.takeOver', can.takeOver ? () => takeSource(context, save) : null)
  useCommand('story.passageDone', can.settle ? () => state(passage?.state === 'done' ? 'in_work' : 'done') : null)
  useCommand('story.passageOmit', can.omit ? () => setAsked('omitted') : null)
  useCommand('story.passageAdded', can.explain ? () => setAsked('added') : null)
  useCommand('story.linkPassage', can.link ? () => save(linkHere(context)) : null)
  useCommand('story.unlinkPassage', can.settle ? () => save(unlinkHere(context)) : null)
  useCommand('story.nextOpen', can.goOn ? () => goToNextOpen(context) : null)
  useCommand('story.counterpart', session.opened.source === null ? null : () => goToCounterpart(context, follow))

  /** Back to where the question was asked. */
  const leaveReason = (): void => {
    setAsked(null)
    if (context.side === 'source' && context.sourceBlock !== null) context.onFocusSource(context.sourceBlock)
    else session.copy?.focus()
  }
  return {
    asked,
    giveReason: (reason) => {
      if (asked === 'omitted' && passage !== null) {
        save(omitSource(session.passages.get(), passage, { reason, newId: newPassageId }))
      } else if (asked === 'added') state('added', reason)
      leaveReason()
    },
    cancelReason: leaveReason,
    follow,
  }
}

/** But for linking, which joins the places in both panes, every act is about the passage of the pane that was used last. */
interface Possible {
  readonly takeOver: boolean
  /** Of a pair: done, in work again, or parted. */
  readonly settle: boolean
  /** From the source, whether a counterpart was found or not: it may have been found wrongly. */
  readonly omit: boolean
  readonly explain: boolean
  readonly link: boolean
  /** Something is left to account for. */
  readonly goOn: boolean
}

const NOTHING_POSSIBLE: Possible = {
  takeOver: false,
  settle: false,
  omit: false,
  explain: false,
  link: false,
  goOn: false,
}

function findPossible(context: PassageContext): Possible {
  const { session, passage, side, sourceBlock, caretBlock } = context
  if (session.readOnly || session.opened.source === null) return NOTHING_POSSIBLE
  const inSource = (passage?.sourceBlocks.length ?? 0) > 0
  const inCopy = (passage?.copyBlocks.length ?? 0) > 0
  return {
    takeOver: side === 'source' && sourceBlock !== null,
    settle: inSource && inCopy,
    omit: side === 'source' && inSource,
    explain: inCopy && !inSource,
    link: sourceBlock !== null && caretBlock !== null && !isLinked(context, sourceBlock),
    goOn: context.passages.some((candidate) => isOpen(context, candidate)),
  }
}

function unlinkHere({ session, passage }: PassageContext): readonly KeptPassage[] {
  const kept = session.passages.get()
  return passage === null ? kept : unlinkPassage(kept, passage, newPassageId)
}

function isLinked(context: PassageContext, sourceBlock: BlockId): boolean {
  const found = counterpartOf(context.passages, sourceBlock, 'source')
  return context.caretBlock !== null && found?.blocks.includes(context.caretBlock) === true
}

function linkHere(context: PassageContext): readonly KeptPassage[] {
  const { session, sourceBlock, caretBlock } = context
  if (sourceBlock === null || caretBlock === null) return session.passages.get()
  return linkBlocks(session.passages.get(), { sourceBlocks: [sourceBlock], copyBlocks: [caretBlock] }, newPassageId())
}

/** The passage arrives where it belongs, tied to its source, with the caret in it: ready to be adapted. */
function takeSource(context: PassageContext, save: (passages: readonly KeptPassage[]) => void): void {
  const { session, sourceBlock, caretBlock } = context
  const { copy } = session
  const source = session.opened.source?.document
  if (source === undefined || sourceBlock === null || copy === null) return
  const before = new Set(copy.document().blocks.map((block) => block.id))
  const after = placeToTakeTo({ source, copy: copy.document(), passages: alignNow(session), sourceBlock, caretBlock })
  copy.edit((document) => takeOver(document, source, { blockId: sourceBlock, after }))
  const taken = copy.document().blocks.find((block) => !before.has(block.id))
  copy.reveal({ blockId: taken?.id ?? sourceBlock, start: 0, end: 0 })
  if (taken === undefined) return
  save(linkBlocks(session.passages.get(), { sourceBlocks: [sourceBlock], copyBlocks: [taken.id] }, newPassageId()))
}

/** After the passage at hand, then from the top. Passages without words (an empty line) are nothing to settle. */
function goToNextOpen(context: PassageContext): void {
  const { session, side } = context
  const passages = alignNow(session)
  const here = side === 'source' ? context.sourceBlock : context.caretBlock
  const start = passages.findIndex((passage) => here !== null && blocksOf(passage, side).includes(here)) + 1
  const ordered = [...passages.slice(start), ...passages.slice(0, start)]
  const next = ordered.find((candidate) => isOpen(context, candidate))
  if (next === undefined) return
  const sourceBlock = next.sourceBlocks[0]
  const copyBlock = next.copyBlocks[0]
  if (sourceBlock !== undefined) context.onSource(sourceBlock)
  else if (copyBlock !== undefined) session.copy?.reveal({ blockId: copyBlock, start: 0, end: 0 })
}

function blocksOf(passage: Passage, side: PassageContext['side']): readonly BlockId[] {
  return side === 'source' ? passage.sourceBlocks : passage.copyBlocks
}

function isOpen(context: PassageContext, passage: Passage): boolean {
  return passage.state === 'open' && hasWords(context, passage)
}

function hasWords(context: PassageContext, passage: Passage): boolean {
  if (passage.sourceBlocks.length > 0) return true
  const copy = context.session.document()
  return passage.copyBlocks.some((id) => {
    if (id === 'headline' || id === 'lead') return plainText(copy.fields[id]) !== ''
    const block = copy.blocks.find((candidate) => candidate.id === id)
    return block !== undefined && blockText(block) !== ''
  })
}

function goToCounterpart(context: PassageContext, follow: (id: BlockId) => void): void {
  if (context.side === 'source' && context.sourceBlock !== null) {
    follow(context.sourceBlock)
    return
  }
  if (context.caretBlock === null) return
  const other = counterpartOf(context.passages, context.caretBlock, 'copy')?.blocks[0]
  if (other !== undefined) context.onSource(other)
}
