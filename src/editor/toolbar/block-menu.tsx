import { ChevronGlyph } from '#ui/primitives/glyphs.tsx'
import { Menu } from '#ui/primitives/menu.tsx'
import { copyCommands } from '../copy-command-list.ts'
import type { CopyHandle, FormatBlock } from '../copy-handle.ts'
import { COPY_WORDS } from '../copy-words.ts'
import { describeKeys } from './describe-keys.ts'

export interface BlockMenuProps {
  readonly handle: CopyHandle
  readonly block: FormatBlock | null
  readonly interfaceLanguage: 'en' | 'sv'
}

const BLOCKS = ['paragraph', 'subhead', 'quote', 'question', 'bullet-list', 'ordered-list'] as const

/** Says what kind of block the caret is in, and changes it. */
export function BlockMenu({ handle, block, interfaceLanguage }: BlockMenuProps) {
  const words = COPY_WORDS[interfaceLanguage]
  const titleOf = (kind: string): string => {
    return copyCommands.find(({ id }) => id === `copy.${kind}`)?.title[interfaceLanguage] ?? kind
  }
  const items = BLOCKS.map((kind) => ({
    id: kind,
    label: titleOf(kind),
    keys: describeKeys(copyCommands.find(({ id }) => id === `copy.${kind}`)?.keys),
    isChecked: kind === block,
    isDisabled: block === 'headline' || block === 'lead' || block === 'table',
    onSelect: () => {
      handle.perform(`copy.${kind}`)
      handle.focus()
    },
  }))
  return (
    <Menu items={items}>
      {(trigger) => (
        <button
          type="button"
          className="copy-block-menu"
          aria-label={`${words.blockType}: ${nameBlock()}`}
          {...trigger}
        >
          <span>{nameBlock()}</span>
          <ChevronGlyph />
        </button>
      )}
    </Menu>
  )

  function nameBlock(): string {
    if (block === null) return words.blockType
    if (block === 'headline' || block === 'lead' || block === 'table') return words[block]
    return titleOf(block)
  }
}
