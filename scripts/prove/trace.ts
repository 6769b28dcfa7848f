/** One thing that the traced process asked of the disk, in the order in which the system had done it. */
export type DiskCall =
  | {
      readonly kind: 'open'
      readonly fd: number
      readonly path: string
      readonly create: boolean
      readonly truncate: boolean
      readonly append: boolean
    }
  | { readonly kind: 'close'; readonly fd: number }
  | { readonly kind: 'write'; readonly fd: number; readonly at: number | null; readonly bytes: Buffer }
  | { readonly kind: 'seek'; readonly fd: number; readonly at: number }
  | { readonly kind: 'truncate'; readonly fd: number; readonly length: number }
  /** Another thread may write between the beginning and the end of a sync: only what was written before it began is safe. */
  | { readonly kind: 'sync_begun' | 'sync'; readonly fd: number; readonly thread: string }
  | { readonly kind: 'copy'; readonly from: number; readonly to: number; readonly length: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink' | 'mkdir' | 'rmdir'; readonly path: string }

/** The calls that strace must show for `readTrace`. */
export const TRACED_CALLS = [
  ...[
    'open',
    'openat',
    'creat',
    'close',
    'write',
    'pwrite64',
    'pwritev',
    'writev',
    'lseek',
    'truncate',
    'ftruncate',
    'fallocate',
  ],
  ...[
    'fsync',
    'fdatasync',
    'sync_file_range',
    'rename',
    'renameat',
    'renameat2',
    'unlink',
    'unlinkat',
    'link',
    'linkat',
  ],
  ...['mkdir', 'mkdirat', 'rmdir', 'copy_file_range', 'sendfile', 'dup', 'dup2', 'dup3'],
]

/**
 * Reads what `strace -f -xx` wrote. Input: `71 pwrite64(20, "\x53\x51", 2, 0) = 2`; answer: a write of two bytes at 0 to 20.
 * A call that another thread interrupted in the list counts where it was resumed, that is, done.
 */
export function* readTrace(lines: Iterable<string>): Generator<DiskCall> {
  const unfinished = new Map<string, string>()
  for (const line of lines) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/u.exec(line) ?? []
    const begun = /^(.*) <unfinished \.\.\.>$/u.exec(text)
    if (begun !== null) {
      // The number is free as soon as closing begins: another thread may get it before this one is told that it is done.
      const closing = /^close\((\d+)/u.exec(begun[1] ?? '')
      if (closing !== null) yield { kind: 'close', fd: Number(closing[1]) }
      const syncing = /^(?:fsync|fdatasync)\((\d+)/u.exec(begun[1] ?? '')
      if (syncing !== null) yield { kind: 'sync_begun', fd: Number(syncing[1]), thread }
      unfinished.set(thread, begun[1] ?? '')
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(text)
    const whole = resumed === null ? text : `${unfinished.get(thread) ?? ''}${resumed[1] ?? ''}`
    const call = resumed !== null && whole.startsWith('close(') ? null : readCall(whole, thread)
    if (call !== null) yield call
  }
}

function readCall(text: string, thread: string): DiskCall | null {
  const match = /^(\w+)\((.*)\)\s+= (-?\d+)/u.exec(text)
  if (match === null) return null
  const [, name = '', words = '', result = ''] = match
  if (Number(result) < 0) return null
  const call = toCall(name, splitArguments(words), Number(result))
  return call.kind === 'sync' ? { ...call, thread } : call
}

/** Arguments hold no quotation marks or commas of their own, because all text is written in hex. */
function splitArguments(words: string): readonly string[] {
  return words.split(', ')
}

function toCall(name: string, words: readonly string[], result: number): DiskCall {
  const call = callOfFile(name, words, result) ?? callOfName(name, words, result)
  if (call === null) throw new Error(`The model of the disk does not know ${name}(${words.join(', ').slice(0, 200)})`)
  return call
}

function callOfFile(
  name: string,
  [first = '', second = '', third = '', fourth = '']: readonly string[],
  result: number,
): DiskCall | null {
  const fd = Number(first)
  switch (name) {
    case 'close':
      return { kind: 'close', fd }
    case 'write':
      return { kind: 'write', fd, at: null, bytes: readHex(second).subarray(0, result) }
    case 'pwrite64':
      return { kind: 'write', fd, at: Number(fourth), bytes: readHex(second).subarray(0, result) }
    case 'lseek':
      return { kind: 'seek', fd, at: result }
    case 'ftruncate':
      return { kind: 'truncate', fd, length: Number(second) }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', fd, thread: '' }
    case 'copy_file_range':
      return { kind: 'copy', from: fd, to: Number(third), length: result }
    case 'sendfile':
      return { kind: 'copy', from: Number(second), to: fd, length: result }
    default:
      return null
  }
}

function callOfName(
  name: string,
  [first = '', second = '', third = '', fourth = '']: readonly string[],
  result: number,
): DiskCall | null {
  switch (name) {
    case 'open':
      return openCall(result, first, second)
    case 'openat':
      return openCall(result, second, third)
    case 'rename':
      return { kind: 'rename', from: readPath(first), to: readPath(second) }
    case 'renameat':
    case 'renameat2':
      return { kind: 'rename', from: readPath(second), to: readPath(fourth) }
    case 'unlink':
    case 'rmdir':
    case 'mkdir':
      return { kind: name, path: readPath(first) }
    case 'mkdirat':
      return { kind: 'mkdir', path: readPath(second) }
    case 'unlinkat':
      return { kind: third.includes('AT_REMOVEDIR') ? 'rmdir' : 'unlink', path: readPath(second) }
    default:
      return null
  }
}

function openCall(fd: number, path: string, flags: string): DiskCall {
  return {
    kind: 'open',
    fd,
    path: readPath(path),
    create: flags.includes('O_CREAT'),
    truncate: flags.includes('O_TRUNC'),
    append: flags.includes('O_APPEND'),
  }
}

function readPath(word: string): string {
  return readHex(word).toString('utf8')
}

function readHex(word: string): Buffer {
  if (word.endsWith('...')) throw new Error('strace cut a value short: raise -s')
  return Buffer.from(word.slice(1, -1).replaceAll('\\x', ''), 'hex')
}
