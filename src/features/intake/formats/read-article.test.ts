import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Extraction } from '#domain/sources/extraction.ts'
import { explainExtraction } from '#features/intake/model/explain-reading.ts'
import { isNothingLost } from '#features/intake/model/ledger.ts'
import { readArticle, readPastedText } from './read-article.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')
// A folder of sample pages; the tests on them run only where STET_SAMPLES names one.
const SAMPLES = process.env['STET_SAMPLES'] ?? ''

describe('pages of many shapes', () => {
  for (const file of readdirSync(FIXTURES).filter((name) => /\.(?:html|txt)$/u.test(name))) {
    test(`${file} gives its expected article`, () => {
      const expected: unknown = JSON.parse(
        readFileSync(join(FIXTURES, file.replace(/\.\w+$/u, '.expected.json')), 'utf8'),
      )
      const { notes: _notes, ...got } = explainExtraction(readFile(join(FIXTURES, file)))
      expect(got).toEqual(expected)
    })
  }
})

describe.runIf(existsSync(SAMPLES))('sample pages of another collection', () => {
  const samples = existsSync(SAMPLES)
    ? readdirSync(join(SAMPLES, 'pages')).filter((name) => name.endsWith('.html'))
    : []
  const pairs = [
    ['seed/page.txt', 'seed/page.expected.json'],
    ...samples.map((name) => [`pages/${name}`, `pages/${name.replace('.html', '.expected.json')}`]),
  ]
  for (const [page = '', expected = ''] of pairs) {
    test(`${page} gives every expected field and block, and loses nothing`, () => {
      const got = readFile(join(SAMPLES, page))
      const want = JSON.parse(readFileSync(join(SAMPLES, expected), 'utf8')) as Extraction
      for (const key of [
        'headline',
        'lead',
        'byline',
        'translatedBy',
        'sourceAgency',
        'correction',
        'vignette',
        'publishedAsPrinted',
      ] as const) {
        if (want[key] !== undefined) expect(got[key]).toBe(want[key])
      }
      expect(got.body.map(bare)).toEqual(want.body.map(bare))
      expect(got.image).toMatchObject(want.image ?? {})
      expect(got.tags.toSorted()).toEqual(want.tags.toSorted())
      expect(isNothingLost(got.ledger)).toBe(true)
    })
  }

  for (const name of [
    'text/tt-250318-kajen-7c1e.cp1252.txt',
    'paste/googledocs-tt-250318-kajen-7c1e.html',
    'paste/word-tt-250318-kajen-7c1e.html',
  ]) {
    test(`${name} gives the wire item's blocks`, () => {
      const got = readFile(join(SAMPLES, 'wire', name))
      const want = JSON.parse(
        readFileSync(join(SAMPLES, 'wire/expected/tt-250318-kajen-7c1e.json'), 'utf8'),
      ) as Extraction
      expect(got.headline).toBe(want.headline)
      expect(got.lead).toBe(want.lead)
      expect(got.body.map((block) => ('text' in block ? [block.type, spaces(block.text)] : [block.type]))).toEqual(
        want.body.map((block) => ('text' in block ? [block.type, spaces(block.text)] : [block.type])),
      )
    })
  }
})

describe('what comes in', () => {
  const article = [
    'A headline with five words',
    'A first paragraph that is long enough to be one, and ends like a sentence.',
    'A second paragraph that is long enough too, and that ends like a sentence as well.',
  ].join('\n\n')

  test('the same text in UTF-8, UTF-16 and windows-1252 gives the same article', () => {
    const text = article.replace('headline', 'rubrik på å')
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    const western = new Uint8Array(Buffer.from(text, 'latin1'))
    const bodies = [new TextEncoder().encode(text), utf16, western].map((bytes) => read(bytes))
    expect(bodies[1]?.headline).toBe(bodies[0]?.headline)
    expect(bodies[2]?.body).toEqual(bodies[0]?.body)
    expect(bodies[2]?.notes).toContainEqual({ kind: 'charset', charset: 'windows-1252' })
  })

  test('times without a zone are read in the zone that was asked for', () => {
    const text = article.replace('\n\n', '\n\nPublished: May 27 2025 at 06:01\n\n')
    const got = readPastedText(text, { zone: 'America/New_York' })
    expect(got.ok && got.value.published).toBe('2025-05-27T06:01:00-04:00')
  })

  test('scripts, remote pictures and links with other schemes leave words only', () => {
    const page = `<html><body><h1>Five words in this headline</h1><p>The council voted <a href="javascript:alert(1)">on Friday</a> and <a href="file:///etc/passwd">again</a> on Monday, it says.</p>
      <script>document.write('<p>written by a script and never read by anybody at all</p>')</script><p onclick="alert(1)">A second paragraph with enough words to be one of the article's own.</p></body></html>`
    const got = read(new TextEncoder().encode(page))
    expect(JSON.stringify(got.body)).not.toContain('href')
    expect(JSON.stringify(got.body)).not.toContain('script')
    expect(got.body[0]).toMatchObject({ text: 'The council voted on Friday and again on Monday, it says.' })
    expect(got.removed).toEqual(expect.arrayContaining(['javascript:alert(1)', 'file:///etc/passwd']))
    expect(got.ledger.losses).toHaveLength(2)
  })

  test('characters that turn the direction of writing are taken out of a headline, and said', () => {
    const got = readPastedText(article.replace('five', '\u202efive\u202c'))
    expect(got.ok && got.value.headline).toBe('A headline with five words')
    expect(got.ok && got.value.notes).toContainEqual({ kind: 'turned-writing', count: 2 })
  })

  test('no-break spaces inside numbers stay', () => {
    const got = readPastedText(article.replace('long enough to be one', '42\u00a0000 signs long'))
    expect(got.ok && JSON.stringify(got.value)).toContain('42\u00a0000 signs')
  })
})

