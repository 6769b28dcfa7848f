import {
  Bold,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  MessageCircleQuestionMark,
  Quote,
  Redo2,
  SquareMenu,
  Table,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { copyCommands } from '../copy-command-list.ts'
import type { CopyHandle, FormatState } from '../copy-handle.ts'
import { COPY_WORDS } from '../copy-words.ts'
import { BlockMenu } from './block-menu.tsx'
import { createFormatStore } from './format-store.ts'
import { describeKeys } from './describe-keys.ts'
import './copy-toolbar.css'

export interface CopyToolbarProps {
  readonly handle: CopyHandle
  readonly interfaceLanguage: 'en' | 'sv'
}

interface Tool {
  readonly id: string
  readonly icon: LucideIcon
  readonly isPressed?: (state: FormatState) => boolean
  readonly isDisabled?: (state: FormatState) => boolean
}

const GROUPS: readonly (readonly Tool[])[] = [
  [
    { id: 'copy.bold', icon: Bold, isPressed: (state) => state.bold },
    { id: 'copy.italic', icon: Italic, isPressed: (state) => state.italic },
    { id: 'copy.link', icon: Link, isPressed: (state) => state.link !== null },
  ],
  [
    { id: 'copy.quote', icon: Quote, isPressed: (state) => state.block === 'quote' },
    { id: 'copy.question', icon: MessageCircleQuestionMark, isPressed: (state) => state.block === 'question' },
    { id: 'copy.bullet-list', icon: List, isPressed: (state) => state.block === 'bullet-list' },
    { id: 'copy.ordered-list', icon: ListOrdered, isPressed: (state) => state.block === 'ordered-list' },
  ],
  [
    { id: 'copy.factbox', icon: SquareMenu },
    { id: 'copy.picture', icon: Image },
    { id: 'copy.table', icon: Table },
  ],
  [
    { id: 'copy.undo', icon: Undo2, isDisabled: (state) => !state.canUndo },
    { id: 'copy.redo', icon: Redo2, isDisabled: (state) => !state.canRedo },
  ],
]

/** Pressed once more, a block's button makes it a paragraph again. */
const BLOCK_TOOLS = new Set(['copy.quote', 'copy.question', 'copy.bullet-list', 'copy.ordered-list'])

export function CopyToolbar({ handle, interfaceLanguage }: CopyToolbarProps) {
  const [store] = useState(() => createFormatStore(handle))
  const state = useSyncExternalStore(store.subscribe, store.read)
  const perform = (tool: Tool): void => {
    const isOn = tool.isPressed?.(state) ?? false
    handle.perform(isOn && BLOCK_TOOLS.has(tool.id) ? 'copy.paragraph' : tool.id)
  }
  return (
    <div
      className="copy-toolbar"
      role="toolbar"
      tabIndex={-1}
      aria-label={COPY_WORDS[interfaceLanguage].toolbar}
      // The caret stays in the copy while its formats are pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      <BlockMenu handle={handle} block={state.block} interfaceLanguage={interfaceLanguage} />
      {GROUPS.map((group) => (
        <div className="copy-toolbar-group" key={group[0]?.id}>
          {group.map((tool) => (
            <ToolButton
              key={tool.id}
              tool={tool}
              state={state}
              interfaceLanguage={interfaceLanguage}
              onPress={() => perform(tool)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

interface ToolButtonProps {
  readonly tool: Tool
  readonly state: FormatState
  readonly interfaceLanguage: 'en' | 'sv'
  readonly onPress: () => void
}

function ToolButton({ tool, state, interfaceLanguage, onPress }: ToolButtonProps) {
  const command = copyCommands.find(({ id }) => id === tool.id)
  const Icon = tool.icon
  return (
    <IconButton
      label={command?.title[interfaceLanguage] ?? tool.id}
      icon={<Icon size={16} strokeWidth={1.75} aria-hidden="true" />}
      keys={describeKeys(command?.keys)}
      aria-pressed={tool.isPressed?.(state)}
      disabled={tool.isDisabled?.(state) ?? false}
      onClick={onPress}
    />
  )
}
