import { describe, expect, it } from 'vitest'
import { readAtom } from './read-atom.ts'

function feed(...entries: readonly string[]): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>urn:f</id><title>F</title><author><name>The Desk</name></author>${entries.map((one) => `<entry>${one}</entry>`).join('')}</feed>`
}

const ENTRY = [
  '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Read <a href="https://x.example/b">the report</a><br/>now.</p><ul><li>One</li><li>Two</li></ul></div></content>',
  '<summary>After eleven years.</summary><title type="html">Bridge &amp;amp; ferry</title><id>urn:bridge-1</id>',
  '<link rel="self" href="https://a.example/feed"/><link href="https://a.example/bridge"/><link rel="via" hreflang="sv" href="https://s.example/bron"/>',
  '<link rel="enclosure" type="image/jpeg" href="https://a.example/b.jpg"/><published>2026-05-04T08:00:00+02:00</published><updated>2026-05-04T09:00:00Z</updated>',
  '<category term="20000337" scheme="http://cv.iptc.org/newscodes/mediatopic/"/><category term="bridges"/>',
].join('')

function read(...entries: readonly string[]) {
  const result = readAtom(feed(...entries), { zone: 'Europe/Stockholm' })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('an Atom feed', () => {
  it('gives an entry, in whatever order it is written, and loses nothing', () => {
    const [item] = read(ENTRY)
    expect(item).toMatchObject({
      id: 'urn:bridge-1',
      url: 'https://a.example/bridge',
      language: 'en',
      headline: 'Bridge & ferry',
      lead: 'After eleven years.',
      byline: 'The Desk',
      published: '2026-05-04T08:00:00+02:00',
      updated: '2026-05-04T11:00:00+02:00',
      translationOf: 'https://s.example/bron',
      mediaTopics: ['20000337'],
      tags: ['bridges'],
      image: { src: 'https://a.example/b.jpg' },
      body: [
        {
          type: 'paragraph',
          text: 'Read the report now.',
          links: [{ text: 'the report', href: 'https://x.example/b' }],
        },
        { type: 'list', items: ['One', 'Two'] },
      ],
    })
    expect(item?.ledger).toMatchObject({ losses: [], paragraphs: { in: 5, kept: 5 }, pictures: { in: 1, kept: 1 } })
  })

  it('reads markup that is written as text, and text that is none', () => {
    const [first, second] = read(
      '<id>a</id><title>A</title><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;h2&gt;Two&lt;/h2&gt;</content>',
      '<id>b</id><title>B</title><content>5 &lt; 6\nand more</content>',
    )
    expect(first?.body.map(({ type }) => type)).toEqual(['paragraph', 'subhead'])
    expect(second?.body).toEqual([
      { type: 'paragraph', text: '5 < 6' },
      { type: 'paragraph', text: 'and more' },
    ])
  })

  it('names content that lies elsewhere, and fetches nothing', () => {
    const [item] = read('<id>a</id><title>A</title><content type="image/png" src="https://a.example/x"/>')
    expect(item?.notes).toEqual([{ kind: 'unknown-fields', names: 'content src https://a.example/x' }])
  })

  it('reads one entry alone', () => {
    const result = readAtom('<entry><id>a</id><title>A</title><content>Text.</content></entry>', { zone: 'UTC' })
    expect(result).toMatchObject({ ok: true, value: [{ id: 'a', headline: 'A' }] })
  })

  it('refuses two entries with one id and different words', () => {
    const other = ENTRY.replace('eleven', 'twelve')
    expect(readAtom(feed(ENTRY, other), { zone: 'UTC' })).toMatchObject({ problem: { kind: 'broken-format' } })
  })
})
