/** One language's words for the interface, the same in each. */
export interface Localized {
  readonly en: string
  readonly sv: string
}
