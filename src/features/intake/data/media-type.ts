/** For the row of the original: what a reader would open it with. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000))
  if (/^[\s\uFEFF]*[{[]/u.test(start)) return 'application/json'
  if (/^[\s\uFEFF]*<\?xml/u.test(start) && !/<html/iu.test(start)) return 'application/xml'
  return /<(?:!doctype html|html|head|body|meta|p|div)[\s>]/iu.test(start) ? 'text/html' : 'text/plain'
}
