import { describe, expect, it } from 'vitest'
import { readNewsMlG2 } from './read-newsml-g2.ts'

interface Parts {
  readonly guid?: string
  readonly version?: string
  readonly itemClass?: string
  readonly meta?: string
  readonly content?: string
  readonly set?: string
  readonly attributes?: string
}

const BODY = [
  '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body>',
  '<p>Läs <a href="https://x.example/b">mer</a> om bron.</p><blockquote>Äntligen, säger Hed.</blockquote><h2>Dyrt</h2>',
  '<ul><li>430 miljoner</li></ul></body></html></inlineXML>',
].join('')
const META = '<versionCreated>2026-05-04T08:00:00+02:00</versionCreated><provider qcode="nprov:NB"/>'
const CONTENT =
  '<headline>Bron öppnar</headline><by>Av Per Lo</by><description role="drol:lead">Efter elva år.</description><subject qcode="medtop:20000337"/><keyword>broar</keyword>'

function newsItem(parts: Parts = {}): string {
  const {
    guid = 'urn:nb:bron',
    version = '2',
    itemClass = 'text',
    meta = META,
    content = CONTENT,
    set = BODY,
    attributes = '',
  } = parts
  return `<newsItem guid="${guid}" version="${version}" xml:lang="sv" ${attributes}><itemMeta><itemClass qcode="ninat:${itemClass}"/>${meta}</itemMeta><contentMeta>${content}</contentMeta><contentSet>${set}</contentSet></newsItem>`
}

function photo(guid: string): string {
  return newsItem({
    guid,
    itemClass: 'picture',
    content: `<creator role="crol:photographer"><name>Ulla Ek</name></creator><creditline>NB</creditline><headline>Bild ${guid}</headline><description role="drol:caption">Bron i dis.</description><description role="drol:altText">En bro.</description>`,
    set: `<remoteContent href="https://nb.example/${guid}-s.jpg" width="90"/><remoteContent href="https://nb.example/${guid}-l.jpg" width="900"/>`,
  })
}

function packageOf(meta: string, ...guids: readonly string[]): string {
  const refs = guids.map((guid) => `<itemRef residref="${guid}"/>`).join('')
  return `<packageItem guid="urn:nb:paket" version="1"><itemMeta><itemClass qcode="ninat:composite"/>${meta}</itemMeta><contentMeta/><groupSet root="G1"><group id="G1">${refs}</group></groupSet></packageItem>`
}

function message(...items: readonly string[]): string {
  return `<newsMessage><header><sent>2026-05-04T08:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`
}

