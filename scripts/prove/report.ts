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
  const found = process.argv.find((argument) => argument.startsWith(`--${name}=`))
  return found === undefined ? usual : Number(found.slice(name.length + 3))
}

/** The words after `--name=`, or all. */
export function readChoice<Name extends string>(name: string, all: readonly Name[]): readonly Name[] {
  const found = process.argv.find((argument) => argument.startsWith(`--${name}=`))
  if (found === undefined) return all
  const wanted = found.slice(name.length + 3).split(',')
  return all.filter((one) => wanted.includes(one))
}
