import { useEffect, useRef } from 'react'
import './tooltip.css'

interface TooltipProps {
  readonly 'data-tooltip': string
  readonly 'data-tooltip-keys'?: string
}

/** Spread on any element: the one `TooltipLayer` of the window shows the words when it is pointed at or focused. */
export function describeTooltip(words: string, keys?: readonly string[]): TooltipProps {
  return keys === undefined || keys.length === 0
    ? { 'data-tooltip': words }
    : { 'data-tooltip': words, 'data-tooltip-keys': keys.join(' ') }
}

const DELAY_MS = 500

/** Mounted once per window. One element for all tooltips keeps long lists light. */
export function TooltipLayer() {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => (layer.current === null ? undefined : followPointer(layer.current)), [])
  return <div ref={layer} popover="manual" role="tooltip" aria-hidden="true" className="ui-tooltip" />
}

function followPointer(layer: HTMLElement): () => void {
  const ending = new AbortController()
  const { signal } = ending
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = (): void => {
    clearTimeout(timer)
    if (layer.matches(':popover-open')) layer.hidePopover()
  }
  const plan = (target: EventTarget | null, delayMs: number): void => {
    hide()
    const owner = target instanceof Element ? target.closest<HTMLElement>('[data-tooltip]') : null
    if (owner !== null) timer = setTimeout(() => show(layer, owner), delayMs)
  }
  document.addEventListener('pointerover', (event) => plan(event.target, DELAY_MS), { signal })
  document.addEventListener(
    'focusin',
    (event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) plan(event.target, DELAY_MS)
      else hide()
    },
    { signal },
  )
  for (const ended of ['pointerdown', 'keydown', 'wheel', 'focusout'] as const) {
    document.addEventListener(ended, hide, { signal, passive: true })
  }
  return () => {
    hide()
    ending.abort()
  }
}

function show(layer: HTMLElement, owner: HTMLElement): void {
  if (!owner.isConnected) return
  const words = document.createTextNode(owner.dataset['tooltip'] ?? '')
  const keys = owner.dataset['tooltipKeys']
  layer.replaceChildren(words, ...(keys === undefined ? [] : [showKeycaps(keys)]))
  layer.showPopover({ source: owner })
}

function showKeycaps(keys: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'ui-tooltip-keys'
  element.textContent = keys
  return element
}
