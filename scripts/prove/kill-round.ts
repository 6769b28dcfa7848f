/** What one kill showed. */
export interface Round {
  /** `LOST: …` or `CORRUPT: …`; empty when everything was as it should be. */
  readonly faults: readonly string[]
  readonly keys: number
  /** Saves that were acknowledged in this round. */
  readonly acknowledged: number
  /** Age of the oldest key press at the kill that no acknowledged save held. */
  readonly unsavedMs: number
}

export const LONGEST_TYPING_MS = 3000
