import type { Check } from '../check.ts'

export const WORD_CHECKS: readonly Check[] = []
