import { describe, expect, it } from 'vitest'
import { readRss } from './read-rss.ts'

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'

function feed(...items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel><title>Tidningen</title><link>https://t.example/</link><language>sv</language>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`
}

const ITEM = [
  '<media:title>Ingen rubrik</media:title><title>Bron &amp;amp; färjan</title><link>https://t.example/bron</link><guid isPermaLink="false">bron-1</guid>',
  '<pubDate>Mon, 4 May 2026 08:00:00 GMT</pubDate><dc:creator>Per Lo</dc:creator><category>broar</category>',
  '<description>Efter elva år är bron klar.</description>',
  '<content:encoded><![CDATA[<p class="ingress">Efter elva år är bron klar.</p><p>Läs <a href="https://x.example/b">mer</a>.</p>',
  '<p>– Äntligen, säger Rut Hed.</p><img src="https://p.example/t.gif" width="1" height="1">',
  '<p>The post <a href="https://t.example/bron">Bron</a> appeared first on <a href="https://t.example">Tidningen</a>.</p>]]></content:encoded>',
  '<media:group><media:content url="https://t.example/s.jpg" medium="image" width="100"/><media:content url="https://t.example/l.jpg" medium="image" width="900">',
  '<media:description>Bron i dis.</media:description><media:credit>Ulla Ek</media:credit><media:text>En bro i dis.</media:text></media:content></media:group>',
].join('')

function read(...items: readonly string[]) {
  const result = readRss(feed(...items), { zone: 'Europe/Stockholm' })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('an RSS feed', () => {
  it('gives an item with its lead, copy and picture, and loses nothing', () => {
    const [item] = read(ITEM)
    expect(item).toMatchObject({
      id: 'bron-1',
      url: 'https://t.example/bron',
      language: 'sv',
      headline: 'Bron & färjan',
      lead: 'Efter elva år är bron klar.',
      byline: 'Per Lo',
      published: '2026-05-04T10:00:00+02:00',
      tags: ['broar'],
      image: { src: 'https://t.example/l.jpg', alt: 'En bro i dis.', caption: 'Bron i dis.', credit: 'Ulla Ek' },
      notes: [],
    })
    expect(item?.body).toEqual([
      { type: 'paragraph', text: 'Läs mer.', links: [{ text: 'mer', href: 'https://x.example/b' }] },
      { type: 'quote', text: 'Äntligen, säger Rut Hed.' },
    ])
    expect(item?.ledger).toMatchObject({
      losses: [],
      links: { in: 1, kept: 1 },
      quotes: { in: 1, kept: 1 },
      pictures: { in: 1, kept: 1 },
    })
  })

  it('gives every item', () => {
    const items = read(ITEM, '<guid>https://t.example/2</guid><title>Två</title><description>Bara text.</description>')
    expect(items.map(({ id }) => id)).toEqual(['bron-1', 'https://t.example/2'])
    expect(items[1]?.body).toEqual([{ type: 'paragraph', text: 'Bara text.' }])
    expect(items[1]?.lead).toBeUndefined()
  })

  it('takes a summary that is the beginning of the copy, cut off, for no lead', () => {
    const [item] = read(
      '<guid>a</guid><title>T</title><description>Bron är klar efter […]</description><content:encoded>&lt;p&gt;Bron är klar efter elva år.&lt;/p&gt;</content:encoded>',
    )
    expect(item?.lead).toBeUndefined()
    expect(item?.removed).toEqual(['Bron är klar efter […]'])
    expect(item?.body).toEqual([{ type: 'paragraph', text: 'Bron är klar efter elva år.' }])
  })

  it('refuses two items with one id and different words, and tells the same one once', () => {
    const other = ITEM.replaceAll('elva år', 'tolv år')
    expect(readRss(feed(ITEM, other), { zone: 'UTC' })).toMatchObject({
      ok: false,
      problem: { kind: 'broken-format', place: 'item 2, whose id an earlier item has too (bron-1)' },
    })
    expect(read(ITEM, ITEM)).toHaveLength(1)
  })

  it('leaves out an item that holds nothing but its id, and a feed of nothing else is no article', () => {
    expect(readRss(feed('<guid>a</guid>'), { zone: 'UTC' })).toMatchObject({ problem: { kind: 'no-article' } })
    expect(read(ITEM, '<guid>a</guid>')[0]?.notes).toEqual([{ kind: 'unknown-fields', names: '1 × item' }])
  })

  it('leaves out a time that no calendar has, and names what it does not know', () => {
    const [item] = read(
      '<guid>a</guid><title>T</title><pubDate>Tue, 31 Feb 2026 08:00:00 GMT</pubDate><t:mood xmlns:t="urn:t">3</t:mood>',
    )
    expect(item?.published).toBeUndefined()
    expect(item?.notes.map(({ kind }) => kind)).toEqual(['unread-date', 'unknown-fields'])
  })

  it('tells addresses without a site from where the item is published', () => {
    const [item] = read(
      '<guid>a</guid><link>https://t.example/nytt/bron</link><title>T</title><description>&lt;p&gt;Se &lt;a href="/arkiv?a=1"&gt;mer&lt;/a&gt;.&lt;/p&gt;&lt;img src="../b.jpg"&gt;</description>',
    )
    expect(item?.body).toMatchObject([
      { links: [{ text: 'mer', href: 'https://t.example/arkiv?a=1' }] },
      { type: 'image', src: 'https://t.example/b.jpg' },
    ])
  })

  it('reads RSS 1.0, whose items stand beside the channel', () => {
    const text =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><dc:language>sv</dc:language></channel><item rdf:about="https://t.example/1"><title>Ett</title><link>https://t.example/1</link><description>Ord.</description><dc:date>2026-05-04T08:00:00+02:00</dc:date></item></rdf:RDF>'
    const result = readRss(text, { zone: 'UTC' })
    expect(result).toMatchObject({
      ok: true,
      value: [{ id: 'https://t.example/1', language: 'sv', headline: 'Ett', published: '2026-05-04T08:00:00+02:00' }],
    })
  })

  it('keeps a word in one piece that old elements mark inside', () => {
    const [item] = read(
      '<guid>a</guid><title>T</title><description>&lt;p&gt;Bro&lt;ins&gt;ns&lt;/ins&gt; &lt;acronym&gt;TT&lt;/acronym&gt;:s längd.&lt;/p&gt;</description>',
    )
    expect(item?.body).toEqual([{ type: 'paragraph', text: 'Brons TT:s längd.' }])
  })

  it('keeps the address of a film', () => {
    const [item] = read(
      '<guid>a</guid><title>T</title><description>&lt;p&gt;Se.&lt;/p&gt;&lt;iframe src="https://v.example/1"&gt;&lt;/iframe&gt;</description>',
    )
    expect(item?.body[1]).toEqual({ type: 'embed', text: '', src: 'https://v.example/1' })
  })
})
