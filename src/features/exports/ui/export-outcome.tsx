import { useEffect, useRef } from 'react'
import type { Result } from '#lib/result.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import type { ExportDone, ExportProblem } from '../contract.ts'
import { exportsWords, type ExportsWords } from './exports-words.ts'
import { FileList } from './file-list.tsx'
import { useSayRefusal } from './use-say-refusal.ts'

/** What was written and that it was read back, or why nothing was. */
export function ExportOutcome({ outcome }: { readonly outcome: Result<ExportDone, ExportProblem> }) {
  const place = useRef<HTMLDivElement>(null)
  // The button that was pressed is at the foot of the form, this at its head.
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), [outcome])
  return (
    <div ref={place} className="exports-part">
      {outcome.ok ? <Done done={outcome.value} /> : <Problem problem={outcome.problem} />}
    </div>
  )
}

function Done({ done }: { readonly done: ExportDone }) {
  const say = useMessages(exportsWords)
  const shell = useShell()
  const report = useReport()
  const { folder, files } = done
  return (
    <section className="exports-part" aria-label={say.files}>
      <Notice tone="good" role="status">
        <p>{say.done}</p>
      </Notice>
      <FileList files={files} />
      <div className="exports-folder">
        <span className="exports-path" title={folder}>
          {folder}
        </span>
        <Button tone="quiet" onClick={() => void shell.revealFile({ path: folder }).catch(report)}>
          {say.show}
        </Button>
      </div>
    </section>
  )
}

function Problem({ problem }: { readonly problem: ExportProblem }) {
  const say = useMessages(exportsWords)
  const sayRefusal = useSayRefusal()
  return (
    <Notice tone="danger" role="alert">
      <p>{problem.kind === 'refused' ? sayRefusal(problem.refusal) : describeProblem(problem, say)}</p>
      {problem.kind === 'differs' ? (
        <>
          <p>{say.differsHint}</p>
          <ul>
            {problem.differences.slice(0, 3).map((one) => (
              <li key={`${one.place} ${one.expected} ${one.found}`}>
                {say.difference(one.place === 'file' ? '–' : say.kinds[one.place], cut(one.expected), cut(one.found))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}

function cut(words: string): string {
  return words.length > 120 ? `${words.slice(0, 120)}…` : words
}

function describeProblem(problem: Exclude<ExportProblem, { kind: 'refused' }>, say: ExportsWords): string {
  switch (problem.kind) {
    case 'differs':
      return say.differs(say.formats[problem.format])
    case 'picture-missing':
      return say.pictureMissing(problem.words)
    case 'picture-unreadable':
      return say.pictureUnreadable(problem.words)
    case 'folder':
      return say.folders[problem.why]
  }
}
