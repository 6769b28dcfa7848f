import { Plus, Search } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { CloseGlyph } from '#ui/primitives/glyphs.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import { deskWords } from './desk-words.ts'

export interface DeskToolbarProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly searchField: RefObject<HTMLInputElement | null>
  /** Enter and the down arrow go from the words to the hits. */
  readonly onLeave: () => void
}

export function DeskToolbar({ typed, onType, searchField, onLeave }: DeskToolbarProps) {
  const say = useMessages(deskWords)
  const search = useCommandButton('desk.search')
  const create = useCommandButton('desk.new')
  return (
    <div className="desk-toolbar">
      <TextField
        ref={searchField}
        type="search"
        className="desk-search"
        aria-label={say.search}
        aria-keyshortcuts={search.keys.join('+')}
        placeholder={say.search}
        icon={<Search size={15} {...describeTooltip(say.searchHelp)} />}
        aside={
          typed === '' ? undefined : (
            <IconButton label={say.clearSearch} icon={<CloseGlyph />} onClick={() => onType('')} />
          )
        }
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            onLeave()
          } else if (event.key === 'Escape' && typed !== '') {
            event.preventDefault()
            onType('')
          }
        }}
      />
      <div className="desk-actions">
        <Button
          tone="primary"
          icon={<Plus size={15} />}
          {...describeTooltip(create.title, create.keys)}
          onClick={create.run}
        >
          {say.newStory}
        </Button>
      </div>
    </div>
  )
}
