import type { Check } from '../check.ts'
import { nameConsistency } from './name-consistency.ts'

export const CONTENT_CHECKS: readonly Check[] = [nameConsistency]
