import type { Check } from '../check.ts'
import { altEqualsHeadlineCheck } from './alt-equals-headline.ts'
import { bylineFormatCheck } from './byline-format.ts'
import { bylineGarbledCheck } from './byline-garbled.ts'
import { embargoCheck } from './embargo.ts'
import { missingMediaTextCheck, missingSourceCheck, missingTagsCheck } from './missing-particulars.ts'

export const PARTICULARS_CHECKS: readonly Check[] = [
  missingMediaTextCheck,
  altEqualsHeadlineCheck,
  missingTagsCheck,
  embargoCheck,
  missingSourceCheck,
  bylineFormatCheck,
  bylineGarbledCheck,
]
