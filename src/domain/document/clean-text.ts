/** Everything below space except tab and line feed, DEL and the C1 controls: no format of ours can carry them. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu

/**
 * Whether a document may hold this text: no half of a surrogate pair (UTF-8 and so the database would change it) and
 * no control character other than tab and line feed.
 */
export function isCleanText(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text)
}

/** Makes any text fit for a document: line ends become `\n`, halves of pairs U+FFFD, control characters go. */
export function cleanText(text: string): string {
  if (isCleanText(text)) return text
  return text
    .toWellFormed()
    .replace(/\r\n?|\u0085/gu, '\n')
    .replace(CONTROLS, '')
}
