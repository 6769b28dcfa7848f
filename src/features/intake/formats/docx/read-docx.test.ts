import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Extraction } from '#domain/sources/extraction.ts'
import { isNothingLost } from '#features/intake/model/ledger.ts'
import { isDocx, readDocx } from './read-docx.ts'

const OPTIONS = { zone: 'Europe/Stockholm', readInside: null }
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

const LONG = 'The bridge over the Lower Sound was closed on Monday after divers found cracks in two of its pillars.'
const NEXT = 'The council expects the work to take 14 weeks, and the ferry will run every 20 minutes until then.'

interface Parts {
  readonly rels?: string
  readonly more?: Readonly<Record<string, string>>
  readonly types?: string
}

function docx(body: string, { rels = '', more = {}, types = TRANSITIONAL }: Parts = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships>${relation('s1', 'styles', 'styles.xml')}${relation('f1', 'footnotes', 'footnotes.xml')}${relation('c1', 'comments', 'comments.xml')}${relation('p1', 'image', 'media/bridge.jpg')}${rels}</Relationships>`,
    'word/styles.xml':
      '<w:styles xmlns:w="w"><w:style w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="MinIngress"><w:name w:val="Desk lead"/><w:basedOn w:val="Ingress"/></w:style><w:style w:styleId="Ingress"><w:name w:val="Ingress"/></w:style></w:styles>',
    'word/document.xml': `<w:document xmlns:w="w" xmlns:r="r" xmlns:a="a" xmlns:wp="wp" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

function p(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}${text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`
}

const HEAD = p('Cracks close the bridge over the sound', 'Rubrik1')

async function read(bytes: Uint8Array): Promise<Extraction> {
  expect(isDocx(bytes)).toBe(true)
  const got = await readDocx(bytes, OPTIONS)
  if (!got.ok || got.value[0] === undefined) throw new Error(JSON.stringify(got))
  expect(got.value[0].ledger.losses).toEqual([])
  expect(isNothingLost(got.value[0].ledger)).toBe(true)
  return got.value[0]
}

describe('a Word document', () => {
  test('gives headline, lead, byline, quotes and subheads, by style or by convention', async () => {
    const body =
      HEAD + p(LONG, 'MinIngress') + p('By Mira Holm') + p(NEXT) + p('– We heard it crack, says Ola Lind.') + p(NEXT)
    const got = await read(docx(body))
    expect(got).toMatchObject({ headline: 'Cracks close the bridge over the sound', lead: LONG, byline: 'Mira Holm' })
    expect(got.body.map(({ type }) => type)).toEqual(['paragraph', 'quote', 'paragraph'])
  })

  test('with strict namespaces is read as well, and its links and pictures with it', async () => {
    const link = `<Relationship Id="h1" Type="${STRICT}/hyperlink" Target="https://example.org/bridge" TargetMode="External"/>`
    const picture = '<w:r><w:drawing><wp:docPr descr="A pillar with a crack"/><a:blip r:embed="p1"/></w:drawing></w:r>'
    const words = `<w:r><w:t>It was </w:t></w:r><w:hyperlink r:id="h1"><w:r><w:t>reported</w:t></w:r></w:hyperlink><w:r><w:t> by divers who had been down there since the early morning of Monday.</w:t></w:r>`
    const bytes = docx(HEAD + p(LONG) + p(words) + p(picture) + p('The pillar. Photo: Ola Lind', 'Caption'), {
      rels: link,
      types: STRICT,
    })
    const got = await read(bytes)
    expect(got.body[1]).toMatchObject({ links: [{ text: 'reported', href: 'https://example.org/bridge' }] })
    expect(got.body[2]).toMatchObject({
      src: 'word/media/bridge.jpg',
      alt: 'A pillar with a crack',
      caption: 'The pillar.',
      credit: 'Ola Lind',
    })
  })

  test('keeps what was put in, lists what was struck out, and shows comments', async () => {
    const changed =
      '<w:r><w:t>The work takes </w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>14</w:t></w:r></w:ins><w:r><w:t> weeks.</w:t></w:r>'
    const comments =
      '<w:comments xmlns:w="w"><w:comment w:author="Desk" w:id="0"><w:p><w:r><w:t>Check.</w:t></w:r></w:p></w:comment></w:comments>'
    const got = await read(docx(HEAD + p(LONG) + p(changed), { more: { 'word/comments.xml': comments } }))
    expect(got.body[1]).toMatchObject({ text: 'The work takes 14 weeks.' })
    expect(got.removed).toEqual(['12'])
    expect(got.notes).toContainEqual({ kind: 'tracked-changes', inserted: 1, deleted: 1 })
    expect(got.notes).toContainEqual({ kind: 'comment', by: 'Desk', words: 'Check.' })
  })

  test('sets footnotes behind the text, and their marks at their places', async () => {
    const notes =
      '<w:footnotes xmlns:w="w"><w:footnote w:id="7"><w:p><w:r><w:t>Said by telephone.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    const marked =
      '<w:r><w:t>It held for years</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t>, he says.</w:t></w:r>'
    const got = await read(docx(HEAD + p(LONG) + p(marked), { more: { 'word/footnotes.xml': notes } }))
    expect(got.body.slice(1).map((block) => 'text' in block && block.text)).toEqual([
      'It held for years[1], he says.',
      '[1] Said by telephone.',
    ])
  })

  test('gives a text box once, and the links of fields', async () => {
    const inside = `<w:txbxContent>${p('Facts: The bridge')}${p('It was built in 1931.')}</w:txbxContent>`
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${inside}</w:drawing></mc:Choice><mc:Fallback><w:pict>${inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>The report</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> is public.</w:t></w:r>'
    const got = await read(docx(HEAD + p(LONG) + p(field) + p(NEXT) + p(box)))
    expect(got.factBox).toEqual({ title: 'Facts: The bridge', paragraphs: ['It was built in 1931.'] })
    expect(got.body[1]).toMatchObject({ text: 'The report is public.', links: [{ href: 'https://example.org/a' }] })
  })

  test('whose document is broken is refused with the part and the line', async () => {
    const bytes = docx('<w:p><w:r></w:p>')
    expect(await readDocx(bytes, OPTIONS)).toMatchObject({
      problem: { kind: 'broken-format', place: expect.stringMatching(/^word\/document\.xml, line 1/u) },
    })
  })

  test('of any text is read or refused and never throws', async () => {
    const piece = fc.constantFrom(
      p('Words of copy'),
      '<w:tbl><w:tr><w:tc>',
      '</w:tc></w:tr></w:tbl>',
      '<w:r><w:br/>',
      '</w:r>',
      '<w:ins>',
      '</w:ins>',
      '<w:del/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:p>',
      '</w:p>',
      '<w:sdt/>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        await readDocx(docx(pieces.join('')), OPTIONS)
      }),
      { numRuns: 150 },
    )
  })
})

const SAMPLES = process.env['STET_SAMPLES'] ?? ''
const folder = join(SAMPLES, 'wire/docx')

describe.runIf(SAMPLES !== '' && existsSync(folder))('sample documents', () => {
  const names = SAMPLES !== '' && existsSync(folder) ? readdirSync(folder) : []
  test.each(names)('%s loses nothing', async (name) => {
    await read(new Uint8Array(readFileSync(join(folder, name))))
  })
})
