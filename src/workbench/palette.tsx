import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { Dialog } from '#ui/primitives/dialog.tsx'
import { Kbd } from '#ui/primitives/kbd.tsx'
import type { Command } from './commands.ts'
import { GROUP_TITLES } from './describe-menu.ts'
import { showKeys } from './keys.ts'
import { defineMessages, useLocale, useMessages } from './messages.ts'
import { rankCommands } from './rank-commands.ts'
import { useWorkbench } from './workbench.ts'
import './palette.css'

const words = defineMessages({
  en: { title: 'Commands', find: 'What do you want to do?', none: 'No command has these words.' },
  sv: { title: 'Kommandon', find: 'Vad vill du göra?', none: 'Inget kommando har de orden.' },
})

interface Choice {
  readonly command: Command
  readonly words: string
  readonly title: string
  readonly group: string
}

/** Every act by its name. The list is what can be done now. */
export function Palette(props: { readonly onClose: () => void }) {
  const { registry } = useWorkbench()
  const say = useMessages(words)
  const base = useId()
  const [typed, setTyped] = useState('')
  const [position, setPosition] = useState(0)
  const choices = useChoices()
  const found = useMemo(() => rankCommands(typed, choices), [typed, choices])
  const current = found[Math.min(position, found.length - 1)]

  const choose = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    props.onClose()
    // After the dialog has given the focus back: what runs may want to move it.
    setTimeout(() => registry.run(choice.command.id), 0)
  }
  const handleKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setPosition(Math.max(0, Math.min(found.length - 1, Math.min(position, found.length - 1) + step)))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      choose(current)
    }
  }
  return (
    <Dialog title={say.title} look="palette" onClose={props.onClose}>
      <input
        className="palette-input"
        role="combobox"
        aria-label={say.find}
        aria-expanded="true"
        aria-controls={`${base}-list`}
        aria-activedescendant={current === undefined ? undefined : `${base}-${current.command.id}`}
        placeholder={say.find}
        autoFocus
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPosition(0)
        }}
        onKeyDown={handleKey}
      />
      <div role="listbox" id={`${base}-list`} aria-label={say.title} className="palette-list">
        {found.length === 0 ? <p className="palette-none">{say.none}</p> : null}
        {found.map((choice) => (
          <PaletteRow
            key={choice.command.id}
            id={`${base}-${choice.command.id}`}
            choice={choice}
            isCurrent={choice === current}
            onChoose={() => choose(choice)}
          />
        ))}
      </div>
    </Dialog>
  )
}

interface PaletteRowProps {
  readonly id: string
  readonly choice: Choice
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

function PaletteRow({ id, choice, isCurrent, onChoose }: PaletteRowProps) {
  const { keyboard } = useWorkbench()
  const { keys } = choice.command
  return (
    // The input holds the focus and its keys; this row is pointed at by `aria-activedescendant`.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={isCurrent}
      className="palette-row"
      ref={isCurrent ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
      onClick={onChoose}
    >
      <span className="palette-title">{choice.title}</span>
      <span className="palette-group">{choice.group}</span>
      {keys === undefined ? null : <Kbd keys={showKeys(keys, keyboard)} />}
    </div>
  )
}

function useChoices(): readonly Choice[] {
  const { registry } = useWorkbench()
  const locale = useLocale()
  return useMemo(
    () =>
      registry.commands
        .filter(
          (command) => command.isSilent !== true && command.id !== 'window.palette' && registry.isAvailable(command.id),
        )
        .map((command) => {
          const title = command.title[locale]
          const group = GROUP_TITLES[command.group][locale]
          return { command, title, group, words: `${title} ${group}` }
        }),
    [registry, locale],
  )
}
