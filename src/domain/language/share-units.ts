import { addDerived } from './derived-numbers.ts'
import type { FoundNumber, LexedText } from './number-types.ts'

/** Gives numbers the unit that stands with their neighbour: `between 10 and 20 per cent`, `SEK 5 to 6`, `3 miljoner kronor … 2 miljoner till`. */
export function shareUnits(found: readonly FoundNumber[], given: LexedText): readonly FoundNumber[] {
  const numbers = [...found]
  for (let index = numbers.length - 2; index >= 0; index -= 1) {
    const [first, second] = [numbers[index], numbers[index + 1]]
    if (first !== undefined && second !== undefined) numbers[index] = shareBack(first, second, given.text)
  }
  for (let index = 1; index < numbers.length; index += 1) {
    const [first, second] = [numbers[index - 1], numbers[index]]
    if (first !== undefined && second !== undefined) numbers[index] = shareOn(first, second, given.text)
  }
  const full = given.language === 'sv' ? inheritMoney(numbers, given.text) : numbers
  return addDerived(full, given.text)
}

const LINK = /^\s?(?:[-–—]|och|eller|till|respektive|and|or|to)\s?$/u

function shareBack(first: FoundNumber, second: FoundNumber, text: string): FoundNumber {
  if (first.kind !== 'count' || first.unit !== null || second.unit === null) return first
  if (!LINK.test(text.slice(first.end, second.start))) return first
  const isScaled = second.multiplier !== null && first.multiplier === null && first.value < 1000
  if (!isScaled) return { ...first, unit: second.unit }
  const scaled = { value: first.value * scaleOf(second), unit: second.unit }
  return { ...first, unit: second.unit, others: [...first.others, scaled] }
}

/** `SEK 5 to 6`: the currency stands before the first. */
function shareOn(first: FoundNumber, second: FoundNumber, text: string): FoundNumber {
  if (second.kind !== 'count' || second.unit !== null || first.unit?.dimension !== 'money') return second
  const isBefore = first.core.start > first.start
  return isBefore && LINK.test(text.slice(first.end, second.start)) ? { ...second, unit: first.unit } : second
}

function scaleOf(number: FoundNumber): number {
  const plain = Number.parseFloat(number.text.replace(/[^\d.,]/gu, '').replace(',', '.'))
  return Number.isFinite(plain) && plain > 0 ? number.value / plain : 1
}

const NO_NOUN =
  /^\s*(?:[.,;:)!?–]|$|(?:för|till|från|i|på|av|mer|mindre|om|under|per|årligen|extra|som|och|eller|än|vid|via)(?![\p{L}]))/u

/** Swedish leaves out kronor once it is said: `3 miljoner kronor … ytterligare 2 miljoner till`. */
function inheritMoney(numbers: readonly FoundNumber[], text: string): readonly FoundNumber[] {
  let money: FoundNumber['unit'] = null
  return numbers.map((number) => {
    if (number.unit?.dimension === 'money') money = number.unit
    const isBare = number.unit === null && number.multiplier !== null && number.multiplier.startsWith('mil')
    const isMoney = isBare && money !== null && NO_NOUN.test(text.slice(number.end, number.end + 14))
    return isMoney ? { ...number, unit: money } : number
  })
}
