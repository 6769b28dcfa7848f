import type { TextRange } from '#lib/text-range.ts'
import { plainText, type AnchorId, type BlockId, type Document } from '#domain/document/document.ts'
import { documentParts } from '#domain/document/text.ts'

/** A range of the copy: the part it is in and UTF-16 offsets in the plain text of that part. */
export interface CitedPlace extends TextRange {
  readonly blockId: BlockId
}

/** Where an anchor stands in the copy now, in reading order; several when the text was split or a part was copied. */
export function findAnchorPlaces(document: Document): ReadonlyMap<AnchorId, readonly CitedPlace[]> {
  const places = new Map<AnchorId, CitedPlace[]>()
  for (const { id, runs } of documentParts(document)) {
    let at = 0
    for (const run of runs) {
      const range = { blockId: id, start: at, end: at + run.text.length }
      for (const anchor of run.anchors ?? []) addPlace(places, anchor, range)
      at = range.end
    }
  }
  return places
}

function addPlace(places: Map<AnchorId, CitedPlace[]>, anchor: AnchorId, range: CitedPlace): void {
  const known = places.get(anchor) ?? []
  const last = known.at(-1)
  const isNext = last !== undefined && last.blockId === range.blockId && last.end === range.start
  places.set(anchor, isNext ? [...known.slice(0, -1), { ...last, end: range.end }] : [...known, range])
}

/** Where the cited words stand, for a citation that has lost its place: exactly, else as many of them as stand together. */
export function findLostPlace(document: Document, words: string): CitedPlace | null {
  const wanted = words.trim()
  if (wanted === '') return null
  for (const length of [wanted.length, Math.ceil(wanted.length * 0.6)]) {
    const place = findWords(document, wanted.slice(0, length)) ?? findWords(document, wanted.slice(-length))
    if (place !== null && length >= Math.min(12, wanted.length)) return place
  }
  return null
}

function findWords(document: Document, words: string): CitedPlace | null {
  for (const { id, runs } of documentParts(document)) {
    const start = plainText(runs).indexOf(words)
    if (start !== -1) return { blockId: id, start, end: start + words.length }
  }
  return null
}
