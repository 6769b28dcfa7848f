import { useState } from 'react'
import { SOURCE_CAUSES, type SourceCause } from '#domain/publication/source-machine.ts'
import { SOURCE_KINDS, type SourceKind } from '#domain/sources/source-kinds.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { intake as contract, type Preview } from '#features/intake/contract.ts'
import { intakeWords } from './intake-words.ts'
import { LedgerTable } from './ledger-table.tsx'
import type { Intake } from './use-intake.ts'

const LANGUAGES = [
  { value: 'en-GB', label: 'English (UK)' },
  { value: 'en-US', label: 'English (US)' },
  { value: 'sv', label: 'Svenska' },
] as const

const ZONES = [
  'Europe/Stockholm',
  'Europe/Helsinki',
  'Europe/London',
  'Europe/Kyiv',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'UTC',
] as const

/** Beside the article: what was lost, what was removed, what it will be on the desk. */
export function IntakeDecision({ intake, preview }: { readonly intake: Intake; readonly preview: Preview }) {
  const say = useMessages(intakeWords)
  const { value: defaults } = useQuery(contract, 'defaults', null, [])
  const [kind, setKind] = useState<SourceKind>(preview.kind)
  const [cause, setCause] = useState<SourceCause>(preview.known?.suggestedCause ?? 'development')
  const [language, setLanguage] = useState<string | null>(null)
  const { isBusy, take } = useTakeIn(intake, preview)
  const storyLanguage = language ?? defaults?.language ?? 'en-GB'
  const wanted = { kind, cause: preview.known === null ? null : cause }
  const handleTake = (): void => take({ ...wanted, start: null })
  const handleStart = (): void => take({ ...wanted, start: { language: storyLanguage } })
  useCommand('intake.take', isBusy ? null : handleTake)
  useCommand('intake.start', isBusy ? null : handleStart)
  return (
    <SidePanel
      title={say.ledger}
      closeLabel={say.leave}
      onClose={intake.next}
      footer={
        <>
          <Button onClick={handleTake} isBusy={isBusy}>
            {say.take}
          </Button>
          <Button tone="primary" onClick={handleStart} isBusy={isBusy}>
            {say.takeAndStart}
          </Button>
        </>
      }
    >
      <div className="intake-decision">
        <LedgerTable extraction={preview.extraction} />
        <Known preview={preview} cause={cause} onCause={setCause} />
        <Field label={say.kind}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              options={SOURCE_KINDS.map((value) => ({ value, label: say.kinds[value] }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={say.storyLanguage}>
          {(control) => (
            <Select
              {...control}
              value={storyLanguage}
              options={withValue(LANGUAGES, storyLanguage)}
              onChange={setLanguage}
            />
          )}
        </Field>
        <Field label={say.zone}>
          {(control) => {
            const zone = intake.zone ?? defaults?.zone ?? 'Europe/Stockholm'
            return (
              <Select
                {...control}
                value={zone}
                options={withValue(
                  ZONES.map((value) => ({ value, label: value.replace('_', ' ') })),
                  zone,
                )}
                onChange={intake.setZone}
              />
            )
          }}
        </Field>
      </div>
    </SidePanel>
  )
}

function Known(props: {
  readonly preview: Preview
  readonly cause: SourceCause
  readonly onCause: (cause: SourceCause) => void
}) {
  const say = useMessages(intakeWords)
  const { known } = props.preview
  if (known === null) return null
  return (
    <>
      <Notice tone={known.isUnchanged ? 'neutral' : 'accent'} title={say.knownTitle}>
        <p>{known.isUnchanged ? say.unchanged : say.known(known.versions, known.stories)}</p>
      </Notice>
      {known.isUnchanged ? null : (
        <Field label={say.cause}>
          {(control) => (
            <Select
              {...control}
              value={props.cause}
              options={SOURCE_CAUSES.map((value) => ({ value, label: say.causes[value] }))}
              onChange={props.onCause}
            />
          )}
        </Field>
      )}
    </>
  )
}

interface Wanted {
  readonly kind: SourceKind
  readonly cause: SourceCause | null
  readonly start: { readonly language: string } | null
}

function useTakeIn(intake: Intake, preview: Preview) {
  const say = useMessages(intakeWords)
  const client = useClient(contract)
  const navigate = useNavigate()
  const toast = useToast()
  const report = useReport()
  const [isBusy, setBusy] = useState(false)
  const take = (wanted: Wanted): void => {
    setBusy(true)
    client
      .takeIn({ token: preview.token, ...wanted })
      .then((result) => {
        if (!result.ok) return toast({ tone: 'warning', text: say.gone })
        toast({ tone: 'good', text: say.taken(preview.extraction.headline ?? preview.name) })
        if (result.value.storyId !== null && intake.queued === 0) return navigate('story', { id: result.value.storyId })
        return intake.next()
      })
      .catch(report)
      .finally(() => setBusy(false))
  }
  return { isBusy, take }
}

function withValue(options: readonly { readonly value: string; readonly label: string }[], value: string) {
  return options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options]
}
