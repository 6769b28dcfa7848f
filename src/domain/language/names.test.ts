import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames, nameStems } from './names.ts'

function names(text: string, language: string, isOrdinary?: (word: string) => boolean): readonly string[] {
  return findNames(text, language, isOrdinary).map((name) => name.text)
}

describe('findNames', () => {
  it('joins the words of one name and leaves the opener of a sentence out', () => {
    expect(names('Enligt Vera Stål och Åke af Geijer von Rosen dröjer det.', 'sv')).toEqual([
      'Vera Stål',
      'Åke af Geijer von Rosen',
    ])
    expect(names('According to J. K. Brent, it takes time.', 'en')).toEqual(['J. K. Brent'])
  })

  it('takes days, months and the pronoun I for no names in English', () => {
    expect(names('On Monday in May I met Sue.', 'en')).toEqual(['Sue'])
    expect(names('It is, I’m told, Tuesday’s paper.', 'en')).toEqual([])
  })

  it('marks what may be an ordinary word because it opens a sentence', () => {
    const [first, second] = findNames('Kommunen svarar. Där bor Berg.', 'sv')
    expect([first?.text, first?.isOpening, second?.text, second?.isOpening]).toEqual(['Kommunen', true, 'Berg', false])
  })

  it('drops such a word when somebody knows it to be ordinary, and keeps the name after it', () => {
    const isOrdinary = (word: string) => ['Dirigenten', 'Kommunen'].includes(word)
    expect(names('Dirigenten Lo Malk kom. Kommunen svarar.', 'sv', isOrdinary)).toEqual(['Lo Malk'])
  })

  it('takes the name out of a compound and the genitive off the stem', () => {
    expect(names('Ett EU-möte om Ånge-Posten.', 'sv')).toEqual(['EU', 'Ånge-Posten'])
    const words = findNames("We read Berg's and Ross’ books.", 'en').flatMap((name) => name.words)
    expect(words.map((word) => word.stem)).toEqual(['Berg', 'Ross'])
  })

  it('does not join over a full stop, a comma or the end of a quote', () => {
    expect(names('Det såg Lo Dahl. Mats Ek sprang, Bo följde.', 'sv')).toEqual(['Lo Dahl', 'Mats Ek', 'Bo'])
  })

  it('gives places that cover the text it gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Lo', 'af', 'Berg’s', '. ', ' ', '– ', 'såg', 'I', '“', 'EU-möte', '\ud800')),
        (pieces) => {
          const text = pieces.join('')
          for (const name of findNames(text, 'sv')) {
            expect(text.slice(name.start, name.end)).toBe(name.text)
            for (const word of name.words) expect(text.slice(word.start, word.end)).toBe(word.text)
          }
        },
      ),
    )
  })
})

describe('nameStems', () => {
  it('gives both readings of a Swedish name in -s', () => {
    const [word] = findNames('Det var Bergs hus.', 'sv')[0]?.words ?? []
    expect(word === undefined ? [] : nameStems(word, 'sv')).toEqual(['Berg', 'Bergs'])
    expect(word === undefined ? [] : nameStems(word, 'en')).toEqual(['Bergs'])
  })
})
