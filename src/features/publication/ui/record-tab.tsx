import { useState } from 'react'
import { ChevronRight } from 'lucide-react'
import type { StorySlotProps } from '#editor/story-surface.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { publication, type RecordLine } from '../contract.ts'
import { publicationWords, type PublicationWords } from './publication-words.ts'
import { guardWords } from './guard-words.ts'
import { recordWords } from './record-words.ts'
import { useRefusalWords } from './refusal-words.ts'
import { useShowClock, useShowShort } from './show-clock.ts'
import './publication.css'

/** The story's part of the record, newest first. */
export function RecordTab(props: StorySlotProps) {
  const say = useMessages(recordWords)
  const { storyId } = props.surface
  const lines = useQuery(publication, 'record', { storyId }, [`story:${storyId}`]).value ?? []
  const standing = useQuery(publication, 'standing', { storyId }, [`story:${storyId}`]).value
  const zone = standing?.deskZone ?? 'UTC'
  return (
    <section className="publication-record" aria-labelledby="publication-record-heading">
      <header className="publication-record-head">
        <h3 id="publication-record-heading">{say.heading}</h3>
        <VerifyButton />
      </header>
      <p className="publication-hint">{lines.length === 0 ? say.empty : say.hint}</p>
      <ol className="publication-lines">
        {lines.map((line) => (
          <Line key={line.sequence} line={line} zone={zone} />
        ))}
      </ol>
    </section>
  )
}

function VerifyButton() {
  const say = useMessages(recordWords)
  const client = useClient(publication)
  const report = useReport()
  const [findings, setFindings] = useState<readonly string[] | null>(null)
  const verify = (): void => void client.verifyRecord(null).then(setFindings).catch(report)
  return (
    <>
      <Button tone="quiet" onClick={verify}>
        {say.verify}
      </Button>
      {findings === null ? null : (
        <Notice tone={findings.length === 0 ? 'good' : 'danger'} role="status">
          {findings.length === 0 ? say.verified : findings.map((finding) => <p key={finding}>{finding}</p>)}
        </Notice>
      )}
    </>
  )
}

function Line({ line, zone }: { readonly line: RecordLine; readonly zone: string }) {
  const say = useMessages(recordWords)
  const words = useMessages(publicationWords)
  const guardNames = useMessages(guardWords)
  const short = useShowShort()
  const clock = useShowClock()
  const who = line.role === 'system' || line.personName === '' ? words.system : line.personName
  const reason = line.action === 'schedule_missed' ? nameRule(line.reason, guardNames) : line.reason
  const stated = who === words.system ? '' : say.stated
  const role = line.role === null || line.role === 'system' ? '' : words.roles[line.role]
  return (
    <li className="publication-line">
      <details>
        <summary>
          <time dateTime={line.at} title={clock(line.at, zone)}>
            {short(line.at, zone)}
          </time>
          <span className="publication-line-words">
            <b>{nameAction(line, { ...words.actions, ...say.acts })}</b>
            <span className="publication-line-who">{describeBy({ ...line, reason }, say.means)}</span>
          </span>
          <ChevronRight size={14} aria-hidden="true" className="publication-line-mark" />
        </summary>
        <dl className="publication-line-more">
          <Row label={words.strip} value={describeMove(line, words)} />
          <Row
            label={say.who}
            value={[who, role, say.means[line.means], stated].filter((part) => part !== '').join(', ')}
          />
          <Row label={say.cause} value={nameCause(line, words)} />
          <Row label={say.because} value={reason} />
          <Row label={say.words} value={line.words} />
          <Row label={say.text} value={line.textHash === null ? '' : line.textHash.slice(0, 12)} />
          <Row label={say.notice} value={line.notice} />
          <GuardRows line={line} />
          {line.isErased ? <Row label="" value={say.erased} /> : null}
        </dl>
      </details>
    </li>
  )
}

function Row(props: { readonly label: string; readonly value: string }) {
  if (props.value === '') return null
  return (
    <div className="publication-line-row">
      <dt>{props.label}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}

function GuardRows({ line }: { readonly line: RecordLine }) {
  const say = useMessages(recordWords)
  const guardNames = useMessages(guardWords)
  const sayRule = useRefusalWords(useShowClock())
  const results = line.guards.map((result) =>
    result.passed
      ? `${guardNames[result.guard]}: ${say.passed}`
      : `${guardNames[result.guard]}: ${sayRule(result.guard, result.why)}`,
  )
  return <Row label={say.guards} value={results.join('\n')} />
}

/** A rule that held a scheduled story back is recorded by its name; what else went wrong, in words. */
function nameRule(reason: string, names: Readonly<Record<string, string>>): string {
  return names[reason] ?? reason
}

/** Who, where; for what the desk did by itself, because of what. */
function describeBy(line: RecordLine, means: Readonly<Record<RecordLine['means'], string>>): string {
  const who = line.role === 'system' ? [means.system, line.reason] : [line.personName]
  return [...who, line.outletName ?? ''].filter((part) => part !== '').join(' · ')
}

function nameAction(line: RecordLine, names: Readonly<Record<string, string>>): string {
  return names[line.action] ?? line.action
}

function nameCause(line: RecordLine, words: PublicationWords): string {
  if (line.cause === null) return ''
  const names: Readonly<Record<string, string>> = { ...words.sourceCauses, ...words.causes }
  return names[line.cause] ?? line.cause
}

function describeMove(line: RecordLine, words: PublicationWords): string {
  if (line.to === null || line.from === line.to) return ''
  const names: Readonly<Record<string, string>> = { ...words.review, ...words.out }
  const nameOf = (state: string | null) => (state === null ? '' : (names[state] ?? state))
  return `${nameOf(line.from)} → ${nameOf(line.to)}`
}
