/** A change of a file's bytes. */
export type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly length: number }

/** The bytes of a file, changed in place. */
export class FileBytes {
  #buffer: Buffer
  #length: number

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#buffer = Buffer.from(bytes)
    this.#length = bytes.length
  }

  /** Shows the bytes as they are now; the next change may show in it too. */
  get view(): Buffer {
    return this.#buffer.subarray(0, this.#length)
  }

  get length(): number {
    return this.#length
  }

  copy(): FileBytes {
    return new FileBytes(this.view)
  }

  apply(change: Change): void {
    if (change.kind === 'truncate') {
      this.#resize(change.length)
      return
    }
    this.#resize(Math.max(this.#length, change.at + change.bytes.length))
    change.bytes.copy(this.#buffer, change.at)
  }

  /** What a file gains without being written is zeros. */
  #resize(length: number): void {
    if (length > this.#buffer.length) {
      const larger = Buffer.alloc(Math.max(length, this.#buffer.length * 2))
      this.view.copy(larger)
      this.#buffer = larger
    }
    if (length < this.#length) this.#buffer.fill(0, length, this.#length)
    this.#length = length
  }
}
