import type { Extraction } from '#domain/sources/extraction.ts'
import { member } from '../json/parse-json.ts'

type Cause = NonNullable<Extraction['resentAs']>

/** TT's own words: KORR spelling and grammar, UV developed, RÄ a fact was wrong, AVPUB taken back (TT-språket). */
const UPDATE_TYPES: Readonly<Record<string, Cause>> = {
  KORR: 'spelling',
  UV: 'development',
  RÄ: 'fact',
  AVPUB: 'withdrawn',
  OMS: 'retransmission',
}

const TAKEN_BACK: ReadonlySet<string> = new Set(['canceled', 'cancelled', 'withheld', 'stat:canceled', 'stat:withheld'])

export interface Signals {
  readonly update: string
  readonly pubStatus: string
  readonly signals: unknown
}

/** Why an item came again, as far as its signals say. What takes it back wins over what corrects it. */
export function resentAs({ update, pubStatus, signals }: Signals): Cause | null {
  if (TAKEN_BACK.has(pubStatus.toLowerCase())) return 'withdrawn'
  const named = UPDATE_TYPES[update.toUpperCase().normalize('NFC')]
  if (named !== undefined) return named
  return member(signals, 'retransmission') === true ? 'retransmission' : null
}
