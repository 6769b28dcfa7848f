export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'

/** What a picture begins with; `?` stands for any byte (a RIFF file says its length there). */
const BEGINNINGS: readonly (readonly [PictureType, string])[] = [
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/gif', 'GIF8'],
  ['image/webp', 'RIFF????WEBP'],
]

/** The kind of picture that the page can show, by its first bytes and never by its name; null for anything else. */
export function recognisePicture(bytes: Uint8Array): PictureType | null {
  return BEGINNINGS.find(([, beginning]) => beginsWith(bytes, beginning))?.[0] ?? null
}

function beginsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((letter, at) => letter === '?' || bytes[at] === letter.charCodeAt(0))
}
