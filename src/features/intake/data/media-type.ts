/** For the row of the original: what a reader would open it with. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2000))
  return /<(?:!doctype html|html|head|body|meta|p|div)[\s>]/iu.test(start) ? 'text/html' : 'text/plain'
}
