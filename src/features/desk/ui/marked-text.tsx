import type { MarkedPart } from '../model/mark-words.ts'

export function MarkedText(props: { readonly parts: readonly MarkedPart[] }) {
  return props.parts.map((part, index) =>
    // The parts of one text never move among each other.
    // oxlint-disable-next-line react/no-array-index-key
    part.isMarked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  )
}
