/** Everything the set-up tells goes to stderr: stdout belongs to the command that was asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Stops the script with one readable paragraph instead of a stack. */
export class Stop extends Error {}

/** Runs a script's main function; a Stop ends it with its text and code 1. */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(`\n${error.message}\n`)
    process.exitCode = 1
  }
}