function readAll(text: string) {
  const result = readNewsMlG2(text, { zone: 'Europe/Stockholm' })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function read(parts: Parts = {}) {
  const [item] = readAll(newsItem(parts))
  if (item === undefined) throw new Error('no item')
  return item
}

function problemOf(text: string) {
  const result = readNewsMlG2(text, { zone: 'Europe/Stockholm' })
  return result.ok ? null : result.problem
}

describe('an item of NewsML-G2', () => {
  it('gives its fields and blocks, and loses nothing', () => {
    const item = read()
    expect(item).toMatchObject({
      id: 'urn:nb:bron',
      version: '2',
      language: 'sv',
      headline: 'Bron öppnar',
      lead: 'Efter elva år.',
      byline: 'Per Lo',
      sourceAgency: 'NB',
      mediaTopics: ['20000337'],
      tags: ['broar'],
      published: '2026-05-04T08:00:00+02:00',
    })
    expect(item.body.map(({ type }) => type)).toEqual(['paragraph', 'quote', 'subhead', 'list'])
    expect(item.ledger).toMatchObject({ losses: [], links: { in: 1, kept: 1 }, quotes: { in: 1, kept: 1 } })
  })

  it('is the same under its namespace with any prefix', () => {
    const prefixed = newsItem()
      .replaceAll(
        /<(\/?)(newsItem|itemMeta|itemClass|versionCreated|provider|contentMeta|contentSet|inlineXML|headline|by|description|subject|keyword)(?=[\s>/])/gu,
        '<$1g2:$2',
      )
      .replace('<g2:newsItem', '<g2:newsItem xmlns:g2="http://iptc.org/std/nar/2006-10-01/"')
    expect(readAll(prefixed)).toEqual(readAll(newsItem()))
  })

  it('reads a body of NITF, of plain text, and of elements that nobody knows', () => {
    const nitf =
      '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><byline>By Ann Ek</byline></body.head><body.content><p>Ett.</p><hl2>Två</hl2></body.content></body></nitf></inlineXML>'
    expect(read({ set: nitf, content: '<headline>B</headline>' })).toMatchObject({
      byline: 'Ann Ek',
      body: [{ text: 'Ett.' }, { type: 'subhead', text: 'Två' }],
    })
    expect(
      read({ set: '<inlineData contenttype="text/plain">Ett.\n– Två, säger Hed.</inlineData>' }).body.map(
        ({ type }) => type,
      ),
    ).toEqual(['paragraph', 'quote'])
    expect(
      read({ set: '<inlineXML><n:nytt xmlns:n="urn:n"><n:rad>Ett.</n:rad><n:rad>Två.</n:rad></n:nytt></inlineXML>' })
        .body,
    ).toEqual([
      { type: 'paragraph', text: 'Ett.' },
      { type: 'paragraph', text: 'Två.' },
    ])
  })

  it('prefers the richest form of its text', () => {
    const rich =
      '<inlineXML contenttypevariant="richhtml5"><article><section><div class="dat"><span class="vignette">Trafik</span><span>TT</span></div><div class="ingress"><p>Elva år.</p></div><p>Rik.</p></section></article></inlineXML>'
    const item = read({
      set: `<inlineData contenttype="text/plain">Fattig.</inlineData>${rich}`,
      content: '<headline>B</headline>',
    })
    expect(item).toMatchObject({ vignette: 'Trafik', lead: 'Elva år.', body: [{ text: 'Rik.' }] })
  })

  it('keeps a headline of the body that says something else, and bylines that the item says in other words', () => {
    const set =
      '<inlineXML><body><h1>Annan rubrik</h1><p>Ett.</p><div class="byline">Per Lo/NB</div><h1>Tredje</h1></body></inlineXML>'
    const item = read({ set })
    expect(item.body.map((block) => ('text' in block ? block.text : ''))).toEqual(['Annan rubrik', 'Ett.', 'Tredje'])
    expect(item).toMatchObject({ headline: 'Bron öppnar', removed: ['Per Lo/NB'], ledger: { losses: [] } })
  })

  it.each([
    ['<signal qcode="sig:correction"/>', 'fact'],
    ['<signal qcode="sig:update"/>', 'development'],
    ['<signal uri="http://cv.iptc.org/newscodes/signal/correction"/>', 'fact'],
    ['<signal qcode="sig:correction"/><pubStatus qcode="stat:canceled"/>', 'withdrawn'],
    ['<pubStatus qcode="stat:withheld"/>', 'withdrawn'],
    ['<pubStatus qcode="stat:usable"/>', undefined],
  ])('with %s comes again as %s', (more, cause) => {
    expect(read({ meta: META + more }).resentAs).toBe(cause)
  })

  it('understands prefixes that its own catalog names anew', () => {
    const catalog = '<catalog><scheme alias="x" uri="http://cv.iptc.org/newscodes/mediatopic/"/></catalog>'
    const text = newsItem({ content: '<headline>B</headline><subject qcode="x:20000892"/>' }).replace(
      '<itemMeta>',
      `${catalog}<itemMeta>`,
    )
    expect(readAll(text)[0]?.mediaTopics).toEqual(['20000892'])
  })

  it('that takes another back may hold nothing but its id', () => {
    const item = read({ meta: `${META}<pubStatus qcode="stat:canceled"/>`, content: '', set: '' })
    expect(item).toMatchObject({ id: 'urn:nb:bron', resentAs: 'withdrawn', body: [] })
    expect(problemOf(newsItem({ content: '', set: '' }))).toEqual({ kind: 'no-article' })
  })

  it('never drops an embargo', () => {
    expect(read({ meta: `${META}<embargoed>2026-05-05T04:00:00Z</embargoed>` }).embargoedUntil).toBe(
      '2026-05-05T06:00:00+02:00',
    )
    expect(read({ meta: `${META}<embargoed>2026-05-05T06:00:00</embargoed>` }).notes).toEqual([
      { kind: 'embargo-assumed', words: '2026-05-05T06:00:00' },
    ])
    expect(problemOf(newsItem({ meta: `${META}<embargoed>2026-02-31T06:00:00Z</embargoed>` }))).toMatchObject({
      place: 'itemMeta/embargoed (2026-02-31T06:00:00Z)',
    })
  })

  it('is refused without id or itemMeta, with the place', () => {
    expect(problemOf(newsItem({ guid: '' }))).toMatchObject({ place: 'newsItem/@guid' })
    expect(problemOf('<newsItem guid="a"/>')).toMatchObject({ place: 'newsItem/itemMeta' })
    expect(problemOf(message(newsItem(), '<newsItem guid="b"/>'))).toMatchObject({ place: 'item 2/itemMeta' })
    expect(problemOf(message())).toMatchObject({ place: 'newsMessage/itemSet' })
  })

  it('leaves out a time that no calendar has, and names newer elements', () => {
    const item = read({ meta: '<versionCreated>2026-13-04T08:00:00Z</versionCreated><mood>glad</mood>' })
    expect(item.notes.map(({ kind }) => kind)).toEqual(['unread-date', 'unread-date', 'unknown-fields'])
  })
})

describe('a message of NewsML-G2', () => {
  it('joins the pictures of a package with their story', () => {
    const items = readAll(
      message(
        photo('p1'),
        photo('p2'),
        packageOf('', 'urn:nb:bron', 'p1'),
        newsItem(),
        newsItem({ guid: 'urn:nb:annat' }),
      ),
    )
    expect(items.map(({ id }) => id)).toEqual(['urn:nb:bron', 'urn:nb:annat', 'p2'])
    expect(items[0]?.image).toEqual({
      src: 'https://nb.example/p1-l.jpg',
      alt: 'En bro.',
      caption: 'Bron i dis.',
      credit: 'Ulla Ek/NB',
    })
    expect(items[2]).toMatchObject({ headline: 'Bild p2', image: { src: 'https://nb.example/p2-l.jpg' } })
  })

  it('gives each story of a package the pictures behind it', () => {
    const whole = packageOf('', 'urn:nb:bron', 'p1', 'urn:nb:annat', 'p2')
    const items = readAll(message(newsItem(), newsItem({ guid: 'urn:nb:annat' }), photo('p1'), photo('p2'), whole))
    expect(items.map(({ image }) => image?.src)).toEqual(['https://nb.example/p1-l.jpg', 'https://nb.example/p2-l.jpg'])
  })

  it('holds its items to the embargo, the note and the cancellation of their package', () => {
    const facts =
      '<embargoed>2026-05-06T06:00:00+02:00</embargoed><edNote>Vänta.</edNote><pubStatus qcode="stat:canceled"/>'
    const [item] = readAll(message(newsItem(), packageOf(facts, 'urn:nb:bron')))
    expect(item).toMatchObject({
      embargoedUntil: '2026-05-06T06:00:00+02:00',
      editorialNote: 'Vänta.',
      resentAs: 'withdrawn',
    })
  })

  it('keeps two versions of one item, and refuses one version with two texts', () => {
    expect(readAll(message(newsItem(), newsItem({ version: '3' })))).toHaveLength(2)
    expect(problemOf(message(newsItem(), newsItem({ content: '<headline>Annat</headline>' })))).toMatchObject({
      place: 'item 2, whose id an earlier item has too (urn:nb:bron)',
    })
  })

  it('says of a package alone what it says of its items', () => {
    const text = packageOf('', 'a').replace(
      '<itemRef residref="a"/>',
      '<itemRef residref="a"><title>Bron</title><description>Elva år.</description></itemRef>',
    )
    expect(readAll(text)[0]).toMatchObject({
      body: [{ type: 'subhead', text: 'Bron' }, { text: 'Elva år.' }],
      notes: [{ kind: 'marked-as' }],
    })
  })
})
