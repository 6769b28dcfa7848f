import type { Check } from '../check.ts'

export const PARTICULARS_CHECKS: readonly Check[] = []
