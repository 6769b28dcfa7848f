import { Button } from '#ui/primitives/button.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { languageName } from '#workbench/language-name.ts'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { REVIEW_STATES, type DeskChoices, type DeskFilter, type DeskLook } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { showCount } from './show-time.ts'

export interface DeskFiltersProps {
  readonly filter: DeskFilter
  readonly counts: DeskLook['counts'] | undefined
  readonly choices: DeskChoices | undefined
  readonly onFilter: (changes: Partial<DeskFilter>) => void
  /** What stands at the end: how many there are. */
  readonly summary: string
}

export function DeskFilters(props: DeskFiltersProps) {
  const { filter, onFilter } = props
  const say = useMessages(deskWords)
  const isNarrowed = filter.assignee !== null || filter.language !== null || filter.onlyOverdue
  return (
    <div role="group" aria-label={say.filters} className="desk-filters">
      <StateFilter {...props} />
      <span className="desk-filters-line" />
      <AssigneeFilter {...props} />
      <LanguageFilter {...props} />
      <Button
        tone="quiet"
        aria-pressed={filter.onlyOverdue}
        onClick={() => onFilter({ onlyOverdue: !filter.onlyOverdue })}
      >
        {say.overdue}
      </Button>
      {isNarrowed ? (
        <Button tone="quiet" onClick={() => onFilter({ assignee: null, language: null, onlyOverdue: false })}>
          {say.clearFilters}
        </Button>
      ) : null}
      <span className="desk-summary" role="status">
        {props.summary}
      </span>
    </div>
  )
}

function StateFilter({ filter, counts, onFilter }: DeskFiltersProps) {
  const say = useMessages(deskWords)
  const locale = useLocale()
  return (
    <div role="group" aria-label={say.states} className="desk-states">
      {(['all', ...REVIEW_STATES] as const).map((state) => (
        <button
          key={state}
          type="button"
          className="desk-state"
          aria-pressed={filter.review === state}
          onClick={() => onFilter({ review: state })}
        >
          {state === 'all' ? say.all : say.review[state]}
          {state === 'all' || counts === undefined ? null : (
            <span className="desk-state-count">{showCount(counts[state], locale)}</span>
          )}
        </button>
      ))}
    </div>
  )
}

function AssigneeFilter({ filter, choices, onFilter }: DeskFiltersProps) {
  const say = useMessages(deskWords)
  const people = choices?.people ?? []
  const me = choices?.me ?? null
  const options = [
    { value: '', label: say.everybody },
    ...(me === null ? [] : [{ value: me as string, label: say.mine }]),
    { value: 'nobody', label: say.nobody },
    ...people.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id as string, label: name })),
  ]
  const choose = (value: string): void => {
    const person = [me, ...people.map(({ id }) => id)].find((id) => id === value)
    onFilter({ assignee: value === 'nobody' ? 'nobody' : (person ?? null) })
  }
  return (
    <Select
      tone="quiet"
      aria-label={say.assignee}
      value={filter.assignee ?? ''}
      options={options}
      onChange={choose}
      data-active={filter.assignee !== null || undefined}
    />
  )
}

function LanguageFilter({ filter, choices, onFilter }: DeskFiltersProps) {
  const say = useMessages(deskWords)
  const locale = useLocale()
  const languages = choices?.languages ?? []
  if (languages.length < 2 && filter.language === null) return null
  return (
    <Select
      tone="quiet"
      aria-label={say.language}
      value={filter.language ?? ''}
      options={[
        { value: '', label: say.allLanguages },
        ...languages.map((tag) => ({ value: tag, label: languageName(tag, locale) })),
      ]}
      onChange={(language) => onFilter({ language: language === '' ? null : language })}
      data-active={filter.language !== null || undefined}
    />
  )
}
