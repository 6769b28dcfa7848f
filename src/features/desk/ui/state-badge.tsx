import { Badge, type BadgeTone } from '#ui/primitives/badge.tsx'
import { useMessages } from '#workbench/messages.ts'
import type { DeskRow, OutState, ReviewState } from '../contract.ts'
import { deskWords } from './desk-words.ts'

const REVIEW_TONES: Readonly<Record<ReviewState, BadgeTone>> = {
  draft: 'neutral',
  in_review: 'accent',
  approved: 'good',
  parked: 'neutral',
  spiked: 'neutral',
}

const OUT_TONES: Readonly<Record<OutState, BadgeTone>> = {
  unpublished: 'neutral',
  scheduled: 'violet',
  exported: 'violet',
  live: 'good',
  held: 'warning',
  withdrawn: 'warning',
  killed: 'danger',
}

/** The state of the text; once something is out, what is out, because that is what somebody must answer for. */
export function StateBadge({ row }: { readonly row: DeskRow }) {
  const say = useMessages(deskWords)
  const isReopened = row.out !== 'unpublished' && row.review !== 'approved'
  return (
    <>
      {row.out === 'unpublished' ? null : (
        <Badge look="dot" tone={OUT_TONES[row.out]}>
          {say.out[row.out]}
        </Badge>
      )}
      {row.out === 'unpublished' || isReopened ? (
        <Badge look="dot" tone={REVIEW_TONES[row.review]}>
          {say.review[row.review]}
        </Badge>
      ) : null}
    </>
  )
}
