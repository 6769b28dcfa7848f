/** The control bytes that part a message: start of heading, start and end of text, end of transmission (ISO 646). */
const SOH = 1
const STX = 2
const ETX = 3
const EOT = 4
/** Sent before the heading by senders of old (ANPA 1312). */
const SYN = 22

/** What stands in each part of a message, without the control bytes. */
export interface MessageParts {
  readonly heading: Uint8Array
  readonly text: Uint8Array
  readonly trailer: Uint8Array
  /** False when the end of the text never came. */
  readonly isWhole: boolean
}

/** SOH at the beginning, behind at most fillers, and STX within the length of a heading. */
export function isIptc7901(bytes: Uint8Array): boolean {
  const start = bytes.findIndex((byte) => byte !== SYN && byte !== 0 && byte !== 10 && byte !== 13)
  if (start === -1 || start > 64 || bytes[start] !== SOH) return false
  return bytes.subarray(start, start + LONGEST_HEADING).includes(STX)
}

const LONGEST_HEADING = 2048

/** Several messages may follow one another in a file. */
export function splitMessages(bytes: Uint8Array): readonly MessageParts[] {
  const starts = [...bytes.entries()].filter(([, byte]) => byte === SOH).map(([at]) => at)
  return starts.map((start, index) => splitMessage(bytes.subarray(start + 1, starts[index + 1] ?? bytes.length)))
}

function splitMessage(bytes: Uint8Array): MessageParts {
  const text = indexOf(bytes, STX, 0)
  const end = indexOf(bytes, ETX, text)
  const over = indexOf(bytes, EOT, end)
  return {
    heading: bytes.subarray(0, text),
    text: withoutControls(bytes.subarray(text + 1, end)),
    trailer: bytes.subarray(end + 1, over),
    isWhole: end < bytes.length,
  }
}

function indexOf(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from)
  return at === -1 ? bytes.length : at
}

/** Shifts and printers' commands between the words are no text. */
export function withoutControls(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
}
