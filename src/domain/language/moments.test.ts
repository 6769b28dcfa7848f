import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findMoments } from './moments.ts'
import { findLexemes, type NumberLanguage } from './number-lexemes.ts'
import type { Moment } from './moment-types.ts'

function read(text: string, language: NumberLanguage): readonly string[] {
  return findMoments(text, findLexemes(text, language), language).moments.map(say)
}

function say(moment: Moment): string {
  switch (moment.kind) {
    case 'clock':
      return `${Math.floor(moment.minutes / 60)}:${moment.minutes % 60}${moment.isHalfDay ? '?' : ''}`
    case 'date':
      return [moment.day, moment.month, moment.year].filter((part) => part !== null).join('.')
    case 'month':
      return `month ${moment.month}${moment.year === null ? '' : ` ${moment.year}`}`
    case 'weekday':
      return `${moment.isNightBefore ? 'night to ' : ''}day ${moment.weekday}${moment.part === null ? '' : ` ${moment.part}`}`
    case 'relative':
      return `today ${moment.offsets.join('/')}${moment.part === null ? '' : ` ${moment.part}`}`
    case 'year':
      return `year ${moment.year}`
    case 'era':
      return `${moment.year}+${moment.years}`
    case 'period':
      return `${moment.unit} ${moment.offset}`
  }
}

describe('Swedish dates and times', () => {
  test.each([
    ['klockan 21.05 och kl. 7', ['21:5', '7:0']],
    ['klockan 8 på kvällen', ['8:0?']],
    ['mellan klockan 11 och 17', ['11:0', '17:0']],
    ['halv åtta, kvart i tolv, fem i halv tre', ['7:30?', '11:45?', '2:25?']],
    ['strax före midnatt, vid sjutiden, vid 22-tiden', ['0:0', '7:0?', '22:0']],
    ['den 3 april 2027, den 3/4, 17/9', ['3.4.2027', '3.4', '17.9']],
    ['den 3 och 5 maj, 7–9 juni', ['3.5', '5.5', '7.6', '9.6']],
    ['den 15:e, i augusti', ['15', 'month 8']],
    ['tisdagskvällen, onsdag morgon, natten till torsdagen', ['day 2 evening', 'day 3 morning', 'night to day 4']],
    ['i går, i övermorgon, i natt, i morse', ['today -1', 'today 2', 'today -1/0 night', 'today 0 morning']],
    ['på 1600-talet, 90-talet, nittonhundratalet', ['1600+100', '1990+10', '1900+100']],
    ['sedan 1987, åren 2019–21', ['year 1987', 'year 2019', 'year 2021']],
    ['nästa vecka, i fjol', ['week 1', 'year -1']],
    ['3/4 av rösterna, ett tjugotal, tusentals, 14.500 personer', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'sv')).toEqual(expected)
  })
})

describe('English dates and times', () => {
  test.each([
    ['at 9.05pm, 7 p.m. and 21:05', ['21:5', '19:0', '21:5']],
    ['between 9 and 11am, 11–1pm', ['9:0', '11:0', '11:0', '13:0']],
    ['half past seven, a quarter to twelve, noon, midnight', ['7:30?', '11:45?', '12:0', '0:0']],
    ['at 8.30 and at seven o’clock', ['8:30?', '7:0?']],
    ['3 April 2027, April 3, the 3rd of April', ['3.4.2027', '3.4', '3.4']],
    ['3 and 5 May, 7–9 June', ['3.5', '5.5', '7.6', '9.6']],
    ['She may march in May or in March', ['month 5', 'month 3']],
    ['Tuesday evening, the early hours of Thursday', ['day 2 evening', 'night to day 4']],
    [
      'yesterday, the day after tomorrow, last night, tonight',
      ['today -1', 'today 2', 'today -1 night', 'today 0 evening'],
    ],
    [
      'the 17th century, the 1990s, the sixties, the twenty-first century',
      ['1600+100', '1990+10', '1960+10', '2000+100'],
    ],
    ['in 1987, from 2019–21', ['year 1987', 'year 2019', 'year 2021']],
    ['next week, last year', ['week 1', 'year -1']],
    ['an increase of 9.05 per cent to 1,987', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected)
  })
})

describe('a time in both languages', () => {
  it('is the same minute by the 24 and the twelve hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const two = String(minute).padStart(2, '0')
        const swedish = `klockan ${String(hour).padStart(2, '0')}.${two}`
        const english = `at ${hour % 12 === 0 ? 12 : hour % 12}.${two}${hour < 12 ? 'am' : 'pm'}`
        expect(read(swedish, 'sv')).toEqual(read(english, 'en'))
      }),
    )
  })
})
