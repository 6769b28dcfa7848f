import type { Check } from '../check.ts'
import { acronymUnexpandedCheck } from './acronym-unexpanded.ts'
import { percentStyle } from './percent-style.ts'
import { relativeTimeCheck } from './relative-time.ts'
import { styleNumbers } from './style-numbers.ts'

export const STYLE_CHECKS: readonly Check[] = [styleNumbers, percentStyle, relativeTimeCheck, acronymUnexpandedCheck]
