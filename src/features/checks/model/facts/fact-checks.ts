import type { Check } from '../check.ts'
import { currencyUnit } from './currency-unit.ts'
import { numberMismatch } from './number-mismatch.ts'

export const FACT_CHECKS: readonly Check[] = [numberMismatch, currencyUnit]
