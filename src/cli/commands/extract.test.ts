import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { callCommand } from '../testing/run-stet.ts'
import { runExtract } from './extract.ts'

const folder = mkdtempSync(join(tmpdir(), 'stet-extract-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT =
  'Five words in a headline\n\nPublished: May 27 2025 at 06:01\n\nA paragraph that is long enough to be copy and ends with a stop.\n\nA second one that is long enough, too, and that ends with a stop.'

describe('stet extract', () => {
  test('prints one JSON object and ends with 0', async () => {
    const run = await extract(file('page.txt', TEXT), '--time-zone', 'Europe/Helsinki', '--json')
    expect([run.code, run.json()]).toMatchObject([
      0,
      { headline: 'Five words in a headline', published: '2025-05-27T06:01:00+03:00' },
    ])
  })

  test('says losses and notes in words', async () => {
    const paragraph = 'A paragraph that is long enough to be copy and ends with a stop.'
    const page = `<h1>Five words in a headline</h1><p>${paragraph}</p><img src="https://a.example/1.jpg" alt=""><p>${paragraph}</p>`
    const run = await extract(file('page.html', page))
    expect(run.json()).toMatchObject({ notes: expect.arrayContaining(['A picture has no alt text.']) })
  })

  test('ends with 2 without a file, with an unknown option and for a zone that does not exist', async () => {
    expect((await extract()).code).toBe(2)
    expect((await extract(file('a.txt', TEXT), '--zone')).code).toBe(2)
    expect((await extract(file('a.txt', TEXT), '--time-zone', 'Mars/Base')).code).toBe(2)
  })

  test('ends with 4 and a sentence for what cannot be read, which with --json is JSON too', async () => {
    expect(await extract(join(folder, 'nowhere.html'))).toMatchObject({ code: 4, out: '' })
    const binary = await extract(file('a.pdf', '%PDF-1.7 …'))
    expect(binary.code).toBe(4)
    expect(binary.err).toContain('a PDF')
    const loop = join(folder, 'loop')
    symlinkSync(loop, loop)
    const unreadable = await extract(loop, '--json')
    expect([unreadable.code, unreadable.json()]).toMatchObject([4, { rule: 'unreadable-file' }])
  })
})

// A folder of sample pages with its own judge; the test runs only where STET_SAMPLES names one.
const SAMPLES = process.env['STET_SAMPLES'] ?? ''
const JUDGE = join(SAMPLES, 'score_extract.py')
const canJudge = existsSync(JUDGE) && spawnSync('python3', ['--version']).status === 0

test.runIf(canJudge)('every sample page gives what its expected file says', async () => {
  const pages = readdirSync(join(SAMPLES, 'pages')).filter((name) => name.endsWith('.html'))
  const pairs: string[] = []
  for (const page of ['seed/page.txt', ...pages.map((name) => `pages/${name}`)]) {
    const run = await extract(join(SAMPLES, page))
    expect([page, run.code]).toEqual([page, 0])
    pairs.push(join(SAMPLES, page.replace(/\.\w+$/u, '.expected.json')), file(page.replace('/', '-'), run.out))
  }
  const judged = spawnSync('python3', [JUDGE, ...pairs], { encoding: 'utf8' })
  expect([judged.stdout, judged.status]).toMatchObject([expect.stringContaining('fields'), 0])
})

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

function extract(...args: readonly string[]) {
  return callCommand(runExtract, ...args)
}
