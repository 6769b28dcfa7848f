/** Answers whether everything of this component is on disk; may save first. */
export type ClosingGuard = () => Promise<boolean>

/** Asks those who hold unsaved work before the window closes. */
export interface Closing {
  register(guard: ClosingGuard): () => void
  /** True when everybody has saved. */
  ask(): Promise<boolean>
}

export function createClosing(): Closing {
  const guards = new Set<ClosingGuard>()
  return {
    register: (guard) => {
      guards.add(guard)
      return () => guards.delete(guard)
    },
    ask: async () => {
      const answers = await Promise.all([...guards].map((guard) => guard()))
      return answers.every(Boolean)
    },
  }
}
