import type { Remark } from '../finding.ts'
import type { Segment } from '../passages.ts'
import type { Scope } from './wrong-renderings.ts'

/** `den misstänkte rånaren`: a suspicion that hangs on the word for who did it. */
const SUSPECTED_DOER =
  /(?<![\p{L}])(?:miss)tänkt[ae]?\s+((?:\p{L}+-?)?(?:rånare|mördare|tjuv|våldtäktsman|våldtäktsmän|gärningsman|gärningsmän|gärningsperson|skytt|anlagare|mordbrännare|bedragare|langare|spion|terrorist|attentatsman|attentatsmän|knivman|smugglare|bombman|våldsverkare|pyroman|seriemördare)\p{L}{0,5})/iu
const DOER =
  /\b(?:robber|burglar|murderer|killer|thief|thieves|rapist|perpetrator|attacker|assailant|gunman|gunmen|shooter|arsonist|fraudster|swindler|drug dealer|dealer|spy|terrorist|bomber|knifeman|smuggler)s?\b/iu
const SUSPICION =
  /suspect|suspicion|alleg|accus|believ|thought to|presum|apparent|purported|possibl|may have|might have|appear|seem|reported|probable|likely|think|fear/iu

/** `polisen misstänker att`: what is only suspected. */
const SUSPECTS_THAT =
  /(?<![\p{L}])misstänk(?:er|te|t|s|tes)\s+att(?![\p{L}])|(?<![\p{L}])misstänks\s+(?:ha|vara)(?![\p{L}])/iu
const ESTABLISHED =
  /\b(?:established|confirmed|concluded|determined|proved|proven|found|know|known|certain|convinced|ascertained|shown)\b/iu

/** Suspicions of the source that are facts in the copy. */
export function findLostSuspicions({ source, copy }: Scope): readonly Remark[] {
  if (copy.some((segment) => SUSPICION.test(segment.text))) return []
  return source.flatMap((segment) => [
    ...judge({ segment, copy, sourcePattern: SUSPECTED_DOER, copyPattern: DOER }),
    ...judge({ segment, copy, sourcePattern: SUSPECTS_THAT, copyPattern: ESTABLISHED }),
  ])
}

interface Question {
  readonly segment: Segment
  readonly copy: readonly Segment[]
  readonly sourcePattern: RegExp
  readonly copyPattern: RegExp
}

function judge({ segment, copy, sourcePattern, copyPattern }: Question): readonly Remark[] {
  const suspected = sourcePattern.exec(segment.text)
  if (suspected === null) return []
  return copy
    .flatMap(({ part, start, text }): readonly Remark[] => {
      const found = copyPattern.exec(text)
      if (found === null) return []
      const from = start + found.index
      const sourceStart = segment.start + suspected.index
      return [
        {
          place: { key: part.key, start: from, end: from + found[0].length },
          source: { key: segment.part.key, start: sourceStart, end: sourceStart + suspected[0].length },
          message: { code: 'legal-risk.suspicion', values: { sv: suspected[0], found: found[0] } },
        },
      ]
    })
    .slice(0, 1)
}
