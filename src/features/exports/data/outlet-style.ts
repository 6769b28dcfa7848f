import type { Outlet } from '#desk/outlets.ts'
import type { ExportOutlet } from '../model/export-input.ts'
import { isNamePattern, USUAL_NAME_PATTERN } from '../model/file-names.ts'
import {
  isQuotationStyleName,
  QUOTATION_STYLES,
  usualQuotationStyle,
  type QuotationStyle,
} from '../model/quotation-style.ts'

/** The parts of the outlet's house style that final copy is written by; what is not there or makes no sense is as usual. */
export function quotationStyleOf(outlet: Outlet): QuotationStyle {
  const { quotation } = outlet.style
  return QUOTATION_STYLES[isQuotationStyleName(quotation) ? quotation : usualQuotationStyle(outlet.language)]
}

export function namePatternOf(outlet: Outlet): string {
  const pattern = outlet.style['namePattern']
  return isNamePattern(pattern) ? pattern : USUAL_NAME_PATTERN
}

export function exportOutlet(outlet: Outlet): ExportOutlet {
  const address = outlet.style['address']
  const { name, language, zone } = outlet
  return { name, language, zone, address: typeof address === 'string' && URL.canParse(address) ? address : '' }
}
