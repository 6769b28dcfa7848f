import { useLocale, useMessages } from '#workbench/messages.ts'
import { showMoment } from '#workbench/show-time.ts'
import type { StandingWaiverLine } from '../contract.ts'
import { formWords } from './form-words.ts'

/** What stands in the text because somebody gave a reason: whoever approves the text approves that as well. */
export function WaiverList({ waivers }: { readonly waivers: readonly StandingWaiverLine[] }) {
  const say = useMessages(formWords)
  const locale = useLocale()
  return (
    <section aria-label={say.waivers} className="publication-waivers">
      <p>{say.waivers}</p>
      <ul>
        {waivers.map((waiver) => (
          <li key={`${waiver.at} ${waiver.what.en}`}>
            <p>{waiver.what[locale]}</p>
            <p className="publication-waiver-reason">{waiver.reason}</p>
            <p className="publication-waiver-who">{`${waiver.personName}, ${showMoment(waiver.at, locale)}`}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
