import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNinjs, readNinjs } from './read-ninjs.ts'

const ZONE = 'Europe/Stockholm'
const BODY = [
  '<h1>Ferry back after eleven years</h1><p>The ferry to Grynön <a href="https://x.example/timetable">sails again</a> on 3 June.</p>',
  '<blockquote>We have missed it, says Rut Hed.</blockquote><h2>Dearer than before</h2><ul><li>40 kronor</li><li>2 trips</li></ul>',
  '<p>“It was about time,” said the skipper Per Lo.</p><iframe src="https://film.example/7"></iframe>',
].join('')

/** An item of 3.1; `more` replaces members. */
function anItem(more: object = {}): object {
  return {
    uri: 'urn:newsml:x.example:ferry-1',
    type: 'text',
    version: '2',
    versionCreated: '2026-05-04T08:00:00+02:00',
    firstCreated: '2026-05-04T07:00:00Z',
    embargoedUntil: '2026-05-04T09:00:00+02:00',
    pubStatus: 'usable',
    urgency: 3,
    language: 'en',
    by: 'By Ulla Ek',
    located: 'Grynön',
    headlines: [
      { role: 'short', value: 'Ferry' },
      { role: 'main', value: 'Ferry back after eleven years' },
    ],
    descriptions: [{ role: 'lead', value: 'The line closed in 2015.' }],
    bodies: [
      { role: 'text', contentType: 'text/plain', value: 'The ferry sails again.' },
      { role: 'main', contentType: 'text/html', value: BODY },
      { role: 'factbox', contentType: 'text/html', value: '<h2>The ferry</h2><p>Built in 1958.</p>' },
    ],
    subjects: [
      { name: 'transport', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000337' },
      { name: 'Miljö', uri: 'http://tt.example/spec/subref/1.0/06000000', literal: '06000000' },
      { name: 'ferries', rel: 'keyword' },
    ],
    infoSources: [{ name: 'NTB', role: 'http://cv.iptc.org/newscodes/infosourcerole/origcont' }],
    associations: [
      {
        name: 'main',
        type: 'picture',
        uri: 'urn:x:p1',
        by: 'Bo Ax',
        descriptions: [
          { role: 'caption', value: 'The ferry.' },
          { role: 'altText', value: 'A white boat.' },
        ],
        renditions: [
          { name: 'small', href: 'https://x.example/s.jpg', width: 100 },
          { name: 'large', href: 'https://x.example/l.jpg', width: 3000, contentType: 'image/jpeg' },
        ],
      },
      { name: 'translatedFrom', rel: 'translatedFrom', uri: 'urn:x:source', type: 'text' },
    ],
    standard: { name: 'ninjs', version: '3.1' },
    ...more,
  }
}

function read(item: unknown) {
  const result = readNinjs(item, ZONE)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('an item of ninjs 3', () => {
  it('gives its fields and typed blocks, and loses nothing', () => {
    const item = read(anItem())
    expect(item).toMatchObject({
      id: 'urn:newsml:x.example:ferry-1',
      headline: 'Ferry back after eleven years',
      lead: 'The line closed in 2015.',
      byline: 'Ulla Ek',
      dateline: 'Grynön',
      sourceAgency: 'NTB',
      firstCreated: '2026-05-04T09:00:00+02:00',
      embargoedUntil: '2026-05-04T09:00:00+02:00',
      urgency: 3,
      translationOf: 'urn:x:source',
      mediaTopics: ['20000337', '06000000'],
      tags: ['ferries'],
      image: { src: 'https://x.example/l.jpg', alt: 'A white boat.', caption: 'The ferry.', credit: 'Bo Ax' },
      factBox: { title: 'The ferry', paragraphs: ['Built in 1958.'] },
      notes: [],
    })
    expect(item.body.map((block) => block.type)).toEqual(['paragraph', 'quote', 'subhead', 'list', 'quote', 'embed'])
    expect(item.ledger.losses).toEqual([])
    expect(item.ledger.links).toEqual({ in: 1, kept: 1 })
  })

  it('keeps newer fields in the original and names them', () => {
    expect(read(anItem({ mood: 3 })).notes).toEqual([{ kind: 'unknown-fields', names: 'mood' }])
  })

  it('leaves out a time that no calendar has, and says so', () => {
    const item = read(anItem({ embargoedUntil: '2026-02-30T09:00:00+01:00', versionCreated: 'yesterday' }))
    expect(item.embargoedUntil).toBeUndefined()
    expect(item.notes).toContainEqual({
      kind: 'unread-date',
      field: 'embargoedUntil',
      words: '2026-02-30T09:00:00+01:00',
    })
    expect(item.notes).toContainEqual({ kind: 'unread-date', field: 'versionCreated', words: 'yesterday' })
  })

  it('that is taken back says so', () => {
    expect(read(anItem({ pubStatus: 'canceled' })).resentAs).toBe('withdrawn')
  })

  it.each([
    [{ uri: '' }, 'uri'],
    [{ uri: { __proto__: 1 } }, 'uri'],
    [{ headlines: 'Ferry' }, 'headlines'],
    [{ bodies: [{ value: 'a' }, { role: 'main', value: null }] }, 'bodies[1].value'],
    [{ bodies: {} }, 'bodies'],
  ])('that is broken is refused with the place: %j', (more, place) => {
    expect(readNinjs(anItem(more), ZONE)).toEqual({
      ok: false,
      problem: { kind: 'broken-format', format: 'ninjs', place },
    })
  })

  it('whose body nests a hundred thousand deep is refused', () => {
    const value = '<div>'.repeat(100_000)
    expect(readNinjs(anItem({ bodies: [{ contentType: 'text/html', value }] }), ZONE)).toMatchObject({
      problem: { kind: 'too-deep' },
    })
  })
})

describe('an item of another edition or agency', () => {
  it('of 1.x has a member for each form of its body and an object of pictures', () => {
    const item = read({
      uri: 'urn:x:1',
      type: 'text',
      versioncreated: '2026-05-04T08:00:00Z',
      headline_main: 'Ferry back',
      byline: 'Av Ulla Ek/NTB',
      body_text: 'The ferry sails again.',
      body_xhtml: '<p>The ferry <a href="https://x.example/a">sails</a> again.</p>',
      subject: [
        { name: 'Sport', code: '15030000', scheme: 'http://cv.iptc.org/newscodes/subjectcode/' },
        { name: 'boats', rel: 'about' },
      ],
      associations: {
        logo: { type: 'graphic', renditions: { a: { href: 'https://x.example/logo.png', mimetype: 'image/png' } } },
        main: {
          type: 'picture',
          byline: 'Bo Ax',
          description_text: 'The ferry.',
          renditions: { a: { href: 'https://x.example/f.jpg' } },
        },
      },
    })
    expect(item).toMatchObject({
      headline: 'Ferry back',
      byline: 'Ulla Ek/NTB',
      sourceAgency: 'NTB',
      mediaTopics: ['20000960'],
      tags: ['boats'],
      image: { src: 'https://x.example/f.jpg', caption: 'The ferry.', credit: 'Bo Ax' },
    })
    expect(item.body).toEqual([
      { type: 'paragraph', text: 'The ferry sails again.', links: [{ text: 'sails', href: 'https://x.example/a' }] },
      { type: 'image', src: 'https://x.example/logo.png', alt: '', caption: '', credit: '' },
    ])
  })

  it('that is a picture only is its picture', () => {
    const item = read({
      uri: 'urn:x:p',
      type: 'picture',
      versioncreated: '2026-05-04T08:00:00Z',
      by: 'Bo Ax',
      headlines: [{ role: 'main', value: 'Ferry' }],
      descriptions: [
        { role: 'caption', value: 'The ferry at the quay.' },
        { role: 'creditline', value: 'NTB' },
      ],
      renditions: [{ name: 'main', href: 'https://x.example/f.jpg', contenttype: 'image/jpg', width: 10 }],
    })
    expect(item.image).toEqual({
      src: 'https://x.example/f.jpg',
      alt: '',
      caption: 'The ferry at the quay.',
      credit: 'Bo Ax/NTB',
    })
    expect(item).toMatchObject({ headline: 'Ferry', body: [] })
    expect(item.byline).toBeUndefined()
  })

  it('whose text repeats its head says it once, and a cut description is no lead', () => {
    const item = read({
      uri: 'urn:x:1',
      versioncreated: '2026-05-04T08:00:00Z',
      headlines: [{ role: 'main', value: 'Färjan tillbaka' }],
      descriptions: [{ role: 'text', value: 'Efter elva år går färjan till Grynön ige' }],
      bodies: [
        {
          contenttype: 'text/plain',
          value: 'Färjan tillbaka\nTrafik TT\nEfter elva år går färjan till Grynön igen.\n– Äntligen, säger Hed.',
        },
      ],
    })
    expect(item).toMatchObject({ vignette: 'Trafik', headline: 'Färjan tillbaka' })
    expect(item.lead).toBeUndefined()
    expect(item.body).toEqual([
      { type: 'paragraph', text: 'Efter elva år går färjan till Grynön igen.' },
      { type: 'quote', text: 'Äntligen, säger Hed.' },
    ])
    expect(item.ledger.losses).toEqual([])
  })

  it('with NITF inside gives the words of the NITF', () => {
    const value =
      '<?xml version="1.0"?><nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry</hl1></hedline><byline>By Ulla Ek</byline></body.head><body.content><block><p lede="true">It sails.</p><p>At noon.</p></block></body.content></body></nitf>'
    const item = read({ uri: 'urn:x:1', versionCreated: '2026-05-04T08:00:00Z', bodies: [{ role: 'nitf', value }] })
    expect(item).toMatchObject({
      headline: 'Ferry',
      lead: 'It sails.',
      body: [{ type: 'paragraph', text: 'At noon.' }],
    })
    expect(item.ledger.losses).toEqual([])
  })
})

describe('an item of the Superdesk family', () => {
  it('has its summary, its alt texts and codes without a scheme', () => {
    const item = read({
      uri: 'tag:x:1',
      versioncreated: '2026-05-04T08:00:00+0000',
      pubstatus: 'usable',
      headline: 'Ferry back',
      description_html: '<p>The line closed in 2015.</p>',
      body_html: '<p>See <a href="javascript:alert(1)">this</a>.</p><ul><li>One<ul><li>Inner</li></ul></li></ul>',
      subject: [{ code: '15030000', name: 'horse racing' }],
      keywords: ['ferries'],
      associations: {
        featuremedia: { type: 'picture', alt_text: 'A boat.', renditions: { a: { href: 'https://x.example/o.jpg' } } },
        none: null,
      },
    })
    expect(item).toMatchObject({
      lead: 'The line closed in 2015.',
      published: '2026-05-04T10:00:00+02:00',
      mediaTopics: ['20000960'],
      tags: ['ferries'],
      image: { src: 'https://x.example/o.jpg', alt: 'A boat.' },
      removed: ['javascript:alert(1)'],
      body: [
        { type: 'paragraph', text: 'See this.' },
        { type: 'list', items: ['One', 'Inner'] },
      ],
    })
  })
})

describe('any JSON value', () => {
  it('is recognised or not, and read or refused, and nothing is thrown', () => {
    const names = Object.keys(anItem())
    const anyItem = fc.dictionary(
      fc.constantFrom(...names, '__proto__', 'body_xhtml', 'renditions'),
      fc.jsonValue({ maxDepth: 4 }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyItem), (value) => {
        isNinjs(value)
        readNinjs(value, ZONE)
        readNinjs({ ...anItem(), ...Object(value) }, ZONE)
      }),
    )
  })
})
