/** The marks of one level: what opens and what closes. Each is exactly one UTF-16 unit, so that offsets stay. */
export interface MarkPair {
  readonly open: string
  readonly close: string
}

/** Marks by depth: a quote, a quote in a quote; deeper levels alternate. */
export interface QuotationStyle {
  readonly outer: MarkPair
  readonly inner: MarkPair
}

export type QuotationStyleName = 'english-double' | 'english-single' | 'swedish' | 'swedish-guillemets'

const DOUBLE_CURLY: MarkPair = { open: '“', close: '”' }
const SINGLE_CURLY: MarkPair = { open: '‘', close: '’' }
// Svenska skrivregler: the same mark on both sides, ” … ” with ’ … ’ inside; » … » is the book form of the outer one.
const SWEDISH_DOUBLE: MarkPair = { open: '”', close: '”' }
const SWEDISH_SINGLE: MarkPair = { open: '’', close: '’' }
const SWEDISH_GUILLEMETS: MarkPair = { open: '»', close: '»' }

export const QUOTATION_STYLES: Readonly<Record<QuotationStyleName, QuotationStyle>> = {
  'english-double': { outer: DOUBLE_CURLY, inner: SINGLE_CURLY },
  'english-single': { outer: SINGLE_CURLY, inner: DOUBLE_CURLY },
  swedish: { outer: SWEDISH_DOUBLE, inner: SWEDISH_SINGLE },
  'swedish-guillemets': { outer: SWEDISH_GUILLEMETS, inner: SWEDISH_SINGLE },
}

export function isQuotationStyleName(value: unknown): value is QuotationStyleName {
  return typeof value === 'string' && Object.hasOwn(QUOTATION_STYLES, value)
}

/** What an outlet of a language uses as long as its house style says nothing else. */
export function usualQuotationStyle(language: string): QuotationStyleName {
  return language.toLowerCase().split('-')[0] === 'sv' ? 'swedish' : 'english-double'
}
