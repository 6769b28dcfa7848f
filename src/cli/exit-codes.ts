/** What every command of `stet` ends with. */
export const EXIT = {
  done: 0,
  /** It worked and found something: `check`, `verify`. */
  findings: 1,
  usage: 2,
  /** A rule of the desk refused; its name is printed. Nothing was changed. */
  refused: 3,
  /** The input or the desk could not be read. Nothing was changed. */
  unreadable: 4,
  /** A bug of ours, with where it happened; what the command had begun to write was taken back. */
  fault: 70,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
