import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARALLEL_SAMPLES } from './parallel-samples.ts'
import { splitSentences } from './sentences.ts'

/** `|` stands where a sentence ends. */
const TRICKY: Readonly<Record<'sv' | 'en', readonly string[]>> = {
  sv: [
    'Flera orter berörs, t.ex. Malungsfors och Vemdal.|Strömmen är tillbaka.',
    'Mötet börjar kl. 18.30 i aulan.|Alla är välkomna.',
    'Studien leds av prof. Hedda Moberg vid högskolan.|Den pågår i två år.',
    'Klubbens ordf. Mats Grahn är nöjd.|Han lämnar i vår.',
    'F.d. ministern Ulla Brodin kommenterar inte saken.|Det gör inte heller partiet.',
    'Den s.k. Holmgruppen tog på sig dådet.|Polisen utreder.',
    'Bl.a. Anna Wester och Olle Dahl deltog.|Stämningen var god.',
    'Böcker av J. K. Rowling såldes slut.|Nya är beställda.',
    'Romanen skrevs av G.W. Lundgren 1961.|Den blev en succé.',
    'Bolaget noterades den 3. mars i fjol.|Kursen har stigit sedan dess.',
    '– Vad hände? frågade han.|Ingen svarade.',
    '"Kom hit!" ropade han över ån.|Hunden stannade.',
    '– Hur ska det gå?|– Vet inte.|– Inte jag heller.',
    'Fabriken tillverkade skor.|1912 grundades nästa bolag i orten.',
    'Det blev dyrt.|12 procent av budgeten försvann.',
    'Vid olyckan skadades förare, passagerare m.fl.|Vägen stängdes av.',
    'De sålde hattar, skor, väskor m.m. till turister.|Affärerna gick bra.',
    'Det kostar 500 kr.|Ungefär lika mycket som i fjol.',
    'Staden grundades 300 f.Kr. av grekiska sjömän.|Ruinerna finns kvar.',
    'Gäller fr.o.m. Luciadagen.|Därefter gäller vanliga tider.',
    'P.g.a. Vasaloppet stängs vägen.|Omledning sker via Oxberg.',
    'Han spelade för St. Louis i två år.|Sedan vände han hem.',
    'Hon bor i S:t Olof.|Där trivs hon.',
    'Läs mer i kap. 4 och i art. 12.|Resten är bilagor.',
    'Bolaget Yahoo! köpte tjänsten.|Priset är okänt.',
    'Det var … mycket märkligt.|Ingen förstod något.',
    'Var det slutet …|Nej, det var början.',
    'Han läste "Vem är rädd?" och somnade.|Boken låg kvar.',
    '(Publiken skrattar.)|Sedan fortsätter talet.',
    'Hon kallade det "ett svek".|Partiet svarade inte.',
    'Mötet hölls i aulan (se sid. 14) i går.|Det tog tre timmar.',
    'Resultat: 1. Kim Asp, 2. Lo Berg, 3. Ro Dal.|Loppet ställdes in.',
    '1. Koka vattnet.|2. Häll i ärtorna.',
    'Kostnaden är ca. 4 miljoner kronor.|Staten betalar hälften.',
    'Enl. Räddningsverket är faran över.|Trafiken är i gång.',
    'Hon tog vitamin C.|Det hjälpte inte.',
    'Vi har en plan B.|Den är dock dyr.',
    'Sveriges bästa app heter eBay.|iPhone säljer också bra.',
    'Priset är 14.50.|Det är billigt.',
    'Han sade: "Jag går nu."|Ingen hindrade honom.',
    '"Är det sant?"|"Ja, tyvärr."|Hon såg bort.',
  ],
  en: [
    'Mr. Hartley met Mrs. Doyle on Friday.|They talked for an hour.',
    'Dr. Amin works at St. Brendan’s.|She is on leave.',
    'Gen. Harlow and Sen. Pike declined to comment.|Lt. Col. Ross did not.',
    'The U.S. Senate votes today.|The result is open.',
    'He moved to the U.S.|He never came back.',
    'It opened at 5 p.m. on Sunday.|It closed at nine.',
    'It opened at 5 p.m. Sunday and closed late.|Few came.',
    'It opened at 5 p.m.|The hall was full.',
    'Call No. 12 was the last.|Nobody answered.',
    'She said no.|Then she left.',
    'The novel by J. R. Hartley sold out.|A new edition is due.',
    'Fruit, e.g. Bramley apples, is cheap.|Meat is not.',
    'The firm, i.e. Northgate, lost the case.|It will appeal.',
    'He works for Acme Inc. and likes it.|She does not.',
    'He works for Acme Inc.|The firm is small.',
    'It sold bread, milk, etc. to walkers.|Then it closed.',
    'It sold bread, milk, etc.|Walkers liked it.',
    '“Where is it?” asked the boy.|Nobody knew.',
    '“Where is it?” Anna asked.|Nobody knew.',
    '“Stop!” he shouted.|The car went on.',
    'Is it over?|Not yet.|Wait!|There is more.',
    'The price is 4.50.|That is cheap.',
    'It cost £3.5 million.|1912 was the first year.',
    'He left in 2009.|“I was tired,” he said.',
    '“It is done.|We can go home,” she said.|They went.',
    'See p. 14 and fig. 3.|The rest is in vol. 2.',
    'It was cold … very cold.|Nobody stayed.',
    'The report (see vol. 2) is long.|Few will read it.',
    '(He laughs.)|Then he goes on.',
    'Yahoo! bought the site.|The price was high.',
    'On Jan. 5 the shop closed.|It never reopened.',
    'Martin Luther King Jr. Day is a holiday.|Schools close.',
    'So did I.|Then we left.',
    'The phone is new.|iPhone sales rose.',
  ],
}

function marked(text: string, language: string): string {
  return splitSentences(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .join('|')
}

describe('splitSentences', () => {
  for (const language of ['sv', 'en'] as const) {
    it.each(TRICKY[language])(`breaks ${language} where a reader does: %s`, (line) => {
      expect(marked(line.replaceAll('|', ' '), language)).toBe(line)
    })

    it(`finds 99 of 100 ends of sentences in running ${language} text, and no others`, () => {
      const counts = countBoundaries(
        PARALLEL_SAMPLES.flatMap((sample) => sample[language].map(({ text }) => text)),
        language,
      )
      expect(counts.expected).toBeGreaterThanOrEqual(150)
      expect(counts.right / counts.found).toBeGreaterThanOrEqual(0.99)
      expect(counts.right / counts.expected).toBeGreaterThanOrEqual(0.99)
    })
  }

  it('gives ranges in order that hold everything but space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Det', 'gick', '.', '?', ' ', '”', '– ', '12', 't.ex.', '\n', '…', 'U.S.')),
        (pieces) => {
          const text = pieces.join('')
          const kept = splitSentences(text, 'sv').map(({ start, end }) => text.slice(start, end))
          expect(kept.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''))
          expect(kept.every((sentence) => sentence === sentence.trim() && sentence !== '')).toBe(true)
        },
      ),
    )
  })

  it('reads a language without rules by the Unicode rules', () => {
    expect(splitSentences('Das ist gut. Das ist besser.', 'de')).toHaveLength(2)
  })
})

function countBoundaries(sentences: readonly string[], language: string) {
  const ends = new Set<number>()
  let at = 0
  for (const sentence of sentences) {
    at += sentence.length
    ends.add(at)
    at += 1
  }
  const found = splitSentences(sentences.join(' '), language).map((range) => range.end)
  return { expected: ends.size, found: found.length, right: found.filter((end) => ends.has(end)).length }
}
