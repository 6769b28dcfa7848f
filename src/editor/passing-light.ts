/** Something that is shown for a moment: starting the next ends the one before at once. */
export class PassingLight {
  #end: (() => unknown) | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  start(end: () => unknown, afterMs: number): void {
    this.stop()
    this.#end = end
    this.#timer = setTimeout(() => this.stop(), afterMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#end?.()
    this.#end = null
  }
}
