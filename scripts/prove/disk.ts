import type { Random } from './random.ts'
import { FileBytes, type Change } from './file-bytes.ts'
import type { DiskCall } from './trace.ts'

/** What the disk did with what was not synced when the power went. */
export const MERCIES = ['none', 'all', 'half', 'torn'] as const
export type Mercy = (typeof MERCIES)[number]

/** The bytes of one file, whatever it is called now: what is safe, what the running system shows, and what lies between. */
interface Inode {
  readonly safe: FileBytes
  readonly shown: FileBytes
  readonly pending: Change[]
  /** How many changes have become safe; counts on, so that a sync can say up to which one it goes. */
  settled: number
}

/** How far a sync goes that was begun. */
interface Begun {
  readonly changes: number
  readonly names: number
}

/** A change of names. They reach the disk in their order, as the journal of a file system writes them. */
type NameChange =
  | { readonly kind: 'add'; readonly path: string; readonly inode: Inode }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }

interface Handle {
  /** As opened, whatever it is called now. */
  readonly path: string
  readonly inode: Inode | null
  at: number
  readonly append: boolean
}

/**
 * A disk below `root`, played from the trace of one process. A sync makes a file's bytes and every change of names before it
 * safe (ext4, XFS, APFS and NTFS all do the latter for the file itself; a folder's sync is the portable way and counts too).
 */
export class Disk {
  readonly #root: string
  readonly #shown = new Map<string, Inode>()
  readonly #safe = new Map<string, Inode>()
  readonly #names: NameChange[] = []
  #settledNames = 0
  readonly #begun = new Map<string, Begun>()
  readonly #handles = new Map<number, Handle>()

  /** `files` are there, and safe, before the trace begins. */
  constructor(root: string, files: ReadonlyMap<string, Buffer>) {
    this.#root = root.endsWith('/') ? root : `${root}/`
    for (const [path, bytes] of files) {
      const inode: Inode = { safe: new FileBytes(bytes), shown: new FileBytes(bytes), pending: [], settled: 0 }
      this.#shown.set(path, inode)
      this.#safe.set(path, inode)
    }
  }

  apply(call: DiskCall): void {
    switch (call.kind) {
      case 'open':
        this.#open(call)
        break
      case 'close':
        this.#handles.delete(call.fd)
        break
      case 'write':
        this.#write(call)
        break
      case 'seek':
        this.#seek(call)
        break
      case 'truncate':
        this.#change(this.#handles.get(call.fd)?.inode, { kind: 'truncate', length: call.length })
        break
      case 'sync_begun':
        this.#begun.set(call.thread, this.#reach(this.#handles.get(call.fd)))
        break
      case 'sync':
        this.#sync(this.#handles.get(call.fd), this.#begun.get(call.thread))
        this.#begun.delete(call.thread)
        break
      case 'copy':
        this.#copy(call)
        break
      case 'rename':
        this.#rename(call)
        break
      case 'unlink':
        this.#remove(call.path)
        break
      case 'mkdir':
      case 'rmdir':
        break
    }
  }

  /** What the disk holds after a power cut now, by path below the root. */
  cut(mercy: Mercy, random: Random): ReadonlyMap<string, Buffer> {
    const names = new Map(this.#safe)
    for (const change of this.#names.slice(0, this.#keptNames(mercy, random))) applyName(names, change)
    return new Map([...names].map(([path, inode]) => [path, settle(inode, mercy, random)]))
  }

  #keptNames(mercy: Mercy, random: Random): number {
    if (mercy === 'none') return 0
    return mercy === 'all' ? this.#names.length : random.below(this.#names.length + 1)
  }

  #below(path: string): string | null {
    // The index of the log is memory that is shared through a file; it is made anew after a crash.
    return path.startsWith(this.#root) && !path.endsWith('-shm') ? path.slice(this.#root.length) : null
  }

  #open(call: Extract<DiskCall, { kind: 'open' }>): void {
    const path = this.#below(call.path)
    if (path === null) {
      this.#handles.set(call.fd, { path: call.path, inode: null, at: 0, append: false })
      return
    }
    const inode = this.#shown.get(path) ?? (call.create ? this.#add(path) : null)
    if (inode !== null && call.truncate) this.#change(inode, { kind: 'truncate', length: 0 })
    this.#handles.set(call.fd, { path: call.path, inode, at: 0, append: call.append })
  }

