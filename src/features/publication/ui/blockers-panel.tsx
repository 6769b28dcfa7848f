import type { Refusal } from '#domain/publication/guards.ts'
import type { StorySurface } from '#editor/story-surface.ts'
import { Button } from '#ui/primitives/button.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import type { StoryStanding } from '../contract.ts'
import type { ActGroup } from '../model/next-step.ts'
import { findRemedy } from '../model/remedy.ts'
import { publicationWords } from './publication-words.ts'
import { useSayRefusal, type Blocker } from './use-say-refusal.ts'

export interface BlockersPanelProps {
  readonly title: string
  readonly refusal: Refusal
  readonly standing: StoryStanding
  readonly surface: StorySurface
  readonly onStart: (group: ActGroup) => void
  readonly onClose: () => void
}

/** Every reason at once, each a sentence; it leads to its places in the copy, or to the act that takes it away. */
export function BlockersPanel(props: BlockersPanelProps) {
  const say = useMessages(publicationWords)
  const blockers = useSayRefusal()(props.refusal)
  return (
    <SidePanel title={say.blocked(props.title)} closeLabel={say.close} onClose={props.onClose}>
      <ol className="publication-blockers">
        {blockers.map((blocker) => (
          <BlockerLine key={blocker.rule} {...props} blocker={blocker} />
        ))}
      </ol>
    </SidePanel>
  )
}

function BlockerLine(props: BlockersPanelProps & { readonly blocker: Blocker }) {
  const say = useMessages(publicationWords)
  const { blocker, surface } = props
  const remedy = findRemedy(blocker.rule, props.standing)
  return (
    <li className="publication-blocker">
      <p>{blocker.sentence}</p>
      <div className="publication-blocker-acts">
        {remedy === null ? null : <Button onClick={() => props.onStart(remedy)}>{say.actions[remedy.action]}</Button>}
        {blocker.commands.map((id) => (
          <WayButton key={id} id={id} />
        ))}
        {blocker.places.map(({ blockId, start, end }, index) => (
          <Button key={`${blockId} ${start}`} tone="quiet" onClick={() => surface.reveal({ blockId, start, end })}>
            {blocker.places.length === 1 ? say.showPlace : say.showNth(index + 1)}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** The command that leads there, while there is something to lead to. */
function WayButton({ id }: { readonly id: string }) {
  const { title, keys, isAvailable, run } = useCommandButton(id)
  if (!isAvailable) return null
  return (
    <Button keys={keys} onClick={run}>
      {title}
    </Button>
  )
}
