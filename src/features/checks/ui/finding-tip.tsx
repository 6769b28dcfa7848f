import { useLayoutEffect, useRef } from 'react'
import { Kbd } from '#ui/primitives/kbd.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import { isCheckId } from '../model/check-ids.ts'
import { explainFinding } from '../model/explain-finding.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import { checkNames } from './check-names.ts'
import { checksWords } from './checks-words.ts'
import { mendLabel } from './mend-label.ts'
import type { Tip } from './use-finding-tip.ts'

export interface FindingTipProps {
  readonly tip: Tip
  readonly readOnly: boolean
}

/** More than this is read in the panel. */
const MOST_SHOWN = 3

/** What a mark means, beside the word. Screen readers hear the same through the announcements, so it is hidden from them. */
export function FindingTip({ tip, readOnly }: FindingTipProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (place.current !== null) putBeside(place.current, tip.box)
  }, [tip])
  const shown = tip.findings.slice(0, MOST_SHOWN)
  const mended = shown.find((finding) => finding.mend !== undefined) ?? shown[0]
  return (
    <div ref={place} popover="manual" aria-hidden className="checks-tip" data-severity={shown[0]?.severity}>
      {shown.map((finding) => (
        <Explanation key={finding.id} finding={finding} hasMend={!readOnly && finding === mended} />
      ))}
    </div>
  )
}

function Explanation({ finding, hasMend }: { readonly finding: ShownFinding; readonly hasMend: boolean }) {
  const say = useMessages(checksWords)
  const names = useMessages(checkNames)
  const locale = useLocale()
  return (
    <div className="checks-tip-finding" data-severity={finding.severity}>
      <span className="checks-tip-head">
        <span className="checks-tip-severity">{say.severity[finding.severity]}</span>
        <span>{isCheckId(finding.check) ? names[finding.check] : finding.check}</span>
      </span>
      <span className="checks-tip-message">{explainFinding(finding.message, locale)}</span>
      {hasMend ? <MendHint finding={finding} /> : null}
    </div>
  )
}

function MendHint({ finding }: { readonly finding: ShownFinding }) {
  const say = useMessages(checksWords)
  const { keys } = useCommandButton('checks.mend')
  const { mend, check } = finding
  if (mend === undefined && check !== 'spelling') return null
  return (
    <span className="checks-tip-mend">
      {mend === undefined ? say.suggestions : mendLabel(mend, say)} <Kbd keys={keys} />
    </span>
  )
}

const GAP = 8
const EDGE = 8

/** Below the words, or above where there is no room; never out of the window. */
function putBeside(tip: HTMLElement, box: DOMRect): void {
  if (!tip.matches(':popover-open')) tip.showPopover()
  const { width, height } = tip.getBoundingClientRect()
  const below = box.bottom + GAP
  const top = below + height + EDGE > innerHeight ? box.top - GAP - height : below
  tip.style.insetBlockStart = `${Math.max(EDGE, top)}px`
  tip.style.insetInlineStart = `${Math.min(Math.max(EDGE, box.left), innerWidth - width - EDGE)}px`
}
