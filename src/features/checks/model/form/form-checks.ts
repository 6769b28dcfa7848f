import type { Check } from '../check.ts'

export const FORM_CHECKS: readonly Check[] = []
