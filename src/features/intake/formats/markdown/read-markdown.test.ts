import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMarkdown, readMarkdown } from './read-markdown.ts'

const OPTIONS = { zone: 'Europe/Stockholm' }

const PAGE = `---
title: "Ferry back: after eleven years"
description: The line closed in 2015.
date: 2026-05-04 08:00
lastmod: 2026-05-04T09:00:00+02:00
authors: [{ name: Ulla Ek }, Bo Ax]
lang: en
slug: ferry-back
tags: [ferries, "Grynön"]
image: { src: /f.jpg, alt: A white boat., caption: The ferry., credit: Bo Ax/TT }
translationOf: { url: "https://x.example/farjan", lang: sv }
translator: Rut Hed
id: ferry-1
---

# Ferry back: after eleven years

It [sails again][t] from *June*, and
the price is 40 kronor.

– At last, says Hed.

> A quote with <b>marks</b>.

## Dearer than before

1. One
2. Two

| When | Trips |
| --- | --- |
| Spring | 3 |

![The quay](https://x.example/q.jpg "The quay at noon.")

[t]: https://x.example/t
`

function read(text: string) {
  const result = readMarkdown(text, OPTIONS)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const [item] = result.value
  if (item === undefined) throw new Error('no item')
  return item
}

describe('a page of Markdown', () => {
  it.each([
    ['LF', PAGE],
    ['CRLF', PAGE.replaceAll('\n', '\r\n')],
  ])('with %s gives its front matter and typed blocks, and loses nothing', (_name, page) => {
    const item = read(page)
    expect(item).toMatchObject({
      id: 'ferry-1',
      headline: 'Ferry back: after eleven years',
      lead: 'The line closed in 2015.',
      byline: 'Ulla Ek; Bo Ax',
      translatedBy: 'Rut Hed',
      translationOf: 'https://x.example/farjan',
      published: '2026-05-04T08:00:00+02:00',
      versionCreated: '2026-05-04T09:00:00+02:00',
      tags: ['ferries', 'Grynön'],
      image: { src: '/f.jpg', alt: 'A white boat.', caption: 'The ferry.', credit: 'Bo Ax/TT' },
    })
    expect(item.body).toEqual([
      {
        type: 'paragraph',
        text: 'It sails again from June, and the price is 40 kronor.',
        links: [{ text: 'sails again', href: 'https://x.example/t' }],
      },
      { type: 'quote', text: 'At last, says Hed.' },
      { type: 'quote', text: 'A quote with marks.' },
      { type: 'subhead', text: 'Dearer than before' },
      { type: 'list', items: ['One', 'Two'], ordered: true },
      {
        type: 'table',
        text: 'When\tTrips\nSpring\t3',
        header: true,
        rows: [
          ['When', 'Trips'],
          ['Spring', '3'],
        ],
      },
      { type: 'image', src: 'https://x.example/q.jpg', alt: 'The quay', caption: 'The quay at noon.', credit: '' },
    ])
    expect(item.ledger.losses).toEqual([])
  })

  it('without front matter has its first heading for a headline', () => {
    const item = read('# Ferry back\n\nIt sails again.\n')
    expect(item).toMatchObject({ headline: 'Ferry back', body: [{ type: 'paragraph', text: 'It sails again.' }] })
    expect(item.id).toBeUndefined()
  })

  it.each(['---\ntitle: Ferry\n---\nWords.', '# Ferry\n\nWords.', 'Words with [a link](https://x.example/a).'])(
    'is %j',
    (text) => {
      expect(isMarkdown(text)).toBe(true)
    },
  )

  it.each([
    'A headline\n\nA paragraph with #hashtag and [brackets] (and words).',
    'A headline\n---\nWords',
    '- A list\n- of things',
    '---\nA line between dashes\n---\nWords',
    '<html><body><h1>Page</h1><p># no</p><p>words</p></body></html>\n# no',
    '',
  ])('is not %j', (text) => {
    expect(isMarkdown(text)).toBe(false)
  })

  it('names a time that no calendar has', () => {
    const item = read('---\ntitle: Ferry\ndate: 2026-02-30\n---\nWords.')
    expect(item.published).toBeUndefined()
    expect(item.notes).toContainEqual({ kind: 'unread-date', field: 'published', words: '2026-02-30' })
  })

  it.each([
    ['---\ntitle: "Ferry\ndate: 2026-05-04\n---\nWords.', 'broken-format'],
    [`---\na: &a [x, x]\nb: [*a, *a]\n---\nWords.`, 'broken-format'],
    [`---\na: ${'['.repeat(50_000)}\n---\nWords.`, 'too-deep'],
    [`---\na: ${'- '.repeat(30_000)}x\n---\nWords.`, 'too-deep'],
    [`# Ferry\n\n${'>'.repeat(100_000)} words`, 'too-deep'],
    [`# Ferry\n\n${'- '.repeat(100_000)}words`, 'too-deep'],
    [`# Ferry\n\n${Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')}`, 'too-deep'],
    [`# Ferry\n\n${'['.repeat(100_000)}words`, 'too-deep'],
    [`# Ferry\n\n${'*'.repeat(100_000)}words`, 'too-deep'],
    [`# Ferry\n\n${'<div>'.repeat(1_000)}words`, 'too-deep'],
    [`# Ferry\n\n${'<div>'.repeat(100_000)}words`, 'too-many-elements'],
    [`# Ferry\n\n${'[a]('.repeat(100_000)}words`, 'too-many-elements'],
    [`# Ferry\n${'\n> words'.repeat(100_000)}`, 'too-many-elements'],
    [`# Ferry\n\n${'a*b_'.repeat(100_000)}`, 'too-many-elements'],
  ])('that is broken or hostile is refused', (text, kind) => {
    expect(readMarkdown(text, OPTIONS)).toMatchObject({ ok: false, problem: { kind } })
  })

  it('says on which line its front matter breaks', () => {
    expect(readMarkdown('---\ntitle: Ferry\ntags: [a, b\nlang: en\n---\nWords.', OPTIONS)).toMatchObject({
      problem: { format: 'Markdown', place: expect.stringMatching(/^line \d+$/u) },
    })
  })

  it('with values of other kinds under its keys is read', () => {
    const item = read(
      '---\ntitle: [a]\nauthor: {x: 1}\ntags: 3\nimage: [1]\n__proto__: {title: x}\ndate: {}\n---\nWords.',
    )
    expect(item.body).toEqual([{ type: 'paragraph', text: 'Words.' }])
  })

  it('of any text is read or refused, and nothing is thrown', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '---\n',
        '# ',
        '> ',
        '- ',
        '[',
        '](',
        '](https://x.example)',
        '![',
        '|',
        '\n\n',
        '```',
        'title: x\n',
        '<p>',
        '&amp;',
        '*',
        '_',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        isMarkdown(pieces.join(''))
        readMarkdown(pieces.join(''), OPTIONS)
      }),
    )
  })
})
