import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '#features/intake/formats/read-article.ts'
import { percentile } from '../scripts/prove/report.ts'

/**
 * Reading pages: the median over the fixtures, a page as large as may be read, and pages built to be slow.
 * `intake.ts`; exit 1 above a budget. The throw-away process has ten seconds; an honest page must be far below.
 */
const BUDGET_MS = { page: 150, large: 4000, hostile: 4000 } as const
const ROUNDS = 5

const FIXTURES = join(import.meta.dirname, '../src/features/intake/fixtures')

function main(): void {
  const pages = readdirSync(FIXTURES)
    .filter((name) => /\.(?:html|txt)$/u.test(name))
    .map((name) => readFileSync(join(FIXTURES, name)))
  // The first reading pays for loading the readers.
  for (const page of pages) readArticle(page)
  const times = pages.flatMap((page) => Array.from({ length: ROUNDS }, () => time(page)))
  const results = {
    page: percentile(times, 0.5),
    large: time(largePage()),
    hostile: Math.max(...hostilePages().map(time)),
  }
  for (const [name, ms] of Object.entries(results)) {
    process.stdout.write(`${name}: ${ms.toFixed(1)} ms (budget ${BUDGET_MS[name as keyof typeof BUDGET_MS]} ms)\n`)
  }
  const isOver = Object.entries(results).some(([name, ms]) => ms > BUDGET_MS[name as keyof typeof BUDGET_MS])
  process.exitCode = isOver ? 1 : 0
}

function time(page: Uint8Array): number {
  const start = performance.now()
  readArticle(page)
  return performance.now() - start
}

/** Three thousand paragraphs: a live report of a long night. */
function largePage(): Uint8Array {
  const paragraph =
    '<p>– Det är som att stå i en orgel, säger <a href="https://x.example/a">Rut Malm</a> i föreningen den 3 maj.</p>'
  return page(`<h1>En natt med tre tusen inlägg</h1>${paragraph.repeat(3000)}`)
}

/** One endless paragraph, endless quotation marks, endless names, endless links, depth up to the limit. */
function hostilePages(): readonly Uint8Array[] {
  return [
    page(`<h1>Fem ord i en rubrik</h1><p>${'By Anna Berg and '.repeat(20_000)}</p>`),
    page(`<h1>Fem ord i en rubrik</h1><p>${'“a” ‘b’ '.repeat(20_000)}</p>`),
    page(`<h1>Fem ord i en rubrik</h1>${'<p>Foto: A B/TT</p>'.repeat(5000)}`),
    page(`<h1>Fem ord i en rubrik</h1><p>${'<a href="https://x.example">länk</a> '.repeat(10_000)}</p>`),
    page(`<h1>Fem ord i en rubrik</h1>${'<div>'.repeat(240)}<p>text</p>`),
    new TextEncoder().encode(`Fem ord i en rubrik\n\n${'- A. '.repeat(50_000)}`),
  ]
}

function page(body: string): Uint8Array {
  return new TextEncoder().encode(`<html lang="sv"><body><article>${body}</article></body></html>`)
}

main()
