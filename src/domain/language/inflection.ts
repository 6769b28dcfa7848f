/** How a word differs from its dictionary form; several add up. */
export const AS_WRITTEN = 0
export const NOUN_FORM = 1
export const VERB_FORM = 2
export const ADJECTIVE_FORM = 4
/** No more than a genitive: all that a name can have. */
export const GENITIVE_FORM = 8
export const ANY_FORM = NOUN_FORM | VERB_FORM | ADJECTIVE_FORM | GENITIVE_FORM

/** What a word may be an inflection of, and of which kind. */
export interface BaseForm {
  readonly form: string
  readonly kind: number
}

const MOST_REMEMBERED = 50_000

/** A day's texts have some ten thousand different words: each is taken apart once. */
export function rememberForms(read: (word: string) => readonly BaseForm[]): typeof read {
  const known = new Map<string, readonly BaseForm[]>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST_REMEMBERED) known.clear()
    const forms = read(word)
    known.set(word, forms)
    return forms
  }
}

/** The word itself first; each form once, with the kinds it was found as. */
export function collectForms(word: string, found: readonly BaseForm[]): readonly BaseForm[] {
  const kinds = new Map<string, number>()
  for (const { form, kind } of found) if (form !== word) kinds.set(form, (kinds.get(form) ?? 0) | kind)
  return [{ form: word, kind: AS_WRITTEN }, ...Array.from(kinds, ([form, kind]) => ({ form, kind }))]
}