  #add(path: string): Inode {
    const inode: Inode = { safe: new FileBytes(), shown: new FileBytes(), pending: [], settled: 0 }
    this.#shown.set(path, inode)
    this.#names.push({ kind: 'add', path, inode })
    return inode
  }

  #write(call: Extract<DiskCall, { kind: 'write' }>): void {
    const handle = this.#handles.get(call.fd)
    if (handle?.inode === undefined || handle.inode === null) return
    const at = call.at ?? (handle.append ? handle.inode.shown.length : handle.at)
    this.#change(handle.inode, { kind: 'write', at, bytes: call.bytes })
    if (call.at === null) handle.at = at + call.bytes.length
  }

  #seek(call: Extract<DiskCall, { kind: 'seek' }>): void {
    const handle = this.#handles.get(call.fd)
    if (handle !== undefined) handle.at = call.at
  }

  #copy(call: Extract<DiskCall, { kind: 'copy' }>): void {
    const from = this.#handles.get(call.from)
    const to = this.#handles.get(call.to)
    if (to?.inode === undefined || to.inode === null) return
    if (from?.inode === undefined || from.inode === null) throw new Error('Copied from a file outside the desk')
    const bytes = Buffer.from(from.inode.shown.view.subarray(from.at, from.at + call.length))
    this.#change(to.inode, { kind: 'write', at: to.at, bytes })
    from.at += bytes.length
    to.at += bytes.length
  }

  #change(inode: Inode | null | undefined, change: Change): void {
    if (inode === null || inode === undefined) return
    inode.pending.push(change)
    inode.shown.apply(change)
  }

  /** Everything that there is now. */
  #reach(handle: Handle | undefined): Begun {
    const inode = handle?.inode ?? null
    const changes = inode === null ? 0 : inode.settled + inode.pending.length
    return { changes, names: this.#settledNames + this.#names.length }
  }

  #sync(handle: Handle | undefined, begun: Begun = this.#reach(handle)): void {
    if (handle === undefined) return
    if (handle.inode !== null) settleUpTo(handle.inode, begun.changes)
    else if (!`${handle.path}/`.startsWith(this.#root)) return
    const names = this.#names.splice(0, Math.max(0, begun.names - this.#settledNames))
    this.#settledNames += names.length
    for (const change of names) applyName(this.#safe, change)
  }

  #rename(call: Extract<DiskCall, { kind: 'rename' }>): void {
    const [from, to] = [this.#below(call.from), this.#below(call.to)]
    if (from === null || to === null) return
    const change = { kind: 'rename', from, to } as const
    applyName(this.#shown, change)
    this.#names.push(change)
  }

  #remove(fullPath: string): void {
    const path = this.#below(fullPath)
    if (path === null || !this.#shown.delete(path)) return
    this.#names.push({ kind: 'remove', path })
  }
}

function settleUpTo(inode: Inode, reach: number): void {
  const changes = inode.pending.splice(0, Math.max(0, reach - inode.settled))
  inode.settled += changes.length
  for (const change of changes) inode.safe.apply(change)
}

function applyName(names: Map<string, Inode>, change: NameChange): void {
  if (change.kind === 'add') {
    names.set(change.path, change.inode)
    return
  }
  const path = change.kind === 'remove' ? change.path : change.from
  const inode = names.get(path)
  names.delete(path)
  if (change.kind === 'rename' && inode !== undefined) names.set(change.to, inode)
}

function settle(inode: Inode, mercy: Mercy, random: Random): Buffer {
  if (mercy === 'all') return inode.shown.copy().view
  const bytes = inode.safe.copy()
  if (mercy === 'none') return bytes.view
  for (const change of inode.pending) {
    if (mercy === 'torn') tear(bytes, change, random)
    else if (random.below(2) === 0) bytes.apply(change)
  }
  return bytes.view
}

const SECTOR = 512

/** A disk writes sectors, not writes: each may have come through or not. */
function tear(bytes: FileBytes, change: Change, random: Random): void {
  if (change.kind === 'truncate') {
    if (random.below(2) === 0) bytes.apply(change)
    return
  }
  for (let start = 0; start < change.bytes.length;) {
    const end = Math.min(change.bytes.length, start + SECTOR - ((change.at + start) % SECTOR))
    const sector = { kind: 'write' as const, at: change.at + start, bytes: change.bytes.subarray(start, end) }
    if (random.below(2) === 0) bytes.apply(sector)
    start = end
  }
}
