import { DEFAULT_STYLE, type HouseStyle } from './house-style.ts'
import type { Severities } from './run-checks.ts'

/** By what a text is judged: the house style and what each check weighs. An outlet has one. */
export interface CheckProfile {
  readonly name: string
  readonly style: HouseStyle
  readonly severities: Severities
}

export const DEFAULT_PROFILE: CheckProfile = { name: '', style: DEFAULT_STYLE, severities: {} }

/** Something in a profile file that could not be used; the rest of the file is. */
export interface ProfileFault {
  /** Both counted from 1. */
  readonly line: number
  readonly column: number
  readonly kind:
    | 'not-json'
    | 'not-a-profile'
    | 'newer'
    | 'unknown-key'
    | 'wrong-value'
    | 'unknown-check'
    | 'not-a-severity'
  readonly text: string
}
