import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { safeParse, type GenericSchema, type InferOutput } from 'valibot'

/** Reads a small file of settings; what is missing, broken or of another shape answers the fallback. */
export function readJsonFile<Schema extends GenericSchema>(
  file: string,
  schema: Schema,
  fallback: InferOutput<Schema>,
): InferOutput<Schema> {
  try {
    const parsed = safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : fallback
  } catch {
    return fallback
  }
}

/** Old file or new file, never a mixture: written beside, synced, renamed. */
export function writeJsonFile(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const beside = `${file}.new`
  const handle = openSync(beside, 'w')
  try {
    writeSync(handle, JSON.stringify(value, null, 2))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(beside, file)
}
