import type { Check } from '../check.ts'

export const SPEECH_CHECKS: readonly Check[] = []
