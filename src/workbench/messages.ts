import { createContext, useContext } from 'react'
import type { Localized } from './localized.ts'

const LOCALES = ['en', 'sv'] as const
export type Locale = (typeof LOCALES)[number]

type Message = string | ((...values: never[]) => string)
interface Messages {
  readonly [key: string]: Message | Messages
}

/** The same words in both languages; a function where something is counted or named. */
export interface MessageTable<M extends Messages> {
  readonly en: M
  readonly sv: M
}

type Widened<M> = {
  readonly [Key in keyof M]: M[Key] extends string ? string : M[Key] extends Message ? M[Key] : Widened<M[Key]>
}

/**
 * @example
 * const words = defineMessages({
 *   en: { open: 'Open', stories: (count: number) => `${count} ${count === 1 ? 'story' : 'stories'}` },
 *   sv: { open: 'Öppna', stories: (count: number) => `${count} ${count === 1 ? 'artikel' : 'artiklar'}` },
 * })
 */
export function defineMessages<M extends Messages>(table: {
  readonly en: M
  readonly sv: NoInfer<Widened<M>>
}): MessageTable<Widened<M>> {
  return table as unknown as MessageTable<Widened<M>>
}

export const LocaleContext = createContext<Locale>('en')

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

export function useMessages<M extends Messages>(table: MessageTable<M>): M {
  return table[useLocale()]
}

/** The words of a title that a feature declares as data. */
export function useTitle(): (title: Localized) => string {
  const locale = useLocale()
  return (title) => title[locale]
}

/** `system` follows the machine: Swedish where it speaks Swedish, English everywhere else. */
export function chooseLocale(preference: 'system' | Locale, systemLocale: string): Locale {
  if (preference !== 'system') return preference
  return systemLocale.toLowerCase().startsWith('sv') ? 'sv' : 'en'
}
