import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { stepThrough } from './roving.ts'
import './tabs.css'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A count or a sign after the words. */
  readonly badge?: ReactNode
}

export interface TabsProps<Id extends string> {
  /** What the tabs choose between, for screen readers. */
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** The panel of the selected tab. */
  readonly children: ReactNode
  /** What stands at the end of the bar. */
  readonly aside?: ReactNode
}

/** Tabs that change their panel at once; the arrow keys go through them. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const base = useId()
  const bar = useRef<HTMLDivElement>(null)
  const handleKey = (event: KeyboardEvent): void => {
    const index = props.tabs.findIndex((tab) => tab.id === props.selected)
    const next = props.tabs[stepThrough(event.key, index, props.tabs.length, 'horizontal')]
    if (next === undefined || next.id === props.selected) return
    event.preventDefault()
    props.onSelect(next.id)
    bar.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus()
  }
  return (
    <div className="ui-tabs">
      <div className="ui-tabs-bar">
        <div ref={bar} role="tablist" aria-label={props.label} className="ui-tabs-list">
          {props.tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              data-tab={tab.id}
              id={`${base}-${tab.id}`}
              aria-selected={tab.id === props.selected}
              aria-controls={`${base}-panel`}
              tabIndex={tab.id === props.selected ? 0 : -1}
              className="ui-tab"
              onClick={() => props.onSelect(tab.id)}
              onKeyDown={handleKey}
            >
              {tab.label}
              {tab.badge === undefined ? null : <span className="ui-tab-badge">{tab.badge}</span>}
            </button>
          ))}
        </div>
        {props.aside}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${props.selected}`}
        tabIndex={0}
        className="ui-tab-panel"
      >
        {props.children}
      </div>
    </div>
  )
}
