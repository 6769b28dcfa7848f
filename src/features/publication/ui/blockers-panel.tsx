import type { GuardPlace, Refusal } from '#domain/publication/guards.ts'
import type { StorySurface } from '#editor/story-surface.ts'
import { Button } from '#ui/primitives/button.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { useMessages } from '#workbench/messages.ts'
import { publicationWords } from './publication-words.ts'
import { useSayRefusal } from './use-say-refusal.ts'

export interface BlockersPanelProps {
  readonly title: string
  readonly refusal: Refusal
  readonly surface: StorySurface
  readonly onClose: () => void
}

/** Every reason at once, each a sentence; those that have a place in the copy lead there. */
export function BlockersPanel(props: BlockersPanelProps) {
  const say = useMessages(publicationWords)
  const sentences = useSayRefusal()(props.refusal)
  const places = placesOf(props.refusal)
  return (
    <SidePanel title={say.blocked(props.title)} closeLabel={say.close} onClose={props.onClose}>
      <ol className="publication-blockers">
        {sentences.map((sentence, index) => (
          <li key={sentence} className="publication-blocker">
            <p>{sentence}</p>
            {(places[index] ?? []).map((place) => (
              <PlaceButton key={`${place.blockId} ${place.start}`} place={place} surface={props.surface} />
            ))}
          </li>
        ))}
      </ol>
    </SidePanel>
  )
}

type CopyPlaceOfGuard = Extract<GuardPlace, { kind: 'copy' }>

function PlaceButton(props: { readonly place: CopyPlaceOfGuard; readonly surface: StorySurface }) {
  const say = useMessages(publicationWords)
  const { blockId, start, end } = props.place
  return (
    <Button tone="quiet" onClick={() => props.surface.reveal({ blockId, start, end })}>
      {say.showPlace}
    </Button>
  )
}

function placesOf(refusal: Refusal): readonly (readonly CopyPlaceOfGuard[])[] {
  const broken = refusal.guards.filter((result) => !result.passed)
  return broken.map((result) => (result.places ?? []).filter((place) => place.kind === 'copy'))
}
