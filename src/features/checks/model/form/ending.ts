/** The words of a sentence in lower case, marks among them, with straight apostrophes. */
export interface Ending {
  readonly words: readonly string[]
  readonly last: string
  readonly before: string
  readonly hasStop: boolean
  readonly isSpoken: boolean
}
