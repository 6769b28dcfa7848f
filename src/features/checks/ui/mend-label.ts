import type { CheckFinding } from '../contract.ts'
import type { ChecksWords } from './checks-words.ts'

/** What a mend does, in words: “Replace with “nine””. */
export function mendLabel(mend: NonNullable<CheckFinding['mend']>, say: ChecksWords): string {
  if (mend.text === '') return say.remove
  if (mend.text.trim() === '') return say.replaceSpaces
  return mend.start === mend.end ? say.insert(mend.text.trim()) : say.replace(mend.text)
}
