import { Select } from '#ui/primitives/select.tsx'
import { useMessages } from '#workbench/messages.ts'
import { CHECKS } from '../model/registry.ts'
import type { ProfileView } from '../contract.ts'
import { SEVERITIES, type CheckId } from '../model/check-ids.ts'
import { checkNames } from './check-names.ts'
import { houseStyleWords } from './house-style-words.ts'

/** What is found in two ways is one check to whoever weighs it. */
const LISTED = CHECKS.filter((check, index) => CHECKS.findIndex((other) => other.id === check.id) === index)

type Choice = ProfileView['severities'][string]

export interface SeverityTableProps {
  readonly severities: ProfileView['severities']
  readonly onChange: (severities: ProfileView['severities']) => void
}

/** What each check weighs, with the practice that it enforces. */
export function SeverityTable({ severities, onChange }: SeverityTableProps) {
  const say = useMessages(houseStyleWords)
  const names = useMessages(checkNames)
  const choose = (check: CheckId, choice: Choice | 'given'): void => {
    const { [check]: _before, ...rest } = severities
    onChange(choice === 'given' ? rest : { ...rest, [check]: choice })
  }
  return (
    <ul className="house-style-checks">
      {LISTED.map((check) => (
        <li key={check.id} className="house-style-check">
          <span className="house-style-check-words">
            <span className="house-style-check-name">{names[check.id]}</span>
            <span className="checks-quiet">{check.practice}</span>
          </span>
          <Select<Choice | 'given'>
            aria-label={names[check.id]}
            value={severities[check.id] ?? 'given'}

            options={[
              { value: 'given', label: say.own(say.severities[check.severity]) },
              ...[...SEVERITIES, 'off' as const].map((value) => ({ value, label: say.severities[value] })),
            ]}
            onChange={(choice) => choose(check.id, choice)}
          />
        </li>
      ))}
    </ul>
  )
}
