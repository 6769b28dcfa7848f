import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { CheckGlyph } from './glyphs.tsx'
import { Kbd } from './kbd.tsx'
import { stepThrough } from './roving.ts'
import './menu.css'

export interface MenuAct {
  readonly kind?: 'item'
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly icon?: ReactNode
  readonly keys?: readonly string[]
  readonly tone?: 'neutral' | 'danger'
  readonly isDisabled?: boolean
  /** For choices: shows a tick before the chosen one. */
  readonly isChecked?: boolean
  readonly onSelect: () => void
}

export type MenuItem = MenuAct | { readonly kind: 'separator'; readonly id: string }

export interface MenuProps {
  readonly items: readonly MenuItem[]
  /** The button that opens it: spread `trigger` on a `Button` or `IconButton`. */
  readonly children: (trigger: MenuTrigger) => ReactNode
  /** Which edge of the button the menu keeps to. */
  readonly align?: 'start' | 'end'
}

export interface MenuTrigger {
  readonly popoverTarget: string
  readonly 'aria-haspopup': 'menu'
}

/** A list of acts under a button. Arrow keys, Home, End and first letters move; Escape closes and gives the focus back. */
export function Menu(props: MenuProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const close = (): void => list.current?.hidePopover()
  return (
    <>
      {props.children({ popoverTarget: id, 'aria-haspopup': 'menu' })}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        className={`ui-menu ui-menu-${props.align ?? 'start'}`}
        onToggle={(event) => {
          if (event.newState === 'open') focusItem(list.current, 0)
        }}
        onKeyDown={(event) => moveFocus(event, list.current)}
      >
        {props.items.map((item) =>
          item.kind === 'separator' ? (
            <div key={item.id} role="separator" className="ui-menu-separator" />
          ) : (
            <MenuRow key={item.id} item={item} onClose={close} />
          ),
        )}
      </div>
    </>
  )
}

function MenuRow({ item, onClose }: { readonly item: MenuAct; readonly onClose: () => void }) {
  return (
    // Its name is the label inside.
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label
    <button
      type="button"
      role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.isChecked}
      tabIndex={-1}
      disabled={item.isDisabled}
      className={`ui-menu-item ui-menu-item-${item.tone ?? 'neutral'}`}
      onClick={() => {
        onClose()
        item.onSelect()
      }}
    >
      <span className="ui-menu-icon">{item.isChecked === true ? <CheckGlyph /> : item.icon}</span>
      <span className="ui-menu-words">
        {item.label}
        {item.hint === undefined ? null : <span className="ui-menu-hint">{item.hint}</span>}
      </span>
      {item.keys === undefined ? null : <Kbd keys={item.keys} />}
    </button>
  )
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return list === null ? [] : [...list.querySelectorAll<HTMLElement>('.ui-menu-item:not(:disabled)')]
}

function focusItem(list: HTMLElement | null, index: number): void {
  itemsOf(list)[index]?.focus()
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const items = itemsOf(list)
  const current = items.findIndex((item) => item === document.activeElement)
  const next = stepThrough(event.key, current, items.length, 'vertical')
  const found = next === -1 ? findByLetter(event.key, items, current) : next
  if (found === -1) return
  event.preventDefault()
  event.stopPropagation()
  items[found]?.focus()
}

function findByLetter(key: string, items: readonly HTMLElement[], current: number): number {
  if (key.length !== 1 || key === ' ') return -1
  const order = [...items.keys()].map((offset) => (current + 1 + offset) % items.length)
  return (
    order.find((index) => items[index]?.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()) === true) ?? -1
  )
}
