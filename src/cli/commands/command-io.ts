/** Where a command of `stet` writes; tests bring their own. */
export interface CommandIo {
  /** One result or line for standard output. */
  print(line: string): void
  /** A message for standard error. */
  error(line: string): void
  /** Whether `--json` was given: then standard output is JSON, refusals too. */
  readonly isJson: boolean
}
