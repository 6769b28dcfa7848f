/** Why a story that is out goes out once more. TT's own four: RÄ, KORR, UV, OMS. */
export const CAUSES = ['correction', 'fix', 'development', 'retransmission'] as const
export type Cause = (typeof CAUSES)[number]

export function isCause(value: unknown): value is Cause {
  return CAUSES.some((cause) => cause === value)
}

/** Why a killed story was killed. */
export const KILL_CLASSES = ['legal', 'wrong_story', 'hoax', 'danger', 'rights', 'other'] as const
export type KillClass = (typeof KILL_CLASSES)[number]

/** Where a fault was made: the corrections ledger counts by it. */
export const FAULT_ORIGINS = ['source', 'adapting', 'editing', 'import', 'template'] as const
export type FaultOrigin = (typeof FAULT_ORIGINS)[number]

/** What a correction tells the reader, and what the desk keeps for itself. */
export interface ReaderNote {
  readonly wasWrong: string
  readonly isRight: string
  /** Field and passage. */
  readonly place: string
}
