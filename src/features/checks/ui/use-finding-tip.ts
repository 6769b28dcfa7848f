import { useCallback, useEffect, useState } from 'react'
import { markOf } from '../model/check-marks.ts'
import { findingsAt, type ShownFinding } from '../model/shown-findings.ts'
import type { ChecksSession } from './checks-session.ts'

/** The words beside a mark: for which findings, the gravest first, and where on the screen. */
export interface Tip {
  readonly findings: readonly ShownFinding[]
  readonly box: DOMRect
}

/** The pointer must rest on a mark, or crossing the text would make it flicker. */
const REST_MS = 220
/** A jump scrolls first. */
const FRAMES = 2

export function useFindingTip(session: ChecksSession): {
  readonly tip: Tip | null
  readonly explain: (findings: readonly ShownFinding[]) => void
} {
  const [tip, setTip] = useState<Tip | null>(null)
  const explain = useCallback(
    (findings: readonly ShownFinding[]) => afterFrames(FRAMES, () => setTip(tipFor(session, findings))),
    [session],
  )
  useEffect(() => followPointer(session, setTip), [session])
  return { tip, explain }
}

function tipFor(session: ChecksSession, findings: readonly ShownFinding[]): Tip | null {
  const box = findings.flatMap((finding) => boxesOf(session, finding))[0]
  return box === undefined ? null : { findings, box }
}

function boxesOf({ surface }: ChecksSession, finding: ShownFinding): readonly DOMRect[] {
  const mark = markOf(finding, surface.document())
  return mark === null ? [] : surface.boxesOf(mark)
}

function followPointer(session: ChecksSession, show: (tip: Tip | null) => void): () => void {
  const ending = new AbortController()
  const { signal } = ending
  let timer: ReturnType<typeof setTimeout> | undefined
  let isShown = false
  const set = (tip: Tip | null): void => {
    if (tip === null && !isShown) return
    isShown = tip !== null
    show(tip)
  }
  const look = (event: PointerEvent): void => {
    clearTimeout(timer)
    if (event.buttons !== 0 || !(event.target instanceof Element) || event.target.closest('.copy-text') === null) {
      set(null)
      return
    }
    timer = setTimeout(() => set(tipAt(session, event)), REST_MS)
  }
  const hide = (): void => {
    clearTimeout(timer)
    show(null)
  }
  document.addEventListener('pointermove', look, { signal, passive: true })
  for (const ended of ['pointerdown', 'keydown', 'wheel'] as const) {
    document.addEventListener(ended, hide, { signal, passive: true, capture: true })
  }
  return () => {
    clearTimeout(timer)
    ending.abort()
  }
}

function tipAt(session: ChecksSession, { clientX, clientY }: PointerEvent): Tip | null {
  const place = session.surface.placeAt(clientX, clientY)
  if (place === null) return null
  const { findings } = session.state.get()
  for (const finding of findings) {
    if (finding.place.key !== place.blockId) continue
    const box = boxesOf(session, finding).find((one) => holds(one, clientX, clientY))
    if (box === undefined) continue
    const all = findingsAt(findings, { key: place.blockId, offset: place.start })
    return { findings: all.length === 0 ? [finding] : all, box }
  }
  return null
}

/** An underline hangs a little below the letters. */
const BELOW = 4

function holds(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom + BELOW
}

function afterFrames(count: number, act: () => void): void {
  if (count === 0) act()
  else requestAnimationFrame(() => afterFrames(count - 1, act))
}
