/** Text of which every character is one byte: what mail is made of before its charsets are known. */
export function toByteString(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

export function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)
}

/** White space at the end of a line was put there on the way. Counted by hand: an expression would look at endless blanks again and again. */
function withoutTail(line: string): string {
  let end = line.length
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end -= 1
  return line.slice(0, end)
}

export function decodeQuotedPrintable(text: string): string {
  return text
    .split('\n')
    .map(withoutTail)
    .join('\n')
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Whatever is no letter of base64 is left out, as mail programs do; an odd rest is dropped. */
export function decodeBase64(text: string): string {
  const clean = text.replaceAll(/[^a-z0-9+/]/giu, '')
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean
  return atob(whole)
}

/** WHATWG names: `iso-8859-1` is read as windows-1252, which is what its senders mean. Null for a charset that nobody knows. */
export function decodeCharset(bytes: Uint8Array, charset: string): string | null {
  if (charset === '') return null
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** `=?utf-8?q?Kaj?=`: words of a header with their charset (RFC 2047). White space between two of them is none. */
export function decodeWords(header: string): string {
  const joined = header.replaceAll(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/giu, '$1')
  // A letter may be cut in two between words of one charset: they are one word again.
  const merged = joined.replaceAll(/(=\?utf-8\?([bq])\?[^?=]*(?:=[^?=]+)*)\?==\?utf-8\?\2\?/giu, '$1')
  const decoded = merged.replaceAll(/=\?([^?*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/giu, (whole, charset, kind, words) => {
    const raw = /b/iu.test(String(kind))
      ? decodeBase64(String(words))
      : decodeQuotedPrintable(String(words).replaceAll('_', '=20'))
    return decodeCharset(toBytes(raw), String(charset)) ?? String(whole)
  })
  return decoded === header ? decodeRaw(header) : decoded
}

/** Some senders write UTF-8 or windows-1252 into headers as it is. */
function decodeRaw(header: string): string {
  const bytes = toBytes(header)
  return decodeCharset(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes)
}
