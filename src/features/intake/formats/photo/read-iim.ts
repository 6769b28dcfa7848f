import { fold } from '#features/intake/model/fold.ts'
import { decodeBytes } from '../charset/decode.ts'
import type { PictureFields } from './picture-fields.ts'
import { ascii } from './picture-file.ts'

const IIM = 0x0404

/** IPTC's Information Interchange Model, from the resource blocks of an image. */
export function readIim(resources: readonly Uint8Array[]): PictureFields {
  const values = new Map<string, string[]>()
  const blocks = resources.flatMap((one) => [...iimBlocks(one)])
  const isUtf8 = blocks.some((block) =>
    dataSets(block).some(({ key, data }) => key === '1:90' && ascii(data, 0, 3) === '\x1b%G'),
  )
  for (const { key, data } of blocks.flatMap((block) => [...dataSets(block)])) {
    const text = fold(decode(data, isUtf8))
    if (text !== '') values.set(key, [...(values.get(key) ?? []), text])
  }
  const first = (key: string) => values.get(key)?.[0] ?? ''
  return {
    headline: first('2:105'),
    caption: first('2:120'),
    creator: (values.get('2:80') ?? []).join(', '),
    credit: first('2:110'),
    source: first('2:115'),
    copyright: first('2:116'),
    date: dateOf(first('2:55'), first('2:60')),
    city: first('2:90'),
    instructions: first('2:40'),
    keywords: values.get('2:25') ?? [],
  }
}

function* iimBlocks(data: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let at = 0
  while (at + 12 <= data.length && ascii(data, at, 4) === '8BIM') {
    const id = view.getUint16(at + 4)
    const nameLength = (data[at + 6] ?? 0) + 1
    const start = at + 6 + nameLength + (nameLength % 2)
    if (start + 4 > data.length) return
    const size = view.getUint32(start)
    if (start + 4 + size > data.length) return
    if (id === IIM) yield data.subarray(start + 4, start + 4 + size)
    at = start + 4 + size + (size % 2)
  }
}

interface DataSet {
  readonly key: string
  readonly data: Uint8Array
}

function dataSets(block: Uint8Array): readonly DataSet[] {
  const sets: DataSet[] = []
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  for (let at = 0; at + 5 <= block.length && block[at] === 0x1c;) {
    const length = view.getUint16(at + 3)
    // A set of more than 32 KB is a preview, no words; it is the last one that matters here.
    if (length > 0x7fff || at + 5 + length > block.length) break
    sets.push({ key: `${block[at + 1]}:${block[at + 2]}`, data: block.subarray(at + 5, at + 5 + length) })
    at += 5 + length
  }
  return sets
}

/** Without its mark for UTF-8 the letters are told by their bytes, as in any text. */
function decode(data: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(data)
  const decoded = decodeBytes(data)
  return decoded.ok ? decoded.value.text : new TextDecoder('windows-1252').decode(data)
}

/** `20250318` and `060000+0100` → `2025-03-18T06:00:00+01:00`. */
function dateOf(day: string, time: string): string {
  const date = /^(\d{4})(\d\d)(\d\d)$/u.exec(day)
  const clock = /^(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)(\d\d))?$/u.exec(time)
  if (date === null) return ''
  const on = `${date[1]}-${date[2]}-${date[3]}`
  const zone = clock?.[4] === undefined ? '' : `${clock[4]}:${clock[5]}`
  return clock === null ? on : `${on}T${clock[1]}:${clock[2]}:${clock[3]}${zone}`
}
