import type { Remark } from '../finding.ts'
import type { Segment } from '../passages.ts'
import type { Scope } from './wrong-renderings.ts'

/** `den misstänkte rånaren`: a suspicion that hangs on the word for who did it. */
const SUSPECTED_DOER =
  /(?<![\p{L}])(?:miss)tänkt[ae]?\s+((?:\p{L}+-?)?(?:rånare|mördare|tjuv|våldtäktsman|våldtäktsmän|gärningsman|gärningsmän|gärningsperson|skytt|anlagare|mordbrännare|bedragare|langare|spion|terrorist|attentatsman|attentatsmän|knivman|smugglare|bombman|våldsverkare|pyroman|seriemördare)\p{L}{0,5})/iu
/** `mordmisstänkt`: a suspicion that hangs on the crime. */
const SUSPECTED_OF =
  /(?<![\p{L}])(?:mord|dråp|rån|stöld|våldtäkts|terror|spion|spioneri|bedrägeri|mordbrands|knark|drog|narkotika)misstänkt[ae]?s?(?![\p{L}])/iu
const DOER =
  /\b(?:robber|burglar|murderer|killer|thief|thieves|rapist|perpetrator|attacker|assailant|gunman|gunmen|shooter|arsonist|fraudster|swindler|drug dealer|dealer|spy|terrorist|bomber|knifeman|smuggler)s?\b/iu
const SUSPICION =
  /suspect|suspicion|alleg|accus|believ|thought to|presum|apparent|purported|possibl|may have|might have|appear|seem|reported|probable|likely|think|fear/iu

/** `polisen misstänker att`: what is only suspected. */
const SUSPECTS_THAT =
  /(?<![\p{L}])misstänk(?:er|te|t|s|tes)\s+att(?![\p{L}])|(?<![\p{L}])misstänks\s+(?:ha|vara)(?![\p{L}])/iu
const ESTABLISHED =
  /\b(?:established|confirmed|concluded|determined|proved|proven|found|know|known|certain|convinced|ascertained|shown)\b/iu

/** `ska ha stulit`, `misstänks ha hotat`: said of somebody, not established. */
const SAID_TO_HAVE =
  /(?<![\p{L}])(?:ska|skall|misstänks|påstås|uppges|anklagas för att|misstänkt för att|misstänkta för att|åtalas för att|åtalad för att|åtalats för att)\s+(?:\p{L}+\s+){0,2}ha\s+\p{L}+(?:it|at|tt|ts|igt|ett|ört|lt)(?![\p{L}])/iu
const DEED =
  /(?<!\b(?:if|whether|how|to|have|be|being|been|was|were|is|are|not|who|by)\s)\b(?:stole|robbed|assaulted|killed|murdered|raped|shot|stabbed|defrauded|embezzled|threatened|attacked|kidnapped|abducted|smuggled|bribed|forged|extorted|abused|molested|strangled|burgled|blackmailed|groomed|tortured|swindled|vandalised|harassed|laundered|spied)\b/iu
/** Somebody else says so, or the law has got further. */
const SAYS_WHO =
  /\b(?:according|sa(?:ys|id|y)|told|claim|charg|indict|prosecut|convict|sentenc|find|found|court|trial|police|report|investigat|detain|arrest|denie[sd]|deny|admit|confess)/iu

/** Suspicions of the source that are facts in the copy. */
export function findLostSuspicions({ source, copy }: Scope): readonly Remark[] {
  if (copy.some((segment) => SUSPICION.test(segment.text))) return []
  return source.flatMap((segment) => [
    ...judge({ segment, copy, sourcePattern: SUSPECTED_DOER, copyPattern: DOER }),
    ...judge({ segment, copy, sourcePattern: SUSPECTED_OF, copyPattern: DOER }),
    ...(copy.some(({ text }) => SAYS_WHO.test(text))
      ? []
      : judge({ segment, copy, sourcePattern: SAID_TO_HAVE, copyPattern: DEED })),
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
