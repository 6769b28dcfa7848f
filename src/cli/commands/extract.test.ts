import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runExtract } from './extract.ts'

const folder = mkdtempSync(join(tmpdir(), 'stet-extract-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT =
  'Five words in a headline\n\nPublished: May 27 2025 at 06:01\n\nA paragraph that is long enough to be copy and ends with a stop.\n\nA second one that is long enough, too, and that ends with a stop.'

test('prints one JSON object and ends with 0', async () => {
  const run = await extract([file('page.txt', TEXT), '--time-zone', 'Europe/Helsinki', '--json'])
  expect(run.code).toBe(0)
  expect(JSON.parse(run.out)).toMatchObject({
    headline: 'Five words in a headline',
    published: '2025-05-27T06:01:00+03:00',
  })
})

test('ends with 2 without a file, with an unknown option and for a zone that does not exist', async () => {
  expect((await extract([])).code).toBe(2)
  expect((await extract([file('a.txt', TEXT), '--zone'])).code).toBe(2)
  expect((await extract([file('a.txt', TEXT), '--time-zone', 'Mars/Base'])).code).toBe(2)
})

test('ends with 4 and a sentence for what cannot be read', async () => {
  const missing = await extract([join(folder, 'nowhere.html')])
  expect(missing).toMatchObject({ code: 4, out: '' })
  const binary = await extract([file('a.pdf', '%PDF-1.7 …')])
  expect(binary.code).toBe(4)
  expect(binary.err).toContain('a PDF')
})

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function extract(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await runExtract(args, { print: (line) => out.push(line), error: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
