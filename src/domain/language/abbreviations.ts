/** What a full stop after a word means for the end of a sentence. */
export type Abbreviation =
  /** Something always follows: a name, a figure, the rest of the phrase. */
  | 'never-last'
  /** Ends a sentence only before a word that opens one (`Acme Inc. The firm`). */
  | 'seldom-last'
  /** Ends a sentence before any capital (`m.fl. Beslutet`). */
  | 'often-last'
  /** Only before a figure is it an abbreviation (`nr. 5`, `No. 5`). */
  | 'before-figure'

/** With the last full stop left out; a capital where the abbreviation has one. After the rules of TT-språket and usual British practice. */
const SWEDISH: Readonly<Record<Abbreviation, string>> = {
  'never-last':
    't.ex bl.a f.d s.k p.g.a fr.o.m t.o.m f.ö i.o.m dvs d.v.s m.a.o jfr tel resp inkl exkl prof dr doc ordf fil mag kand fd ' +
    'St S:t S:ta Dr Prof Mr Mrs Ms leg civ.ing enl ang ev bitr vice.ordf v.ordf sekr förf övers',
  'seldom-last': 'jr sr Jr Sr Inc Corp Co Ltd',
  'often-last': 'm.fl m.m osv o.s.v etc kr mdr mkr milj f.Kr e.Kr o.d o.dyl e.d el.dyl a.m p.m u.p.a',
  'before-figure':
    'nr no No art kl kap sid s p fig tab vol bd ca c:a max min paragr jan febr feb apr aug sept okt nov dec mom',
}

const ENGLISH: Readonly<Record<Abbreviation, string>> = {
  'never-last':
    'Mr Mrs Ms Mx Dr Prof St Gen Sen Rep Gov Lt Col Capt Cpl Sgt Maj Cmdr Adm Rev Hon Fr Messrs Pres Supt Insp Det Const Amb ' +
    'Ste vs i.e e.g cf approx Mt Ft viz al',
  'seldom-last': 'Inc Corp Co Ltd Bros Jr Sr Esq Ph.D M.D B.A M.A Ave Blvd Rd Dept Univ Assn U.S U.K E.U U.N U.S.A D.C',
  'often-last': 'etc a.m p.m B.C A.D B.C.E C.E',
  'before-figure':
    'No Nos no nos p pp fig figs Fig vol Vol ch sec para Art art ca c Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
}

function read(lists: Readonly<Record<Abbreviation, string>>): ReadonlyMap<string, readonly Abbreviation[]> {
  const found = new Map<string, readonly Abbreviation[]>()
  for (const [kind, words] of Object.entries(lists) as readonly [Abbreviation, string][]) {
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), kind])
  }
  return found
}

const KNOWN = { sv: read(SWEDISH), en: read(ENGLISH) }

/** `word` as it stands before the full stop, inner stops included. A word at the start of a sentence may have a capital of its own. */
export function abbreviationKinds(word: string, language: 'sv' | 'en'): readonly Abbreviation[] {
  const list = KNOWN[language]
  return list.get(word) ?? list.get(word.charAt(0).toLowerCase() + word.slice(1)) ?? []
}
