import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGhost, readGhost } from './read-ghost.ts'

const POST = {
  id: '1',
  uuid: '7a1f9f5e-0000-4000-8000-000000000001',
  title: 'Ferry back after eleven years',
  slug: 'ferry-back',
  html: '<p>It <a href="https://x.example/t">sails</a> again.</p><blockquote>At last, says Hed.</blockquote><h2>Dearer</h2><p>40 kronor.</p>',
  feature_image: '__GHOST_URL__/content/images/f.jpg',
  custom_excerpt: 'The line closed in 2015.',
  status: 'published',
  created_at: '2026-05-04 06:00:00',
  updated_at: '2026-05-04T08:00:00.000Z',
  published_at: 1777881600000,
}

function anExport(posts: unknown, more: object = {}): object {
  return {
    meta: { version: '6.0.0' },
    data: {
      posts,
      posts_meta: [
        { post_id: '1', feature_image_alt: 'A white boat.', feature_image_caption: 'The ferry. Photo: Bo Ax/TT' },
      ],
      tags: [
        { id: 't1', name: 'ferries' },
        { id: 't2', name: '#internal' },
      ],
      posts_tags: [
        { post_id: '1', tag_id: 't2', sort_order: 1 },
        { post_id: '1', tag_id: 't1', sort_order: 0 },
      ],
      users: [{ id: 'u1', name: 'Ulla Ek', email: 'ulla@x.example' }],
      posts_authors: [{ post_id: '1', author_id: 'u1' }],
      ...more,
    },
  }
}

