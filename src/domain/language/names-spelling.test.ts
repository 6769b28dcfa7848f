import { describe, expect, it } from 'vitest'
import { isAlikeName, isSameButAccents, letterDistance } from './names-alike.ts'
import { isSwedishTransliteration, toEnglishTransliteration, transliterationShape } from './names-transliterated.ts'

describe('isAlikeName', () => {
  it.each([
    ['Ekstrand', 'Ekstrant'],
    ['Tomelius', 'Tomleius'],
    ['Hällgren', 'Hallgren'],
    ['Wibom', 'Wiborm'],
    ['Oskarsvik', 'Oscarswik'],
  ])('sees that %s and %s are one name', (a, b) => expect(isAlikeName(a, b)).toBe(true))

  it.each([
    ['Berg', 'Borgh'],
    ['Lund', 'Sund'],
    ['Ek', 'Ed'],
    ['Mattsson', 'Matsdotter'],
    ['Ekstrand', 'Ekstrand'],
  ])('keeps %s and %s apart', (a, b) => expect(isAlikeName(a, b)).toBe(false))

  it('counts a swap of two letters as one slip', () => {
    expect(letterDistance('malmqvist', 'malqmvist')).toBe(1)
    expect(letterDistance('a', 'abcdef')).toBe(3)
  })

  it('tells a lost accent from another letter', () => {
    expect(isSameButAccents('Åhlén', 'Ahlen')).toBe(true)
    expect(isSameButAccents('Åhlén', 'Ohlen')).toBe(false)
  })
})

describe('transliteration', () => {
  it.each([
    ['Tjernysjov', 'Chernyshov'],
    ['Zjirkov', 'Zhirkov'],
    ['Michajlov', 'Mikhaylov'],
    ['Lysenko', 'Lysenko'],
    ['Dobrovolskyj', 'Dobrovolsky'],
    ['Sjtjerbakov', 'Shcherbakov'],
    ['Jelena', 'Yelena'],
    ['Timofej', 'Timofei'],
  ])('writes %s as %s', (swedish, english) => expect(toEnglishTransliteration(swedish)).toBe(english))

  it.each(['Tjernysjov', 'Zjirkov', 'Dobrovolskyj', 'Sjtjerbakov', 'Matvijtjuk'])('knows %s for one', (name) =>
    expect(isSwedishTransliteration(name)).toBe(true),
  )

  it.each(['Sjögren', 'Katja', 'Kjellin', 'Tjäder', 'Maja', 'Hjort', 'Bachmann', 'Sonja', 'Björk', 'Petrov'])(
    'leaves %s alone',
    (name) => expect(isSwedishTransliteration(name)).toBe(false),
  )

  it('gives all spellings of a name one shape', () => {
    const shapes = [
      transliterationShape('Solovjova', 'sv'),
      transliterationShape('Solovyova', 'en'),
      transliterationShape('Soloviova', 'en'),
    ]
    expect(new Set(shapes).size).toBe(1)
    expect(transliterationShape('Zaluzjnyj', 'sv')).toBe(transliterationShape('Zaluzhny', 'en'))
    expect(transliterationShape('Oleksij', 'sv')).toBe(transliterationShape('Oleksii', 'en'))
  })
})
