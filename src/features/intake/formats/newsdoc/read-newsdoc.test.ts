import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNewsDoc, readNewsDoc } from './read-newsdoc.ts'

const ZONE = 'Europe/Stockholm'
const text = (words: string, role?: string) => ({
  type: 'core/text',
  ...(role === undefined ? {} : { role }),
  data: { text: words },
})
const picture = (type: string, words: object) => ({
  type,
  data: words,
  links: [
    {
      rel: 'self',
      uri: 'http://x.example/media/p1',
      url: 'https://x.example/p1.jpg',
      type: 'tt/picture',
      data: { credit: 'Bo Ax/TT' },
    },
  ],
})

function aDocument(more: object = {}): object {
  return {
    uuid: '7a1f9f5e-0000-4000-8000-000000000002',
    type: 'core/article',
    uri: 'core://article/7a1f9f5e-0000-4000-8000-000000000002',
    title: 'fartyg',
    language: 'sv-se',
    content: [
      text('Färjan till Grynön är tillbaka', 'heading-1'),
      picture('tt/visual', { caption: 'Färjan vid kajen.' }),
      picture('core/image', { html_caption: 'Färjan vid kajen.' }),
      text('Trafik', 'vignette'),
      text('Efter elva år går den igen.', 'preamble'),
      text('I juni börjar turerna.', 'preamble'),
      text('Läs <a href="https://x.example/t">tidtabellen</a> &amp; priserna.'),
      text('– Äntligen, säger Rut Hed.'),
      text('Dyrare än förr', 'heading-2'),
      { type: 'tt/question', data: { text: 'Vad kostar den?' } },
      { type: 'core/unordered-list', content: [text('40 kronor'), text('2 turer')] },
      {
        type: 'core/table',
        data: { tbody: '<tr><td>Vår</td><td>3 turer</td></tr><tr><td>Höst</td><td>1 tur</td></tr>' },
      },
      { type: 'core/factbox', title: 'Fakta: Färjan', content: [text('Byggd 1958.')] },
      { type: 'core/youtube', url: 'https://www.youtube.com/watch?v=7' },
      { type: 'x/new-kind', data: { text: 'Ord i ett nytt slags block.' } },
    ],
    meta: [
      { type: 'core/newsvalue', value: '3' },
      { type: 'tt/slugline', value: 'farjan' },
    ],
    links: [
      { rel: 'author', type: 'core/author', title: 'Ulla Ek/TT', data: { email: 'ulla@x.example' } },
      { rel: 'source', type: 'core/content-source', uri: 'tt://content-source/tt' },
      { rel: 'subject', type: 'core/category', uri: 'iptc://mediatopic/20000337', title: 'Transport' },
    ],
    ...more,
  }
}

function read(item: unknown) {
  const result = readNewsDoc(item, ZONE)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('a NewsDoc', () => {
  it('gives its fields and typed blocks, one picture once, and loses nothing', () => {
    const item = read(aDocument())
    expect(item).toMatchObject({
      id: '7a1f9f5e-0000-4000-8000-000000000002',
      language: 'sv-SE',
      headline: 'Färjan till Grynön är tillbaka',
      lead: 'Efter elva år går den igen. I juni börjar turerna.',
      vignette: 'Trafik',
      byline: 'Ulla Ek/TT',
      sourceAgency: 'TT',
      slug: 'farjan',
      urgency: 3,
      mediaTopics: ['20000337'],
      factBox: { title: 'Fakta: Färjan', paragraphs: ['Byggd 1958.'] },
      image: { src: 'https://x.example/p1.jpg', caption: 'Färjan vid kajen.', credit: 'Bo Ax/TT' },
    })
    expect(item.body.map((block) => block.type)).toEqual([
      'paragraph',
      'quote',
      'subhead',
      'question',
      'list',
      'table',
      'embed',
      'paragraph',
    ])
    expect(item.body[0]).toEqual({
      type: 'paragraph',
      text: 'Läs tidtabellen & priserna.',
      links: [{ text: 'tidtabellen', href: 'https://x.example/t' }],
    })
    expect(item.ledger.losses).toEqual([])
    expect(item.ledger.paragraphs.kept).toBeGreaterThanOrEqual(item.ledger.paragraphs.in)
    expect(item.ledger.pictures).toEqual({ in: 1, kept: 1 })
    expect(JSON.stringify(item)).not.toContain('ulla@x.example')
  })

  it.each([
    [{ content: 'none' }, 'content'],
    [{ content: [text('a'), { data: { text: 'b' } }] }, 'content[1].type'],
    [{ links: {} }, 'links'],
  ])('that is broken is refused with the place: %j', (more, place) => {
    expect(readNewsDoc(aDocument(more), ZONE)).toEqual({
      ok: false,
      problem: { kind: 'broken-format', format: 'NewsDoc', place },
    })
  })

  it('names a time that no calendar has', () => {
    const item = read(aDocument({ created: '2026-02-31T10:00:00Z' }))
    expect(item.notes).toContainEqual({ kind: 'unread-date', field: 'firstCreated', words: '2026-02-31T10:00:00Z' })
  })

  it('is told from other JSON', () => {
    expect(isNewsDoc(aDocument())).toBe(true)
    expect(isNewsDoc({ type: 'text', uri: 'urn:x', content: [] })).toBe(false)
    expect(isNewsDoc({ type: 'core/article', content: [] })).toBe(false)
  })

  it('of any JSON is read or refused, and nothing is thrown', () => {
    const block = fc.dictionary(
      fc.constantFrom('type', 'role', 'data', 'content', 'links', 'title', '__proto__'),
      fc.oneof(fc.constantFrom('core/text', 'core/table', 'core/image', 'core/factbox'), fc.jsonValue({ maxDepth: 3 })),
    )
    const whole = fc.dictionary(
      fc.constantFrom(...Object.keys(aDocument()), '__proto__', 'created'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    fc.assert(
      fc.property(fc.array(block), whole, (content, more) => {
        isNewsDoc(more)
        readNewsDoc(aDocument({ content }), ZONE)
        readNewsDoc({ ...aDocument(), ...more }, ZONE)
      }),
    )
  })
})
