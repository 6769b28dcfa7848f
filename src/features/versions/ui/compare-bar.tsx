import { ArrowLeft, ArrowLeftRight, ChevronDown, ChevronUp } from 'lucide-react'
import type { DifferenceFigures } from '#domain/document/difference.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Checkbox } from '#ui/primitives/checkbox.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { Segmented } from '#ui/primitives/segmented.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommandButton } from '#workbench/use-command.ts'
import type { CompareViewProps } from './compare-props.ts'
import type { ChangeSteps } from './use-change-steps.ts'
import { versionWords } from './version-words.ts'

interface CompareBarProps extends CompareViewProps {
  readonly figures: DifferenceFigures | null
  readonly steps: ChangeSteps
  readonly onChange: (params: Readonly<Record<string, string>>) => void
  readonly onSwap: () => void
}

/** Which two texts, how they are shown, and the way from change to change. */
export function CompareBar(props: CompareBarProps) {
  const say = useMessages(versionWords)
  const { params, options, onChange } = props
  return (
    <header className="compare-bar">
      <div className="compare-bar-row">
        <Button tone="quiet" icon={<ArrowLeft size={15} />} onClick={props.onBack}>
          {props.backLabel}
        </Button>
        <h2 className="compare-title">{props.title}</h2>
        <Figures figures={props.figures} />
      </div>
      <div className="compare-bar-row">
        <Side
          label={say.before}
          value={params['before']}
          options={options}
          onChange={(before) => onChange({ before })}
        />
        <IconButton label={say.swap} icon={<ArrowLeftRight size={15} />} onClick={props.onSwap} />
        <Side label={say.after} value={params['after']} options={options} onChange={(after) => onChange({ after })} />
        <span className="compare-gap" />
        <Steps steps={props.steps} />
        <Checkbox
          className="compare-only"
          label={say.onlyChanges}
          checked={params['all'] === 'no'}
          onChange={(isFolded) => onChange({ all: isFolded ? 'no' : 'yes' })}
        />
        <Segmented
          label={say.view}
          value={params['view'] === 'sides' ? 'sides' : 'inline'}
          options={[
            { value: 'inline', label: say.inline },
            { value: 'sides', label: say.sides },
          ]}
          onChange={(view) => onChange({ view })}
        />
      </div>
    </header>
  )
}

interface SideProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: CompareViewProps['options']
  readonly onChange: (value: string) => void
}

function Side({ label, value, options, onChange }: SideProps) {
  return (
    <label className="compare-side">
      <span className="compare-side-label">{label}</span>
      <Select value={value ?? ''} options={options} onChange={onChange} className="compare-side-select" />
    </label>
  )
}

function Figures({ figures }: { readonly figures: DifferenceFigures | null }) {
  const say = useMessages(versionWords)
  if (figures === null) return null
  const { wordsAdded, wordsRemoved, blocksMoved } = figures
  return (
    <p className="compare-figures" role="status">
      {say.figures({ added: wordsAdded, removed: wordsRemoved })}
      {blocksMoved === 0 ? null : ` · ${say.moved(blocksMoved)}`}
    </p>
  )
}

function Steps({ steps }: { readonly steps: ChangeSteps }) {
  const say = useMessages(versionWords)
  const next = useCommandButton('versions.nextChange')
  const previous = useCommandButton('versions.previousChange')
  return (
    <span className="compare-steps">
      <span className="compare-steps-count">{say.change(steps.at, steps.count)}</span>
      <IconButton
        label={previous.title}
        keys={previous.keys}
        icon={<ChevronUp size={15} />}
        disabled={!previous.isAvailable}
        onClick={previous.run}
      />
      <IconButton
        label={next.title}
        keys={next.keys}
        icon={<ChevronDown size={15} />}
        disabled={!next.isAvailable}
        onClick={next.run}
      />
    </span>
  )
}
