import { describe, expect, it } from 'vitest'
import { readNitf } from './read-nitf.ts'

interface Parts {
  readonly docdata?: string
  readonly status?: string
  readonly head?: string
  readonly content?: string
  readonly root?: string
}

const DOCDATA = [
  '<urgency ed-urg="3"/><date.issue norm="20260504T080000+0200"/><doc-id regsrc="NB" id-string="nb-bron-7"/>',
  '<du-key key="grynobron" generation="2"/><key-list><keyword key="broar"/><keyword key="Grynön"/></key-list>',
].join('')

const HEAD = [
  '<hedline><hl1>Bron till Grynön <em>öppnar</em></hl1></hedline><byline>Av Per Lo, <byttl>reporter</byttl></byline>',
  '<distributor>NB</distributor><dateline><location>Grynö</location>, <story.date>4 maj</story.date></dateline>',
  '<abstract><p>Efter elva år är bron klar.</p></abstract>',
].join('')

const CONTENT = [
  '<media media-type="image"><media-reference source="s.jpg" width="200"/><media-reference source="l.jpg" width="1200" alternate-text="Bro i dis."/>',
  '<media-caption>Bron i dis. Foto: Ulla Ek/NB</media-caption></media>',
  '<p>Läs <a href="https://x.example/bro">utredningen</a> av <org>Vägverket</org>.</p><p>– Nu slipper vi färjan, säger Rut Hed.</p>',
  '<hl2>Dyrare än väntat</hl2><bq><block><p>Ett.</p><p>Två.</p></block><credit>Hed</credit></bq>',
  '<ol><li>430 miljoner</li><li>11 år</li></ol><table><tr><th>År</th><th>Bilar</th></tr><tr><td>2025</td><td>900</td></tr></table>',
  '<note noteclass="facts"><hl2>Fakta: Bron</hl2><p>Lång: 840 meter.</p></note><sällsam>Ord i något nytt.</sällsam><p>(© NTB)</p>',
].join('')

function nitf({
  docdata = DOCDATA,
  status = 'usable',
  head = HEAD,
  content = CONTENT,
  root = '<nitf baselang="sv">',
}: Parts = {}) {
  return `<?xml version="1.0"?>${root}<head><title>Grynö</title><tobject><tobject.subject tobject.subject.refnum="04015000"/></tobject>
<docdata management-status="${status}">${docdata}</docdata></head><body><body.head>${head}</body.head>
<body.content>${content}</body.content><body.end><tagline>per@nb.example</tagline></body.end></body></nitf>`
}

function read(parts: Parts = {}) {
  const result = readNitf(nitf(parts), { zone: 'Europe/Stockholm' })
  const item = result.ok ? result.value[0] : undefined
  if (item === undefined) throw new Error(JSON.stringify(result))
  return item
}

function problemOf(parts: Parts) {
  const result = readNitf(nitf(parts), { zone: 'Europe/Stockholm' })
  return result.ok ? null : result.problem
}

describe('an item of NITF', () => {
  it('gives its fields', () => {
    expect(read()).toMatchObject({
      id: 'nb-bron-7',
      version: '2',
      language: 'sv',
      headline: 'Bron till Grynön öppnar',
      lead: 'Efter elva år är bron klar.',
      byline: 'Per Lo',
      dateline: 'Grynö',
      sourceAgency: 'NB',
      slug: 'grynobron',
      urgency: 3,
      published: '2026-05-04T08:00:00+02:00',
      tags: ['broar', 'Grynön'],
      mediaTopics: ['20000337'],
      image: { src: 'l.jpg', alt: 'Bro i dis.', caption: 'Bron i dis.', credit: 'Ulla Ek/NB' },
      factBox: { title: 'Fakta: Bron', paragraphs: ['Lång: 840 meter.'] },
    })
  })

  it('gives its blocks in order, keeps the words of elements it does not know, and loses nothing', () => {
    const item = read()
    expect(item.body.map((block) => ('text' in block ? `${block.type} ${block.text}` : block.type))).toEqual([
      'paragraph Läs utredningen av Vägverket.',
      'quote Nu slipper vi färjan, säger Rut Hed.',
      'subhead Dyrare än väntat',
      'quote Ett.',
      'quote Två.',
      'quote Hed',
      'list',
      'table År\tBilar\n2025\t900',
      'paragraph Ord i något nytt.',
    ])
    expect(item.ledger.losses).toEqual([])
    expect(item.ledger.links).toEqual({ in: 1, kept: 1 })
    expect(item.ledger.pictures).toEqual({ in: 1, kept: 1 })
    expect(item.ledger.numbers.kept).toBe(item.ledger.numbers.in)
  })

  it('keeps titles, sign-offs and contacts out of the copy', () => {
    expect(read().removed).toEqual(['reporter', 'per@nb.example', '(© NTB)'])
  })

  it('is the same under its namespace, with any prefix', () => {
    const item = read({ root: '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" baselang="sv">' })
    expect(item).toEqual(read())
  })

  it.each([
    ['withheld', '', 'withdrawn'],
    ['canceled', '<correction info="Fel längd."/>', 'withdrawn'],
    ['usable', '<correction info="Fel längd."/>', 'fact'],
    ['usable', '', undefined],
  ])('%s, %s comes again as %s', (status, more, cause) => {
    expect(read({ status, docdata: DOCDATA + more }).resentAs).toBe(cause)
  })

  it('tells editors what only they may read, once', () => {
    const docdata = `${DOCDATA}<ed-msg info="Ny längd."/><correction info="Ny längd."/>`
    expect(read({ docdata }).editorialNote).toBe('Ny längd.')
  })

  it('holds an embargo, with a zone or without one', () => {
    expect(
      read({ status: 'embargoed', docdata: `${DOCDATA}<date.release norm="20260505T060000+0200"/>` }).embargoedUntil,
    ).toBe('2026-05-05T06:00:00+02:00')
    const bare = read({ status: 'embargoed', docdata: `${DOCDATA}<date.release norm="2026-05-05T06:00:00"/>` })
    expect(bare.embargoedUntil).toBe('2026-05-05T06:00:00+02:00')
    expect(bare.notes).toContainEqual({ kind: 'embargo-assumed', words: '2026-05-05T06:00:00' })
  })

  it('is refused where it is broken, with the place', () => {
    expect(problemOf({ docdata: '<urgency ed-urg="3"/>' })).toMatchObject({ place: 'head/docdata/doc-id/@id-string' })
    expect(problemOf({ status: 'embargoed' })).toMatchObject({
      place: expect.stringContaining('date.release') as string,
    })
    const noDay = `${DOCDATA}<date.release norm="20260231T060000+0200"/>`
    expect(problemOf({ docdata: noDay })).toMatchObject({ place: 'head/docdata/date.release (20260231T060000+0200)' })
  })

  it('leaves out a time that no calendar has, and says so', () => {
    const item = read({ docdata: DOCDATA.replace('20260504T080000', '20260231T080000') })
    expect(item.published).toBeUndefined()
    expect(item.notes).toContainEqual({ kind: 'unread-date', field: 'published', words: '2026-02-31T08:00:00+02:00' })
  })

  it('names what newer editions add', () => {
    expect(read({ docdata: `${DOCDATA}<mood level="3"/>` }).notes).toEqual([{ kind: 'unknown-fields', names: 'mood' }])
  })
})