function read(value: unknown) {
  const result = readGhost(value)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function bodyOf(post: object) {
  const [item] = read(anExport([{ ...POST, html: null, ...post }]))
  return item?.body
}

const lexical = (...children: object[]) => JSON.stringify({ root: { type: 'root', children } })
const text = (words: string) => ({ type: 'extended-text', text: words })

describe('a Ghost export', () => {
  it('gives each post with its fields and typed blocks, and loses nothing', () => {
    const [item] = read({ db: [anExport([POST])] })
    expect(item).toMatchObject({
      id: 'ghost:7a1f9f5e-0000-4000-8000-000000000001',
      headline: 'Ferry back after eleven years',
      lead: 'The line closed in 2015.',
      byline: 'Ulla Ek',
      slug: 'ferry-back',
      pubStatus: 'published',
      firstCreated: '2026-05-04T06:00:00+00:00',
      versionCreated: '2026-05-04T08:00:00+00:00',
      published: '2026-05-04T08:00:00+00:00',
      image: { alt: 'A white boat.', caption: 'The ferry.', credit: 'Bo Ax/TT' },
      tags: ['ferries'],
    })
    expect(item?.body.map((block) => block.type)).toEqual(['paragraph', 'quote', 'subhead', 'paragraph'])
    expect(item?.ledger.losses).toEqual([])
    expect(item?.ledger.links).toEqual({ in: 1, kept: 1 })
    expect(JSON.stringify(item)).not.toContain('ulla@x.example')
  })

  it('whose posts have no HTML is read from the editor\u2019s own tree', () => {
    const body = bodyOf({
      lexical: lexical(
        {
          type: 'paragraph',
          children: [
            text('It '),
            { type: 'link', url: 'https://x.example/t', children: [text('sails')] },
            text(' again.'),
          ],
        },
        { type: 'extended-heading', tag: 'h3', children: [text('Dearer')] },
        { type: 'extended-quote', children: [text('At last.')] },
        { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('One')] }] },
        { type: 'image', src: 'https://x.example/a.jpg', alt: 'A', caption: 'The <b>quay</b>.' },
        { type: 'embed', url: 'https://film.example/7' },
        { type: 'html', html: '<p>Raw &amp; kept.</p>' },
        { type: 'markdown', markdown: '## Also\n\nSee [it](https://x.example/m).' },
        { type: 'bookmark', url: 'https://x.example/b', metadata: { title: 'More' } },
      ),
    })
    expect(body).toEqual([
      { type: 'paragraph', text: 'It sails again.', links: [{ text: 'sails', href: 'https://x.example/t' }] },
      { type: 'subhead', text: 'Dearer' },
      { type: 'quote', text: 'At last.' },
      { type: 'list', items: ['One'], ordered: true },
      { type: 'image', src: 'https://x.example/a.jpg', alt: 'A', caption: 'The quay.', credit: '' },
      { type: 'embed', text: '', src: 'https://film.example/7' },
      { type: 'paragraph', text: 'Raw & kept.' },
      { type: 'subhead', text: 'Also' },
      { type: 'paragraph', text: 'See it.', links: [{ text: 'it', href: 'https://x.example/m' }] },
      { type: 'paragraph', text: 'More', links: [{ text: 'More', href: 'https://x.example/b' }] },
    ])
  })

  it('of an old edition is read from its mobiledoc', () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      atoms: [['soft-return', '', {}]],
      cards: [['image', { src: 'https://x.example/a.jpg' }]],
      markups: [['strong'], ['a', ['href', 'https://x.example/t']]],
      sections: [
        [
          1,
          'p',
          [
            [0, [0], 1, 'It '],
            [0, [1], 1, 'sails'],
            [1, [], 0, 0],
            [0, [], 0, 'again.'],
          ],
        ],
        [10, 0],
        [1, 'h2', [[0, [], 0, 'Dearer']]],
        [3, 'ul', [[[0, [], 0, 'One']]]],
      ],
    })
    expect(bodyOf({ mobiledoc })).toEqual([
      { type: 'paragraph', text: 'It sails again.', links: [{ text: 'sails', href: 'https://x.example/t' }] },
      { type: 'image', src: 'https://x.example/a.jpg', alt: '', caption: '', credit: '' },
      { type: 'subhead', text: 'Dearer' },
      { type: 'list', items: ['One'] },
    ])
  })

  it('gives several posts, and an id of the whole world where the row number is only the site\u2019s', () => {
    const items = read(
      anExport([
        { id: '1', slug: 'one', title: 'One' },
        { id: '2', title: '', html: '' },
        { id: '3', title: 'Three' },
      ]),
    )
    expect(items.map((item) => [item.headline, item.id])).toEqual([
      ['One', 'ghost:one'],
      ['Three', undefined],
    ])
  })

  it.each([
    [anExport({}), 'data.posts'],
    [{ db: [anExport([POST, null])] }, 'db[0].data.posts[1]'],
    [anExport([{ id: '1', lexical: '{"root":' }]), 'data.posts[0].lexical'],
  ])('that is broken is refused with the place', (value, place) => {
    const result = readGhost(value)
    expect(result).toMatchObject({ ok: false, problem: { kind: 'broken-format' } })
    if (place !== 'data.posts[0].lexical') expect(result).toMatchObject({ problem: { place } })
  })

  it('whose tree nests a hundred thousand deep is refused', () => {
    const deep = `{"root":{"children":[${'{"children":['.repeat(100_000)}`
    expect(readGhost(anExport([{ id: '1', lexical: deep }]))).toMatchObject({ problem: { kind: 'too-deep' } })
  })

  it('of any JSON is read or refused, and nothing is thrown', () => {
    const tables = ['posts_meta', 'tags', 'posts_tags', 'users', 'posts_authors', '__proto__']
    const post = fc.dictionary(
      fc.constantFrom(...Object.keys(POST), 'lexical', 'mobiledoc', '__proto__', 'tags'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(post, fc.jsonValue())),
        fc.dictionary(fc.constantFrom(...tables), fc.jsonValue()),
        (posts, more) => {
          readGhost(anExport(posts, more))
          isGhost(posts)
          isGhost(more)
        },
      ),
    )
  })

  it('reads any tree of its editors without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.jsonValue({ maxDepth: 4 }), (children, sections) => {
        readGhost(anExport([{ ...POST, html: '', lexical: JSON.stringify({ root: { children } }) }]))
        readGhost(
          anExport([
            {
              ...POST,
              html: '',
              mobiledoc: JSON.stringify({ sections, cards: sections, markups: sections, atoms: sections }),
            },
          ]),
        )
      }),
    )
  })
})
