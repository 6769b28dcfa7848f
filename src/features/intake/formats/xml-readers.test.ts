import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { XML_READERS } from './item-readers.ts'
import { readItems } from './read-items.ts'

const SEEDS = [
  '<newsItem guid="a"><itemMeta><versionCreated>2026-05-04T08:00:00Z</versionCreated></itemMeta><contentMeta><headline>A</headline></contentMeta><contentSet><inlineXML><p>B <a href="https://x.example">c</a></p></inlineXML></contentSet></newsItem>',
  '<newsMessage><itemSet><packageItem guid="p"><itemMeta/><groupSet><group><itemRef residref="a"/></group></groupSet></packageItem></itemSet></newsMessage>',
  '<nitf><head><docdata><doc-id id-string="a"/><date.release norm="20260504"/></docdata></head><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>B</p><media media-type="image"><media-reference source="s"/></media><bq><block><p>C</p></block></bq></body.content></body></nitf>',
  '<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>a</NewsItemId></NewsIdentifier></Identification><NewsComponent><ContentItem><DataContent>B</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>',
  '<rss><channel><item><guid>a</guid><title>A</title><description>B [caption]&lt;img src="x"&gt;[/caption]</description><enclosure url="https://x.example/a.jpg" type="image/jpeg"/></item></channel></rss>',
  '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>A</title><content:encoded>B &lt;!-- wp:x /--&gt;</content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>',
  '<feed><entry><id>a</id><title type="html">A</title><content type="xhtml"><div>B</div></content></entry></feed>',
]

const options = { zone: 'Europe/Stockholm' }
const bytes = (text: string) => new TextEncoder().encode(text)

/** A seed with pieces cut out, doubled or put elsewhere. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(400), fc.nat(40), fc.string({ maxLength: 8 })), { maxLength: 4 }),
  )
  .map(([seed, cuts]) =>
    cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), seed),
  )

describe('every reader of XML', () => {
  it.each(XML_READERS.map(({ format, read }) => [format, read] as const))('%s never throws', (_format, read) => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string(), fc.constantFrom(...SEEDS)), (text) => {
        expect(typeof read(text, options).ok).toBe('boolean')
      }),
    )
  })

  it.each(SEEDS)('refuses %s when it breaks off, with the line', async (seed) => {
    const cut = await readItems(bytes(seed.slice(0, -12)), options)
    expect(cut).toMatchObject({
      ok: false,
      problem: { kind: 'broken-format', place: expect.stringContaining('line 1') as string },
    })
  })

  it.each(SEEDS)('refuses %s with entities of its own', async (seed) => {
    const root = /^<(\w+)/u.exec(seed)?.[1] ?? ''
    const hostile = `<!DOCTYPE ${root} [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${seed.replace('>A<', '>&b;<')}`
    expect(await readItems(bytes(hostile), options)).toMatchObject({
      ok: false,
      problem: { kind: 'broken-format', place: 'the document type, which declares entities' },
    })
  })
})

describe('XML that is none of the formats', () => {
  it.each([
    ['<?xml version="1.0"?><invoice><row>1</row></invoice>', 'XML whose first element is invoice'],
    [
      '<conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/"><a/></conceptItem>',
      'XML whose first element is conceptItem',
    ],
    ['<contentMeta><dateline>Grynö</dateline></contentMeta>', 'XML whose first element is contentMeta'],
    ['<?xml version="1.0"?><invoice number="1', 'XML whose first element cannot be read'],
  ])('%s is refused by name', async (text, format) => {
    expect(await readItems(bytes(text), options)).toEqual({ ok: false, problem: { kind: 'other-format', format } })
  })

  it('is told from a text that only begins with a sign of it', async () => {
    const text = '<Grynö> Bron öppnar\n\nBron till Grynön öppnar i dag efter elva år av bygge.\n\nDet säger Vägverket.'
    expect((await readItems(bytes(text), options)).ok).toBe(true)
  })
})

// A folder of sample files; the tests on them run only where STET_SAMPLES names one.
const SAMPLES = join(process.env['STET_SAMPLES'] ?? '', 'wire')

describe.runIf((process.env['STET_SAMPLES'] ?? '') !== '' && existsSync(SAMPLES))(
  'sample files of another collection',
  () => {
    const found = ['newsml-g2', 'newsml1', 'nitf', 'feeds', 'wordpress'].flatMap((folder) => {
      const path = join(SAMPLES, folder)
      return existsSync(path)
        ? readdirSync(path)
            .filter((name) => name.endsWith('.xml'))
            .map((name) => join(path, name))
        : []
    })
    for (const path of found) {
      test(`${path} is read without loss, or refused with a reason`, async () => {
        const result = await readItems(readFileSync(path), options)
        if (path.includes('invalid-')) expect(result).toMatchObject({ ok: false, problem: { kind: 'broken-format' } })
        const items = result.ok ? result.value : []
        expect(items.flatMap(({ ledger }) => ledger.losses)).toEqual([])
        for (const { ledger } of items) expect(ledger.links.kept).toBe(ledger.links.in)
      })
    }
  },
)
