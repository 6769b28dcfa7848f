import { describe, expect, it } from 'vitest'
import { readWxr } from './read-wxr.ts'

function site(...items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title><link>https://t.example</link><language>sv-SE</language><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>per</wp:author_login><wp:author_email>per@t.example</wp:author_email><wp:author_display_name>Per Lo</wp:author_display_name></wp:author>${items.join('')}</channel></rss>`
}

interface Post {
  readonly id?: string
  readonly title?: string
  readonly content?: string
  readonly excerpt?: string
  readonly status?: string
  readonly type?: string
  readonly more?: string
}

function post({
  id = '7',
  title = 'Bron öppnar',
  content = CONTENT,
  excerpt = '',
  status = 'publish',
  type = 'post',
  more = '',
}: Post = {}): string {
  return `<item><title>${title}</title><link>https://t.example/?p=${id}</link><excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded><content:encoded><![CDATA[${content}]]></content:encoded><dc:creator>per</dc:creator><guid isPermaLink="false">https://t.example/?p=${id}</guid><wp:post_id>${id}</wp:post_id><wp:post_date>2026-05-04 08:00:00</wp:post_date><wp:post_date_gmt>2026-05-04 06:00:00</wp:post_date_gmt><wp:post_name>bron</wp:post_name><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`
}

function medium(id: string, parent: string, name: string): string {
  return `<item><title>x</title><excerpt:encoded>Bron i dis. Foto: Ulla Ek</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://t.example/${name}</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>En bro.</wp:meta_value></wp:postmeta></item>`
}

const CONTENT = [
  '<!-- wp:paragraph {"className":"lead"} --><p class="lead">Efter elva år.</p><!-- /wp:paragraph -->',
  '<!-- wp:image --><figure class="wp-block-image"><img src="https://t.example/b-1024x683.jpg" alt=""/><figcaption>I dis. Foto: A B/NB</figcaption></figure><!-- /wp:image -->',
  '<!-- wp:paragraph --><p>Läs <a href="https://x.example/b">mer</a>.</p><!-- /wp:paragraph -->',
  '<!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>Ett.</p><!-- /wp:paragraph --><p>Två.</p><cite>Hed</cite></blockquote><!-- /wp:quote -->',
  '<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://v.example/1\n</div></figure><!-- /wp:embed -->',
].join('\n\n')

function read(...items: readonly string[]) {
  const result = readWxr(site(...items), { zone: 'Europe/Stockholm' })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('an export of WordPress', () => {
  it('gives a post of blocks, and loses nothing', () => {
    const [item] = read(
      post({ more: '<category domain="post_tag">broar</category><category domain="category">Nytt</category>' }),
    )
    expect(item).toMatchObject({
      id: 'https://t.example/?p=7',
      language: 'sv-SE',
      headline: 'Bron öppnar',
      lead: 'Efter elva år.',
      byline: 'Per Lo',
      slug: 'bron',
      published: '2026-05-04T08:00:00+02:00',
      tags: ['broar'],
      notes: [],
      image: { src: 'https://t.example/b-1024x683.jpg', caption: 'I dis.', credit: 'A B/NB' },
    })
    expect(item?.body).toEqual([
      { type: 'paragraph', text: 'Läs mer.', links: [{ text: 'mer', href: 'https://x.example/b' }] },
      { type: 'quote', text: 'Ett.' },
      { type: 'quote', text: 'Två.' },
      { type: 'quote', text: 'Hed' },
      { type: 'embed', text: '', src: 'https://v.example/1' },
    ])
    expect(item?.ledger).toMatchObject({ losses: [], links: { in: 1, kept: 1 }, pictures: { in: 1, kept: 1 } })
  })

  it('makes paragraphs of the lines of the older editor, with its captions and galleries', () => {
    const old =
      'Ett.\nSamma.\n\n[caption width="300"]<img src="https://t.example/c.jpg" /> I dis.[/caption]\n\n<h2>Dyrt</h2>\nTvå.\n\n[gallery ids="4"]'
    const [item] = read(post({ content: old }), medium('4', '0', 'd.jpg'))
    expect(item?.body).toEqual([
      { type: 'paragraph', text: 'Ett. Samma.' },
      { type: 'image', src: 'https://t.example/c.jpg', alt: '', caption: 'I dis.', credit: '' },
      { type: 'subhead', text: 'Dyrt' },
      { type: 'paragraph', text: 'Två.' },
      { type: 'image', src: 'https://t.example/d.jpg', alt: 'En bro.', caption: 'Bron i dis.', credit: 'Ulla Ek' },
    ])
  })

  it('joins media with their post, and fills what the post does not say of them', () => {
    const thumbnail =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>4</wp:meta_value></wp:postmeta>'
    const [shown] = read(post(), medium('4', '7', 'b.jpg'))
    expect(shown?.image).toMatchObject({ alt: 'En bro.', caption: 'I dis.' })
    const [featured] = read(
      post({ content: '<p>Ett.</p>', more: thumbnail }),
      medium('4', '0', 'e.jpg'),
      medium('5', '7', 'f.jpg'),
    )
    expect(featured?.image?.src).toBe('https://t.example/e.jpg')
    expect(featured?.body.at(-1)).toMatchObject({ type: 'image', src: 'https://t.example/f.jpg' })
  })

  it('writes out a block that several posts share, and names what is made when the page is shown', () => {
    const shared = post({ id: '9', type: 'wp_block', content: '<p>Delat.</p>' })
    const [item] = read(post({ content: '<!-- wp:block {"ref":9} /--><p>Ett.</p><!-- wp:latest-posts /-->' }), shared)
    expect(item?.body.map((block) => ('text' in block ? block.text : ''))).toEqual(['Delat.', 'Ett.'])
    expect(item?.notes).toEqual([
      { kind: 'unknown-fields', names: 'wp:latest-posts' },
      { kind: 'attachments', names: 'wp_block × 1' },
    ])
  })

  it('names drafts, pages and menus, and holds what is to be published later', () => {
    const items = read(
      post({ status: 'draft' }),
      post({ id: '8', type: 'page' }),
      post({ id: '10', status: 'future' }),
      post({ id: '11', type: 'nav_menu_item' }),
    )
    expect(items.map(({ notes }) => notes)).toEqual([
      [
        { kind: 'marked-as', words: 'draft' },
        { kind: 'attachments', names: 'nav_menu_item × 1' },
      ],
      [{ kind: 'marked-as', words: 'page' }],
      [{ kind: 'marked-as', words: 'future' }],
    ])
    expect(items[2]?.embargoedUntil).toBe('2026-05-04T08:00:00+02:00')
  })

  it('refuses two posts with one id and different words, and an export of nothing', () => {
    const two = readWxr(site(post(), post({ title: 'Annat' })), { zone: 'UTC' })
    expect(two).toMatchObject({ problem: { kind: 'broken-format', place: expect.stringContaining('?p=7') as string } })
    expect(readWxr(site(), { zone: 'UTC' })).toMatchObject({ problem: { kind: 'no-article' } })
  })
})
