import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { recogniseBinary } from './recognise-binary.ts'

const zipOf = (name: string) => zipSync({ [name]: strToU8('x') })
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

test.each([
  ['an Excel workbook', zipOf('xl/workbook.xml')],
  ['a PowerPoint presentation', zipOf('ppt/slides/slide1.xml')],
  ['a zip archive', zipOf('anything.txt')],
  ['a PDF', bytesOf('%PDF-1.7\n')],
  ['an old Office document', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1')],
  ['a HEIC or AVIF picture', bytesOf('\0\0\0\x18ftypheic')],
  ['a sound or a film', bytesOf('\0\0\0\x18ftypisom')],
  ['a TIFF picture', bytesOf('II*\0\x08\0\0\0')],
])('%s is named', (name, bytes) => {
  expect(recogniseBinary(bytes)).toBe(name)
})

test.each(['PK är en förkortning.', 'ID card rules change', 'MZ', 'Rar is a word'])('%s is text', (text) => {
  expect(recogniseBinary(new TextEncoder().encode(text))).toBeNull()
})
