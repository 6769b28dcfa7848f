import { expect } from 'vitest'
import { deskPrint } from './desk-print.ts'
import type { StetRun } from './run-stet.ts'

/** The command must end with this code, say this rule as JSON and something in words, and leave every row and file of the desk as it was. */
export async function expectRefused(
  desk: string,
  refused: { readonly code: number; readonly rule: string },
  run: () => Promise<StetRun>,
): Promise<StetRun> {
  const before = deskPrint(desk)
  const done = await run()
  expect([done.code, done.json()]).toMatchObject([refused.code, { rule: refused.rule }])
  expect(done.err).not.toBe('')
  expect(deskPrint(desk)).toBe(before)
  return done
}
