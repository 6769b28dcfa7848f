// Bidirectional overrides and isolates can make a headline read differently from what it says (CVE-2021-42574).
const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu
// Soft hyphens, zero-width characters and byte order marks inside text: invisible, and they break every comparison.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu

/** One line of visible text: `" A\u00ad b \n c "` → `"A b c"`. A single no-break space inside stays: it is part of a number or a name. */
export function fold(text: string): string {
  return stripInvisible(text)
    .replaceAll(/[^\S\u00a0\u202f]+|\s{2,}/gu, ' ')
    .trim()
}

function stripInvisible(text: string): string {
  return text.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(BIDI, '').replaceAll(CONTROL, ' ')
}

export function countBidiControls(text: string): number {
  return text.match(/[\u202a-\u202e\u2066-\u2069]/gu)?.length ?? 0
}

/** For comparing two printings of the same words: letters and digits only, lower case. */
export function skeleton(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function sameWords(a: string, b: string): boolean {
  const left = skeleton(a)
  return left !== '' && left === skeleton(b)
}
