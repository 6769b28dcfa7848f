import { useMemo } from 'react'
import { useMessages } from '#workbench/messages.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { checks, type WaiveProblem } from '../contract.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import { goToFinding, mendFinding, replaceWord } from './check-acts.ts'
import type { ChecksSession } from './checks-session.ts'
import { checksWords } from './checks-words.ts'
import { waiverWords } from './waiver-words.ts'

/** What can be done with a finding; the same object while the panel is there, so that rows are not drawn again for it. */
export interface FindingActs {
  goTo(finding: ShownFinding): void
  /** The person stands on it in the list. */
  stop(finding: ShownFinding): void
  showSource(finding: ShownFinding): void
  mend(finding: ShownFinding): void
  replace(finding: ShownFinding, word: string): void
  suggest(language: string, word: string): Promise<readonly string[]>
  addWord(word: string): void
  /** Answers why it does not stand; null when it does. */
  letStand(finding: ShownFinding, reason: string): Promise<WaiveProblem | null>
}

export function useFindingActs(session: ChecksSession, keepPlace: (finding: ShownFinding) => void): FindingActs {
  const client = useClient(checks)
  const report = useReport()
  const say = useMessages(checksWords)
  const words = useMessages(waiverWords)
  const { surface } = session
  return useMemo(
    () => ({
      goTo: (finding) => goToFinding(session, finding),
      stop: (finding) => session.standing.set(finding.id),
      showSource: ({ source }) => {
        if (source !== undefined) surface.revealSource({ blockId: source.key, start: source.start, end: source.end })
      },
      mend: (finding) => {
        keepPlace(finding)
        if (mendFinding(session, finding))
          session.say(finding.mend?.text.trim() ? say.mended(finding.mend.text) : say.mendedAway)
      },
      replace: (finding, word) => {
        keepPlace(finding)
        replaceWord(session, finding, word)
        session.say(say.mended(word))
      },
      suggest: (language, word) =>
        client.suggest({ storyId: surface.storyId, language, word }).catch((error: unknown) => {
          report(error)
          return []
        }),
      addWord: (word) => {
        client
          .addWord({ word })
          .then(() => session.say(say.wordAdded(word)))
          .catch(report)
      },
      letStand: async ({ subject }, reason) => {
        try {
          await surface.flush()
          const done = await client.waive({ storyId: surface.storyId, subject, reason })
          if (done.ok) session.say(words.letStandDone)
          else session.refresh()
          return done.ok ? null : done.problem
        } catch (error) {
          report(error)
          return null
        }
      },
    }),
    [session, surface, client, report, say, words, keepPlace],
  )
}
