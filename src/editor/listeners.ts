/** Who wants to be told. A listener may leave while it is called. */
export class Listeners<Event> {
  readonly #listeners = new Set<(event: Event) => void>()

  get size(): number {
    return this.#listeners.size
  }

  add(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  call(event: Event): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}
