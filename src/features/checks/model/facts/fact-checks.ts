import type { Check } from '../check.ts'
import { currencyUnit } from './currency-unit.ts'
import { dateTimeMismatch } from './date-time-mismatch.ts'
import { numberMismatch } from './number-mismatch.ts'

export const FACT_CHECKS: readonly Check[] = [numberMismatch, dateTimeMismatch, currencyUnit]
