import type { ReactNode } from 'react'

/** The few signs that primitives draw themselves; icons with a meaning come from the caller. */
function Glyph(props: { readonly children: ReactNode }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {props.children}
    </svg>
  )
}

export function CloseGlyph() {
  return (
    <Glyph>
      <path d="M3.5 3.5l7 7M10.5 3.5l-7 7" />
    </Glyph>
  )
}

export function CheckGlyph() {
  return (
    <Glyph>
      <path d="M3 7.5l2.8 2.8L11 4.5" />
    </Glyph>
  )
}

export function ChevronGlyph() {
  return (
    <Glyph>
      <path d="M4 5.5l3 3 3-3" />
    </Glyph>
  )
}
