import { Listeners } from './listeners.ts'

/** Passes events on at most once per animation frame, for what is drawn. Without a window, in the same task. */
export class FrameListeners {
  readonly #listeners = new Listeners<void>()
  #isWaiting = false

  constructor(source: Listeners<void>) {
    source.add(() => this.#wait())
  }

  add(listener: () => void): () => void {
    return this.#listeners.add(listener)
  }

  #wait(): void {
    if (this.#isWaiting || this.#listeners.size === 0) return
    if (typeof requestAnimationFrame === 'undefined') {
      this.#listeners.call()
      return
    }
    this.#isWaiting = true
    requestAnimationFrame(() => {
      this.#isWaiting = false
      this.#listeners.call()
    })
  }
}
