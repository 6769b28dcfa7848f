import { Search } from 'lucide-react'
import { useState } from 'react'
import type { SourceId } from '#lib/ids.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { RadioGroup } from '#ui/primitives/radio-group.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { desk, type SourceChoice } from '../contract.ts'
import { useNow } from './desk-state.ts'
import { deskWords } from './desk-words.ts'
import { showMoment } from './show-time.ts'

const LANGUAGES = [
  { value: 'en-GB', label: 'English (UK)' },
  { value: 'en-US', label: 'English (US)' },
  { value: 'sv', label: 'Svenska' },
] as const

/** A blank story, or one beside a source that the desk already has. */
export function NewStoryPanel(props: {
  readonly language: string
  /** The desk's: when a source was taken in is said in it. */
  readonly zone: string
  readonly onClose: () => void
}) {
  const say = useMessages(deskWords)
  const [language, setLanguage] = useState(props.language)
  const [sourceId, setSourceId] = useState<SourceId | null>(null)
  const [isBusy, setBusy] = useState(false)
  const create = useCreateStory()
  const handleCreate = (): void => {
    setBusy(true)
    void create({ language, sourceId }).finally(() => setBusy(false))
  }
  const languages = LANGUAGES.some(({ value }) => value === language)
    ? LANGUAGES
    : [{ value: language, label: language }, ...LANGUAGES]
  return (
    <SidePanel
      title={say.newTitle}
      closeLabel={say.close}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{say.cancel}</Button>
          <Button tone="primary" isBusy={isBusy} onClick={handleCreate}>
            {say.newCreate}
          </Button>
        </>
      }
    >
      <div className="desk-new">
        <Field label={say.newLanguage}>
          {(control) => <Select {...control} value={language} options={languages} onChange={setLanguage} />}
        </Field>
        <SourceChooser sourceId={sourceId} onChoose={setSourceId} zone={props.zone} />
      </div>
    </SidePanel>
  )
}

function SourceChooser(props: {
  readonly sourceId: SourceId | null
  readonly onChoose: (id: SourceId | null) => void
  readonly zone: string
}) {
  const say = useMessages(deskWords)
  const locale = useLocale()
  const [text, setText] = useState('')
  const { value } = useQuery(desk, 'sources', { text }, ['sources'])
  const now = useNow()
  const describe = (source: SourceChoice): string =>
    [
      source.agency,
      source.language?.toUpperCase() ?? '',
      showMoment(source.retrievedAt, locale, { now, zone: props.zone }),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  const options = (value ?? []).map((source) => ({
    value: source.id as string,
    label: source.title,
    hint: describe(source),
  }))
  return (
    <>
      <TextField
        type="search"
        aria-label={say.newFind}
        placeholder={say.newFind}
        icon={<Search size={14} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RadioGroup
        label={say.newSource}
        value={props.sourceId ?? ''}
        options={[{ value: '', label: say.newBlank }, ...options]}
        onChange={(id) => props.onChoose(value?.find((source) => source.id === id)?.id ?? null)}
      />
      {value?.length === 0 && text !== '' ? <p className="desk-new-none">{say.newNoSources}</p> : null}
    </>
  )
}

interface StoryWanted {
  readonly language: string
  readonly sourceId: SourceId | null
}

function useCreateStory(): (wanted: StoryWanted) => Promise<void> {
  const client = useClient(desk)
  const navigate = useNavigate()
  const report = useReport()
  const toast = useToast()
  const say = useMessages(deskWords)
  return (wanted) =>
    client.create(wanted).then((result) => {
      if (result.ok) navigate('story', { id: result.value })
      else toast({ tone: 'warning', text: say.noSuchSource })
    }, report)
}
