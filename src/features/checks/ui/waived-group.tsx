import { Button } from '#ui/primitives/button.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'
import { useStore } from '#workbench/store.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { checks, type WaiverLine } from '../contract.ts'
import { isCheckId } from '../model/check-ids.ts'
import { explainFinding } from '../model/explain-finding.ts'
import type { ShownFinding } from '../model/shown-findings.ts'
import { goToFinding } from './check-acts.ts'
import { checkNames } from './check-names.ts'
import type { ChecksSession } from './checks-session.ts'
import { checksWords } from './checks-words.ts'
import { placeName } from './place-name.ts'
import { waiverWords } from './waiver-words.ts'

/** What stands because somebody said so, with who and why; each can be taken back. */
export function WaivedGroup({ session }: { readonly session: ChecksSession }) {
  const say = useMessages(waiverWords)
  const { storyId } = session.surface
  const lines = useQuery(checks, 'waivers', { storyId }, [`waivers:${storyId}`]).value ?? []
  const waived = useStore(session.waived)
  if (waived.length === 0) return null
  return (
    <section className="checks-waived" aria-label={say.standing}>
      <h3 className="checks-group-head">
        <span>{say.standing}</span>
        <span className="checks-group-count">{waived.length}</span>
      </h3>
      <ul>
        {waived.map((finding) => {
          const line = lines.find(({ subject }) => subject === finding.subject)
          return line === undefined ? null : (
            <WaivedRow key={finding.id} finding={finding} line={line} session={session} />
          )
        })}
      </ul>
    </section>
  )
}

interface WaivedRowProps {
  readonly finding: ShownFinding
  readonly line: WaiverLine
  readonly session: ChecksSession
}

function WaivedRow({ finding, line, session }: WaivedRowProps) {
  const say = useMessages(waiverWords)
  const places = useMessages(checksWords)
  const names = useMessages(checkNames)
  const locale = useLocale()
  const { surface } = session
  const takeBack = useTakeBack(session, line)
  return (
    <li className="checks-row checks-row-waived">
      <button type="button" className="checks-row-main" onClick={() => goToFinding(session, finding)}>
        <span className="checks-row-head">
          <span className="checks-row-name">{isCheckId(finding.check) ? names[finding.check] : finding.check}</span>
          <span className="checks-row-place">{placeName(surface.document(), finding.place.key, places)}</span>
        </span>
        <span className="checks-row-message">{explainFinding(finding.message, locale)}</span>
      </button>
      <p className="checks-waiver-reason">{line.reason}</p>
      <span className="checks-row-acts">
        <span className="checks-quiet">{say.by(line.personName, showMoment(line.at, locale))}</span>
        {surface.readOnly ? null : (
          <Button tone="quiet" onClick={takeBack}>
            {say.takeBack}
          </Button>
        )}
      </span>
    </li>
  )
}

function useTakeBack(session: ChecksSession, line: WaiverLine): () => void {
  const client = useClient(checks)
  const report = useReport()
  const say = useMessages(waiverWords)
  return () => {
    client
      .takeBackWaiver({ storyId: session.surface.storyId, id: line.id })
      .then((done) => session.say(done.ok || done.problem === 'not-found' ? say.takenBack : say.problems[done.problem]))
      .catch(report)
  }
}
