import type { Check } from '../check.ts'

export const FACT_CHECKS: readonly Check[] = []
