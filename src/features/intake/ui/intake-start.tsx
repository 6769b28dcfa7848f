import { FilePlus2, FileInput } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { useMessages } from '#workbench/messages.ts'
import { intakeWords } from './intake-words.ts'
import type { Brought } from './use-intake.ts'

/** Nothing read yet: where to drop and what to press, and a field for text that is typed or pasted by hand. */
export function IntakeStart(props: {
  readonly onBring: (brought: readonly Brought[]) => void
  readonly onChoose: () => void
}) {
  const say = useMessages(intakeWords)
  const [typed, setTyped] = useState('')
  const handleRead = (): void => props.onBring([{ kind: 'paste', html: '', text: typed }])
  return (
    <div className="intake-start">
      <EmptyState
        title={say.emptyTitle}
        icon={<FileInput size={28} aria-hidden />}
        actions={
          <Button tone="primary" icon={<FilePlus2 size={15} aria-hidden />} onClick={props.onChoose}>
            {say.choose}
          </Button>
        }
      >
        {say.emptyHint}
      </EmptyState>
      <div className="intake-typed">
        <Field label={say.pasteLabel}>
          {(control) => (
            <TextArea
              {...control}
              className="intake-paste"
              rows={6}
              placeholder={say.pastePlaceholder}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button disabled={typed.trim() === ''} onClick={handleRead}>
          {say.readPasted}
        </Button>
      </div>
    </div>
  )
}
