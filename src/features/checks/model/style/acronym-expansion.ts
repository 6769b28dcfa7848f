import type { TextRange } from '#lib/text-range.ts'

const REACH = 160

/** Whether the abbreviation is written out where it stands: `Full Name (ABC)`, `ABC (Full Name)`, `the Full Name, ABC,`. */
export function isExpandedAt(text: string, { start, end }: TextRange, names: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const letters = text.slice(start, end)
  if (/[\p{L}\p{N}"”’]\s*\(\s*(?:the\s)?["“]?$/u.test(before) && /^["”]?(?:['’]s)?[\s,;)]/u.test(after)) return true
  if (opensWithName(after, names)) return true
  if (/^\s*\(/u.test(after)) return spellsOut(after.slice(0, 90).split(')')[0] ?? '', letters)
  return isSetBeside(before, after, letters)
}

/** `NBU, the Nordic Boatbuilders' Union`, `or the Nordic Boatbuilders' Union`. */
function opensWithName(after: string, names: readonly string[]): boolean {
  const next = after.slice(0, 120).toLowerCase()
  return names.some((name) => {
    const at = next.indexOf(name.toLowerCase())
    return (
      at >= 0 && /^[\s,(–—-]*(?:or |the |short for |which stands for |i\.e\. )*(?:the )?["“]?$/u.test(next.slice(0, at))
    )
  })
}

const BESIDE_BEFORE =
  /[\p{L}”"’]\s*(?:,|–|—|,? or|,? known as|,? abbreviated(?: to| as)?|,? shortened to|,? called)\s+(?:the\s)?["“]?$/iu
const BESIDE_AFTER = /^["”]?(?:['’]s)?(?:[,.;:)–—]|\s[–—]|$)/u
const STANDS_FOR = /^["”]?,?\s(?:is |which )?(?:short|stands|standing|an abbreviation|an acronym)(?: for)?\s/u

function isSetBeside(before: string, after: string, letters: string): boolean {
  if (STANDS_FOR.test(after)) return true
  if (/^,\s(?:or\s)?(?:the\s)?\p{Lu}/u.test(after) && spellsOut(after.slice(0, 90), letters)) return true
  return BESIDE_BEFORE.test(before) && BESIDE_AFTER.test(after) && spellsOut(before.slice(-90), letters)
}

const WORD = /[\p{L}\p{M}]+/gu

/** Whether the first letters of words in a row spell the abbreviation; small words can be left out. */
function spellsOut(words: string, letters: string): boolean {
  const initials = (words.match(WORD) ?? []).map((word) => word.charAt(0).toUpperCase())
  let at = 0
  for (const initial of initials) if (initial === letters.charAt(at)) at += 1
  return at >= letters.length
}
