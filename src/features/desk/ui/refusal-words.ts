import type { Rule } from '#domain/publication/guards.ts'
import type { Locale } from '#workbench/messages.ts'

type Reasons = Readonly<Partial<Record<Rule, string>>> & { readonly other: string }

const EN: Reasons = {
  'no-person': 'nobody is named as working here. Choose yourself at the top right.',
  role: 'your roles do not allow it.',
  'not-listed': 'its state does not allow it.',
  'text-is-out': 'it is exported or live; withdraw it instead.',
  'no-story': 'it is no longer on this desk.',
  other: 'a rule of the desk forbids it.',
}

const SV: Reasons = {
  'no-person': 'ingen har sagt vem som arbetar här. Välj dig själv uppe till höger.',
  role: 'dina roller tillåter det inte.',
  'not-listed': 'läget tillåter det inte.',
  'text-is-out': 'den är exporterad eller publicerad; dra in den i stället.',
  'no-story': 'den finns inte kvar.',
  other: 'en av redaktionens regler förbjuder det.',
}

/** Why spiking or restoring was refused. */
export const refusalWords: Readonly<Record<Locale, (rule: Rule) => string>> = {
  en: (rule) => EN[rule] ?? EN.other,
  sv: (rule) => SV[rule] ?? SV.other,
}
