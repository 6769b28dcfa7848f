import { describe, expect, it } from 'vitest'
import { mediaTopicOf, mediaTopicsOf } from './media-topics.ts'

describe('the media topic of a code', () => {
  it.each([
    ['04015000', '20000337'],
    ['06000000', '06000000'],
    ['20001105', '20001105'],
    ['medtop:20000892', '20000892'],
    ['subj:15030000', '20000960'],
  ])('%s is %s', (code, topic) => {
    expect(mediaTopicOf(code)).toBe(topic)
  })

  it('of a subject code that nobody knows is that of its matter or subject', () => {
    expect(mediaTopicOf('04015999')).toBe(mediaTopicOf('04015000'))
    expect(mediaTopicOf('16999999')).toBe('16000000')
  })

  it.each(['', 'INR', '99000000', '0401500', '__proto__', 'constructor'])('there is none of "%s"', (code) => {
    expect(mediaTopicOf(code)).toBeNull()
  })

  it('is told once, and what is of another vocabulary stays as it was sent', () => {
    expect(mediaTopicsOf(['04015000', '20000337', 'SPT', ''])).toEqual(['20000337', 'SPT'])
  })
})
