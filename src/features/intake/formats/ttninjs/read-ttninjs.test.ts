import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTtNinjs, readTtNinjs } from './read-ttninjs.ts'

const BODY = [
  '<html><body><article><section><h1>Bron till Grynön öppnar</h1>',
  '<div class="dat"><span class="vignette">Trafik</span><span class="source">TT</span></div>',
  '<div class="ingress"><p>Efter elva år är bron klar.</p></div>',
  '<div class="bodytext"><figure><img src="https://x.example/t.jpg" alt="Bron i dimma."/><div class="byline">Ulla Ek/TT</div>',
  '<figcaption>Bron i dimma.</figcaption></figure><p>Läs <a href="https://x.example/bro">utredningen</a> från 2019.</p>',
  '<blockquote>Nu slipper vi färjan, säger Rut Hed.</blockquote><h2>Dyrare än väntat</h2><h5 class="question">Vad kostade den?</h5>',
  '<ul><li>430 miljoner</li><li>11 år</li></ul></div><div class="byline">Per Lo/TT</div></section>',
  '<aside class="facts"><h1>Fakta: Bron</h1><div class="bodytext"><p>Lång: 840 meter.</p></div></aside></article></body></html>',
].join('')

function anItem(more: object = {}): unknown {
  return {
    $standard: { name: 'TTNINJS', version: '1.8' },
    uri: 'http://tt.example/media/text/bron-1',
    version: '2',
    headline: 'Bron till Grynön öppnar',
    language: 'sv',
    body_richhtml5: BODY,
    versioncreated: '2026-05-04T08:00:00+02:00',
    pubstatus: 'usable',
    ...more,
  }
}

function read(more: object = {}) {
  const result = readTtNinjs(anItem(more))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('an item of TT ninjs', () => {
  it('gives its fields and typed blocks, and loses nothing', () => {
    const item = read()
    expect(item).toMatchObject({
      id: 'http://tt.example/media/text/bron-1',
      headline: 'Bron till Grynön öppnar',
      lead: 'Efter elva år är bron klar.',
      byline: 'Per Lo/TT',
      image: { src: 'https://x.example/t.jpg', credit: 'Ulla Ek/TT', caption: 'Bron i dimma.' },
      factBox: { title: 'Fakta: Bron', paragraphs: ['Lång: 840 meter.'] },
    })
    expect(item.body.map((block) => block.type)).toEqual(['paragraph', 'quote', 'subhead', 'question', 'list'])
    expect(item.ledger.losses).toEqual([])
    expect(item.ledger.characters.kept).toBe(item.ledger.characters.in)
    expect(item.ledger.links).toEqual({ in: 1, kept: 1 })
    expect(item.ledger.quotes).toEqual({ in: 1, kept: 1 })
  })

  it.each([
    ['RÄ', 'usable', 'fact'],
    ['KORR', 'usable', 'spelling'],
    ['UV', 'usable', 'development'],
    ['AVPUB', 'usable', 'withdrawn'],
    ['RÄ', 'canceled', 'withdrawn'],
  ])('sent again with %s and %s comes as %s', (updatetype, pubstatus, cause) => {
    expect(read({ signals: { updatetype }, pubstatus }).resentAs).toBe(cause)
  })

  it('says nothing of why it came when its signals do not', () => {
    expect(read().resentAs).toBeUndefined()
  })

  it('keeps newer fields in the original and names them', () => {
    expect(read({ moodscore: 3 }).notes).toEqual([{ kind: 'unknown-fields', names: 'moodscore' }])
  })

  it('names a time that no calendar has, the embargo before all', () => {
    const item = read({ embargoed: '2026-02-30T06:00:00+01:00' })
    expect(item.embargoedUntil).toBeUndefined()
    expect(item.notes).toEqual([{ kind: 'unread-date', field: 'embargoedUntil', words: '2026-02-30T06:00:00+01:00' }])
  })

  it('calls its subjects by the media topics that took their place', () => {
    const subject = [
      { code: '04015000', scheme: 'http://tt.example/spec/subref/1.0/' },
      { name: 'broar', scheme: 'http://tt.example/spec/keyword/1.0/' },
    ]
    expect(read({ subject })).toMatchObject({ mediaTopics: ['20000337'], tags: ['broar'], vignette: 'Trafik' })
  })

  it('of any JSON is read or refused, and nothing is thrown', () => {
    const names = [
      'uri',
      'subject',
      'bylines',
      'associations',
      'signals',
      'body_richhtml5',
      'body_text',
      '__proto__',
      'embargoed',
    ]
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 })),
        fc.jsonValue(),
        (more, value) => {
          isTtNinjs(value)
          readTtNinjs(value)
          readTtNinjs(anItem(more))
        },
      ),
    )
  })

  it('is refused without its id, with the place', () => {
    expect(readTtNinjs(anItem({ uri: '' }))).toMatchObject({
      ok: false,
      problem: { kind: 'broken-format', place: 'uri' },
    })
  })

  it('reads its text when there is no markup', () => {
    const item = read({
      body_richhtml5: undefined,
      body_text: 'Bron till Grynön öppnar\nTrafik TT\nBron är klar.\n– Äntligen, säger Hed.',
    })
    expect(item.body).toEqual([
      { type: 'paragraph', text: 'Bron är klar.' },
      { type: 'quote', text: 'Äntligen, säger Hed.' },
    ])
  })
})
