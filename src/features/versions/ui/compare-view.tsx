import { useMemo, useRef } from 'react'
import { compareReadings } from '#domain/document/compare-readings.ts'
import { compareDocuments, type DocumentDifference } from '#domain/document/difference.ts'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { Spinner } from '#ui/primitives/spinner.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import { CompareBar } from './compare-bar.tsx'
import type { CompareText, CompareViewProps } from './compare-props.ts'
import { DifferencePaper } from './difference-paper.tsx'
import { useChangeSteps } from './use-change-steps.ts'
import { versionWords } from './version-words.ts'

export function CompareView(props: CompareViewProps) {
  const { params, before, after } = props
  const { navigation } = useWorkbench()
  const paper = useRef<HTMLDivElement>(null)
  const difference = useDifference(before, after, props.hasOtherIds ?? false)
  const steps = useChangeSteps(paper, difference)
  const change = (next: Readonly<Record<string, string>>) => navigation.replace({ ...params, ...next })
  const swap = () => change({ before: params['after'] ?? '', after: params['before'] ?? '' })
  const isSides = params['view'] === 'sides'
  useCommand('versions.nextChange', steps.count === 0 ? null : () => steps.step(1))
  useCommand('versions.previousChange', steps.count === 0 ? null : () => steps.step(-1))
  useCommand('versions.changeView', () => change({ view: isSides ? 'inline' : 'sides' }))
  useCommand('versions.swap', swap)
  return (
    <div className="compare">
      <CompareBar {...props} figures={difference?.figures ?? null} steps={steps} onChange={change} onSwap={swap} />
      <div ref={paper} className="compare-body">
        <Body before={before} after={after} difference={difference} params={params} />
      </div>
    </div>
  )
}

function useDifference(before: CompareText, after: CompareText, hasOtherIds: boolean): DocumentDifference | null {
  return useMemo(() => {
    if (typeof before === 'string' || typeof after === 'string') return null
    return hasOtherIds ? compareReadings(before, after) : compareDocuments(before, after)
  }, [before, after, hasOtherIds])
}

interface BodyProps extends Pick<CompareViewProps, 'before' | 'after' | 'params'> {
  readonly difference: DocumentDifference | null
}

function Body({ before, after, difference, params }: BodyProps) {
  const say = useMessages(versionWords)
  if (before === 'unreadable' || after === 'unreadable') return <EmptyState title={say.unreadable} />
  if (difference === null || typeof after === 'string') {
    return (
      <div className="compare-waiting">
        <Spinner />
      </div>
    )
  }
  const isSame = Object.values(difference.figures).every((figure) => figure === 0)
  return (
    <>
      {isSame ? <EmptyState title={say.noDifference}>{say.noDifferenceHint}</EmptyState> : null}
      {isSame && params['all'] === 'no' ? null : (
        <DifferencePaper
          difference={difference}
          language={after.language}
          view={params['view'] === 'sides' ? 'sides' : 'inline'}
          isFolded={params['all'] === 'no'}
        />
      )}
    </>
  )
}
