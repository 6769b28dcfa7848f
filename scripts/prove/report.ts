/** The value below which `share` of them lie; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The number after `--name=`, or what is usual. */
export function readNumber(name: string, usual: number): number {
  const found = readText(name)
  return found === null ? usual : Number(found)
}

/** The words after `--name=`; null without them. */
export function readText(name: string): string | null {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null
}

/** Which of `all` stand after `--name=`; all of them without it. */
export function readChoice<Name extends string>(name: string, all: readonly Name[]): readonly Name[] {
  const wanted = readText(name)?.split(',')
  if (wanted === undefined) return all
  return all.filter((one) => wanted.includes(one))
}
