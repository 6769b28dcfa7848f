/** Ends a switch over a union. The compiler refuses a missing case; at run time the value that was wrong is named. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
