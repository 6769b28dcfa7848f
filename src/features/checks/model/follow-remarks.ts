import { followEdit } from './follow-edit.ts'
import type { PartPlace, Remark } from './finding.ts'
import type { TextPart } from './checked-text.ts'

/** Texts by the keys of their parts. */
export type TextsByKey = ReadonlyMap<string, string>

export interface TwoTexts {
  readonly before: TextsByKey
  readonly after: TextsByKey
}

/** What was said of a text, of the text as it is now: moved along with it, left out where the text itself was changed. */
export function followRemarks<Said extends Remark>(remarks: readonly Said[], texts: TwoTexts): readonly Said[] {
  if (remarks.length === 0) return remarks
  return remarks.flatMap((remark) => followRemark(remark, texts) ?? [])
}

export function textsOfParts(parts: readonly TextPart[]): TextsByKey {
  return new Map(parts.map((part) => [part.key, part.text]))
}

function followRemark<Said extends Remark>(remark: Said, texts: TwoTexts): Said | null {
  const place = followPlace(remark.place, texts)
  if (place === null) return null
  const { mend, ...rest } = remark
  if (mend === undefined) return place === remark.place ? remark : { ...remark, place }
  const moved = followPlace(mend, texts)
  if (place === remark.place && moved === mend) return remark
  // A mend whose text was changed is gone; what was found may still stand.
  return (moved === null ? { ...rest, place } : { ...rest, place, mend: { ...mend, ...moved } }) as Said
}

function followPlace(place: PartPlace, { before, after }: TwoTexts): PartPlace | null {
  const was = before.get(place.key)
  const is = after.get(place.key)
  if (was === is) return place
  if (was === undefined || is === undefined) return null
  const range = followEdit(was, is, place)
  if (range === null) return null
  return range.start === place.start ? place : { key: place.key, ...range }
}
