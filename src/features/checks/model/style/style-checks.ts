import type { Check } from '../check.ts'
import { percentStyle } from './percent-style.ts'
import { styleNumbers } from './style-numbers.ts'

export const STYLE_CHECKS: readonly Check[] = [styleNumbers, percentStyle]
