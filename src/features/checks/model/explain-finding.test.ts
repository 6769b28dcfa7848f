import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { explainFinding } from './explain-finding.ts'

const MODEL = import.meta.dirname
const CODE = /\bcode: '([a-z-]+\.[a-zA-Z-]+)'|\b(?:say|message|remark)\w*\(\s*'([a-z-]+\.[a-zA-Z-]+)'/gu

/** Codes that stand in the sources of the checks, whichever family they are of. */
function codesInUse(): readonly string[] {
  const files = readdirSync(MODEL, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const found = files.flatMap((name) =>
    Array.from(readFileSync(path.join(MODEL, name), 'utf8').matchAll(CODE), (match) => match[1] ?? match[2] ?? ''),
  )
  return [...new Set(found)]
}

it('has a sentence in both languages for every finding that a check can make', () => {
  const codes = codesInUse()
  expect(codes.length).toBeGreaterThan(40)
  const values = new Proxy({}, { get: () => 'x' })
  for (const code of codes) {
    for (const language of ['en', 'sv'] as const) {
      expect(explainFinding({ code, values }, language), `${code} in ${language}`).toMatch(/\S/u)
    }
  }
})
