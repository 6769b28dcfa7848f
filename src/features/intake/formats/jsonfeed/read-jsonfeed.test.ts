import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isJsonFeed, readJsonFeed } from './read-jsonfeed.ts'

const ZONE = 'Europe/Stockholm'

function aFeed(items: unknown, more: object = {}): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Öbladet',
    feed_url: 'https://x.example/feed.json',
    language: 'en',
    items,
    ...more,
  }
}

const ENTRY = {
  id: '7',
  url: 'https://x.example/ferry',
  title: 'Ferry &amp; bridge back',
  summary: 'The line closed in 2015.',
  content_html:
    '<figure><img src="https://x.example/f-1024x683.jpg" alt="A white boat."><figcaption>The ferry. Photo: Bo Ax/TT</figcaption></figure><p>It <a href="https://x.example/t">sails</a> again.</p><p>– At last, says Hed.</p>',
  image: 'https://x.example/f.jpg',
  date_published: '2026-05-04T08:00:00+02:00',
  date_modified: '2026-05-04T09:00:00+02:00',
  author: { name: 'Ulla Ek' },
  tags: ['ferries', 'ferries', 3],
}

function read(feed: unknown) {
  const result = readJsonFeed(feed, ZONE)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('a JSON feed', () => {
  it('gives each entry with its fields and typed blocks, and loses nothing', () => {
    const [item] = read(aFeed([ENTRY]))
    expect(item).toMatchObject({
      id: 'https://x.example/feed.json#7',
      url: 'https://x.example/ferry',
      language: 'en',
      headline: 'Ferry & bridge back',
      lead: 'The line closed in 2015.',
      byline: 'Ulla Ek',
      published: '2026-05-04T08:00:00+02:00',
      versionCreated: '2026-05-04T09:00:00+02:00',
      image: { src: 'https://x.example/f.jpg', alt: 'A white boat.', caption: 'The ferry.', credit: 'Bo Ax/TT' },
      tags: ['ferries'],
    })
    expect(item?.body).toEqual([
      { type: 'paragraph', text: 'It sails again.', links: [{ text: 'sails', href: 'https://x.example/t' }] },
      { type: 'quote', text: 'At last, says Hed.' },
    ])
    expect(item?.ledger.losses).toEqual([])
  })

  it('gives several entries in their order and leaves out those without any words', () => {
    const items = read(
      aFeed([
        { id: '1', content_text: 'One.' },
        { id: '2', content_text: '' },
        { id: '3', title: 'Three' },
      ]),
    )
    expect(items.map((item) => item.id)).toEqual(['https://x.example/feed.json#1', 'https://x.example/feed.json#3'])
  })

  it('of edition 1 is one as well, and another kind of JSON is none', () => {
    expect(isJsonFeed({ version: 'https://jsonfeed.org/version/1' })).toBe(true)
    expect(isJsonFeed({ version: '1.1', items: [] })).toBe(false)
  })

  it('names a time that no calendar has', () => {
    const [item] = read(aFeed([{ ...ENTRY, date_published: '2026-13-01T00:00:00Z' }]))
    expect(item?.published).toBeUndefined()
    expect(item?.notes).toContainEqual({ kind: 'unread-date', field: 'published', words: '2026-13-01T00:00:00Z' })
  })

  it.each([
    [aFeed('none'), 'items'],
    [aFeed([ENTRY, 'two']), 'items[1]'],
    [aFeed([{ id: '1', content_html: ['<p>'] }]), 'items[0].content_html'],
  ])('that is broken is refused with the place', (feed, place) => {
    expect(readJsonFeed(feed, ZONE)).toEqual({
      ok: false,
      problem: { kind: 'broken-format', format: 'JSON Feed', place },
    })
  })

  it('of any JSON is read or refused, and nothing is thrown', () => {
    const entry = fc.dictionary(
      fc.constantFrom(...Object.keys(ENTRY), '__proto__', 'attachments', 'authors', '_translation_of'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, fc.jsonValue())), fc.jsonValue(), (items, other) => {
        readJsonFeed(aFeed(items), ZONE)
        readJsonFeed(other, ZONE)
        isJsonFeed(other)
      }),
    )
  })
})