describe('what is refused, with a reason', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space only', new TextEncoder().encode(' \n\t '), 'empty'],
    ['a binary file', Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 23), 'binary'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'binary'],
    ['text with NUL', new TextEncoder().encode('A text\u0000with NUL in it'), 'binary'],
    ['a file of 100 MB', new Uint8Array(100 * 1024 * 1024), 'too-large'],
    [
      'mixed charsets',
      Buffer.concat([Buffer.from('Först på UTF-8, åäö.\nSedan på '), Buffer.from('latin: åäö', 'latin1')]),
      'mixed-charset',
    ],
    ['letters damaged before', new TextEncoder().encode('Kajen i OxelÃ¶sund fÃ¶rlÃ¤ngs â€“ igen'), 'wrong-charset'],
    ['half pairs in UTF-16', Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0]), 'lone-surrogates'],
    ['half pairs in UTF-8', Uint8Array.from([0x41, 0xed, 0xa0, 0xbd, 0x42]), 'lone-surrogates'],
    ['50,000 nested elements', new TextEncoder().encode(`<html><body>${'<div>'.repeat(50_000)}text`), 'too-deep'],
    ['a JSON wire', new TextEncoder().encode('{"uri": "http://tt.example/1", "headline": "x"}'), 'other-format'],
    [
      'a page without an article',
      new TextEncoder().encode('<html><body><nav><a href="/">Home</a></nav></body></html>'),
      'no-article',
    ],
  ]
  for (const [name, bytes, kind] of cases) {
    test(name, () => {
      expect(readArticle(bytes)).toMatchObject({ ok: false, problem: { kind } })
    })
  }

  test('a lone surrogate in a paste', () => {
    expect(readPastedText('Half \ud83d of a pair')).toMatchObject({
      ok: false,
      problem: { kind: 'lone-surrogates', count: 1 },
    })
  })

  test('a time zone that does not exist', () => {
    expect(readPastedText('text', { zone: 'Europe/Atlantis' })).toMatchObject({
      ok: false,
      problem: { kind: 'time-zone' },
    })
  })
})

test('any bytes are read or refused, never a crash, and what is kept holds no control characters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const got = readArticle(bytes)
      // oxlint-disable-next-line no-control-regex
      if (got.ok) expect(got.value.headline ?? '').not.toMatch(/[\u0000-\u0008\u202a-\u202e]/u)
    }),
    { numRuns: 200 },
  )
})

test('any markup is read or refused, never a crash', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'h1',
    'h2',
    'a href="x:y"',
    'figure',
    'img src=a',
    'ul',
    'li',
    'table',
    'td',
    'blockquote',
    'time',
    'aside',
    'script',
    '/p',
    '/div',
    '/li',
  )
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    fc.string({ maxLength: 30 }),
    fc.constant('Words that make a paragraph of copy, and then a full stop.'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(() => readPastedText(`<html>${pieces.join('')}`)).not.toThrow()
    }),
    { numRuns: 150 },
  )
})

function bare(block: Extraction['body'][number]): unknown {
  const { creditAsPrinted: _printed, ...rest } = { creditAsPrinted: '', ...block }
  return rest
}

function spaces(text: string): string {
  return text.replaceAll(/\s/gu, ' ')
}

function readFile(path: string): Extraction {
  return read(readFileSync(path))
}

function read(bytes: Uint8Array): Extraction {
  const got = readArticle(bytes)
  if (!got.ok) throw new Error(`Refused: ${got.problem.kind}`)
  return got.value
}
