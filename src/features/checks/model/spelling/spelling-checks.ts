import type { Check } from '../check.ts'
import { spellingCheck } from './spelling-check.ts'

export const SPELLING_CHECKS: readonly Check[] = [spellingCheck]
