import type { Check } from '../check.ts'

export const CONTENT_CHECKS: readonly Check[] = []
