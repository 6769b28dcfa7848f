/** What the process around the desk can do for it; the window's data process and the command line each bring their own. */
export interface Host {
  /**
   * Reads foreign bytes in a throw-away process that has no desk, no network and limits for memory and time.
   * `job` and its answer are plain data that survive the structured clone.
   */
  runReader(job: unknown, limits: ReaderLimits): Promise<ReaderOutcome>
  /** Whether the person picked this folder in a dialog since the start. Absent where a person names folders themselves. */
  mayWriteTo?(folder: string): boolean
}

export interface ReaderLimits {
  readonly timeoutMs: number
  readonly memoryMb: number
}

export type ReaderOutcome =
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly reason: 'time' | 'memory' | 'crash'; readonly detail: string }
