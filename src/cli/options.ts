import { parseArgs, type ParseArgsConfig } from 'node:util'
import { fail, ok, type Result } from '#lib/result.ts'

export interface CommandOptions {
  readonly positionals: readonly string[]
  /** Every option given, without its dashes. */
  text(name: string): string | null
  flag(name: string): boolean
  /** `--confirm-place`: nobody else uses the desk through the share or the synchronised folder it lies in. */
  readonly placeConfirmed: boolean
}

export interface OptionList {
  /** Options with a value, for example `desk` for `--desk DIR`. */
  readonly texts: readonly string[]
  readonly flags?: readonly string[]
}

/** `--json` and `--confirm-place` are taken by every command. Answers what is wrong with the arguments in words. */
export function readOptions(args: readonly string[], list: OptionList): Result<CommandOptions, string> {
  const options: NonNullable<ParseArgsConfig['options']> = {
    json: { type: 'boolean' },
    'confirm-place': { type: 'boolean' },
  }
  for (const name of list.texts) options[name] = { type: 'string' }
  for (const name of list.flags ?? []) options[name] = { type: 'boolean' }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return ok({
      positionals,
      text: (name) => {
        const value = values[name]
        return typeof value === 'string' ? value : null
      },
      flag: (name) => values[name] === true,
      placeConfirmed: values['confirm-place'] === true,
    })
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}
