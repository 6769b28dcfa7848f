import type { Check } from '../check.ts'
import { nameConsistency } from './name-consistency.ts'
import { omission } from './omission.ts'
import { unsourcedAddition } from './unsourced-addition.ts'
import { negationFlip } from './negation-flip.ts'

export const CONTENT_CHECKS: readonly Check[] = [nameConsistency, omission, unsourcedAddition, negationFlip]
