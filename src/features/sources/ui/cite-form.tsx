import { Quote } from 'lucide-react'
import { useState } from 'react'
import type { StorySurface } from '#editor/story-surface.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { sources, type StorySourceLine } from '#features/sources/contract.ts'
import { sourcesWords } from './sources-words.ts'
import { useSelections, type Selections } from './use-surface.ts'

const SHOWN = 90

/** Ties the selected words of the copy to a source, to a passage of it when one is selected beside the copy. */
export function CiteForm({
  surface,
  lines,
}: {
  readonly surface: StorySurface
  readonly lines: readonly StorySourceLine[]
}) {
  const say = useMessages(sourcesWords)
  const selections = useSelections(surface)
  const [chosen, setChosen] = useState<string | null>(null)
  const first = lines[0]
  const sourceId = selections.source?.sourceId ?? lines.find((line) => line.id === chosen)?.id ?? first?.id
  const cite = useCite(surface)
  const canCite = sourceId !== undefined && selections.copy !== null && !surface.readOnly
  const handleCite = (): void => {
    if (sourceId !== undefined) cite(sourceId, selections)
  }
  useCommand('sources.cite', canCite ? handleCite : null)
  if (first === undefined || sourceId === undefined) return null
  return (
    <section className="sources-cite" aria-label={say.cite}>
      <h3 className="sources-head">{say.cite}</h3>
      {selections.copy === null ? (
        <p className="sources-quiet">{say.citeHint}</p>
      ) : (
        <p className="sources-selected">{say.citeSelected(shorten(selections.copy.words))}</p>
      )}
      {selections.source === null ? null : (
        <p className="sources-selected">{say.citePassage(shorten(selections.source.words))}</p>
      )}
      {lines.length < 2 || selections.source !== null ? null : (
        <Field label={say.citeWhat}>
          {(control) => (
            <Select
              {...control}
              value={sourceId}
              options={lines.map((line) => ({ value: line.id as string, label: line.title }))}
              onChange={setChosen}
            />
          )}
        </Field>
      )}
      <div className="sources-acts">
        {/* The selection in the copy must stay while the button is pressed. */}
        <Button
          icon={<Quote size={15} aria-hidden />}
          disabled={!canCite}
          onMouseDown={(event) => event.preventDefault()}
          onClick={handleCite}
        >
          {say.cite}
        </Button>
      </div>
    </section>
  )
}

/** The row first, then the anchor: when the anchor cannot be set, the row goes again. */
function useCite(surface: StorySurface) {
  const say = useMessages(sourcesWords)
  const client = useClient(sources)
  const report = useReport()
  const toast = useToast()
  return (sourceId: StorySourceLine['id'], { copy, source }: Selections): void => {
    if (copy === null) return
    const passage =
      source === null
        ? null
        : {
            versionId: source.sourceVersionId,
            blockId: source.blockId,
            start: source.start,
            end: source.end,
            words: source.words,
          }
    client
      .cite({ storyId: surface.storyId, sourceId, passage, copyWords: copy.words })
      .then(async (result) => {
        if (!result.ok) toast({ tone: 'warning', text: say.notOfStory })
        else if (!surface.addAnchor(result.value)) await client.uncite({ id: result.value })
      })
      .catch(report)
  }
}

export function shorten(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).trimEnd()}…`
}
