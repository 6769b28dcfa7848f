import { expect, it } from 'vitest'
import { recognisePicture } from './recognise-picture.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

it.each([
  ['image/jpeg', '\xff\xd8\xff\xe0\x00\x10JFIF'],
  ['image/png', '\x89PNG\r\n\x1a\n\x00\x00'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF\x24\x01\x00\x00WEBPVP8 '],
])('knows %s by its first bytes', (type, beginning) => {
  expect(recognisePicture(bytesOf(beginning))).toBe(type)
})

it.each([
  ['a sound in the same wrapper as WebP', 'RIFF\x24\x01\x00\x00WAVEfmt '],
  ['a drawing, which may hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['the beginning of a beginning', '\x89PN'],
  ['nothing', ''],
])('takes %s for no picture', (_name, beginning) => {
  expect(recognisePicture(bytesOf(beginning))).toBeNull()
})
