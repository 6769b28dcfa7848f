import type { Check } from '../check.ts'

export const STYLE_CHECKS: readonly Check[] = []
