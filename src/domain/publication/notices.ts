import type { KillClass } from './causes.ts'
import { showInZone } from './wall-time.ts'
import type { ZonedInstant } from './facts.ts'

/** What a desk sends to everybody who got a story. Written in the outlet's language, kept in the record. */
export type Notice =
  | { readonly kind: 'hold'; readonly reason: string }
  | { readonly kind: 'release'; readonly outcome: string }
  | { readonly kind: 'withdrawal'; readonly readerText: string }
  | {
      readonly kind: 'kill'
      readonly class: KillClass
      readonly notice: string
      readonly places: readonly string[]
    }

export interface NoticeStory {
  readonly headline: string
  readonly number: number
  readonly outlet: string
  readonly address: string
  /** Who answers for the notice. */
  readonly signer: string
  /** Whether the signer is the responsible editor, who then does not sign on behalf of one. */
  readonly isSignerResponsible: boolean
  readonly moment: ZonedInstant
}

interface Wording {
  readonly hold: string
  readonly holdLine: string
  readonly release: string
  readonly withdrawal: string
  readonly kill: string
  readonly killLine: string
  readonly story: string
  readonly address: string
  readonly reason: string
  readonly places: string
  readonly signedOnBehalf: string
  readonly signedSelf: string
  readonly killClasses: Readonly<Record<KillClass, string>>
}

const ENGLISH: Wording = {
  hold: 'HOLD',
  holdLine: 'Do not use this article until further notice. It is being checked.',
  release: 'HOLD LIFTED',
  withdrawal: 'WITHDRAWN',
  kill: 'KILL: MANDATORY',
  killLine: 'This article must not be used. Remove it from every place and every archive.',
  story: 'Article',
  address: 'Address',
  reason: 'Reason',
  places: 'Sent to',
  signedOnBehalf: 'On behalf of the responsible editor',
  signedSelf: 'Responsible editor',
  killClasses: {
    legal: 'legal risk',
    wrong_story: 'the story is wrong beyond correction',
    hoax: 'hoax',
    danger: 'danger to a person',
    rights: 'no right to publish',
    other: 'other',
  },
}

const SWEDISH: Wording = {
  hold: 'STOPP TILLS VIDARE',
  holdLine: 'Använd inte artikeln tills vidare. Uppgifterna kontrolleras.',
  release: 'STOPPET HÄVT',
  withdrawal: 'INDRAGEN',
  kill: 'STRYKS: TVINGANDE',
  killLine: 'Artikeln får inte användas. Ta bort den överallt, även ur arkiv.',
  story: 'Artikel',
  address: 'Adress',
  reason: 'Skäl',
  places: 'Sänd till',
  signedOnBehalf: 'För ansvarig utgivare',
  signedSelf: 'Ansvarig utgivare',
  killClasses: {
    legal: 'juridisk risk',
    wrong_story: 'artikeln är så fel att den inte kan rättas',
    hoax: 'bluff',
    danger: 'fara för person',
    rights: 'rätt att publicera saknas',
    other: 'annat',
  },
}

/** Plain text, lines divided by `\n`. */
export function composeNotice(notice: Notice, story: NoticeStory, language: string): string {
  const say = language.toLowerCase().split('-')[0] === 'sv' ? SWEDISH : ENGLISH
  return [
    ...headNotice(notice, say),
    '',
    `${say.story}: ${story.headline} (${story.outlet}, #${story.number})`,
    ...(story.address === '' ? [] : [`${say.address}: ${story.address}`]),
    ...tailNotice(notice, say),
    '',
    `${story.isSignerResponsible ? say.signedSelf : say.signedOnBehalf}: ${story.signer}`,
    showMoment(story.moment),
  ].join('\n')
}

function headNotice(notice: Notice, say: Wording): readonly string[] {
  switch (notice.kind) {
    case 'hold':
      return [say.hold, say.holdLine]
    case 'release':
      return [say.release, notice.outcome]
    case 'withdrawal':
      return [say.withdrawal, notice.readerText]
    case 'kill':
      return [say.kill, say.killLine, notice.notice]
  }
}

function tailNotice(notice: Notice, say: Wording): readonly string[] {
  if (notice.kind === 'hold') return [`${say.reason}: ${notice.reason}`]
  if (notice.kind !== 'kill') return []
  return [`${say.reason}: ${say.killClasses[notice.class]}`, `${say.places}: ${notice.places.join(', ')}`]
}

function showMoment(moment: ZonedInstant): string {
  const shown = showInZone(moment.at, moment.zone)
  return `${shown.date} ${shown.time} (UTC${shown.offset}, ${shown.zone})`
}
