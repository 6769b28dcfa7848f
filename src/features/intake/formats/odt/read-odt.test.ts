import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Extraction } from '#domain/sources/extraction.ts'
import { isNothingLost } from '#features/intake/model/ledger.ts'
import { isOdt, readOdt } from './read-odt.ts'

const OPTIONS = { zone: 'Europe/Stockholm', readInside: null }
const LONG = 'The bridge over the Lower Sound was closed on Monday after divers found cracks in two of its pillars.'
const NEXT = 'The council expects the work to take 14 weeks, and the ferry will run every 20 minutes until then.'

function odt(body: string, manifest = '<manifest/>'): Uint8Array {
  const styles =
    '<style:style style:name="P1" style:parent-style-name="Ingress"/><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
  const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:xlink="x" xmlns:svg="v" xmlns:table="b" xmlns:dc="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  })
}

const HEAD = '<text:h text:outline-level="1">Cracks close the bridge over the sound</text:h>'

function p(text: string, style = ''): string {
  return `<text:p text:style-name="${style}">${text}</text:p>`
}

async function read(bytes: Uint8Array): Promise<Extraction> {
  expect(isOdt(bytes)).toBe(true)
  const got = await readOdt(bytes, OPTIONS)
  if (!got.ok || got.value[0] === undefined) throw new Error(JSON.stringify(got))
  expect(got.value[0].ledger.losses).toEqual([])
  expect(isNothingLost(got.value[0].ledger)).toBe(true)
  return got.value[0]
}

describe('an OpenDocument text', () => {
  test('gives headline, lead by a style made on the way, subheads, lists and links', async () => {
    const list = `<text:list><text:list-item>${p('A ferry')}</text:list-item><text:list-item>${p('A bus')}</text:list-item></text:list>`
    const link = p('As <text:a xlink:href="https://example.org/b">reported</text:a>,<text:s text:c="2"/>it held.')
    const got = await read(
      odt(HEAD + p(LONG, 'P1') + p(NEXT) + '<text:h text:outline-level="2">What now</text:h>' + list + link),
    )
    expect(got).toMatchObject({ headline: 'Cracks close the bridge over the sound', lead: LONG })
    expect(got.body.map(({ type }) => type)).toEqual(['paragraph', 'subhead', 'list', 'paragraph'])
    expect(got.body[3]).toMatchObject({ text: 'As reported, it held.', links: [{ href: 'https://example.org/b' }] })
  })

  test('gives pictures with their captions, tables, notes, comments and what was struck out', async () => {
    const picture =
      '<draw:frame><draw:image xlink:href="Pictures/b.jpg"/><svg:desc>A pillar with a crack</svg:desc></draw:frame>'
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`
    const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
    const table = `<table:table>${row('Year', 'Cars')}${row('2024', '3100')}</table:table>`
    const noted = `It held for years<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('By telephone.')}</text:note-body></text:note>, he says.<office:annotation><dc:creator>Desk</dc:creator>${p('Check.')}</office:annotation>`
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('Old words.')}</text:deletion></text:changed-region></text:tracked-changes>`
    const got = await read(
      odt(
        changes +
          HEAD +
          p(LONG) +
          p(NEXT) +
          p(picture) +
          p('The pillar. Photo: Ola Lind', 'FigureCaption') +
          table +
          p(noted),
      ),
    )
    expect(got.body).toMatchObject([
      { text: LONG },
      { text: NEXT },
      { src: 'Pictures/b.jpg', alt: 'A pillar with a crack', caption: 'The pillar.', credit: 'Ola Lind' },
      {
        type: 'table',
        rows: [
          ['Year', 'Cars'],
          ['2024', '3100'],
        ],
      },
      { text: 'It held for years[1], he says.' },
      { text: '[1] By telephone.' },
    ])
    expect(got.removed).toEqual(['Old words.'])
    expect(got.notes).toContainEqual({ kind: 'comment', by: 'Desk', words: 'Check.' })
  })

  test('that is locked is refused', async () => {
    const locked = odt(p('x'), '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>')
    expect(await readOdt(locked, OPTIONS)).toMatchObject({ problem: { why: 'encrypted', place: 'content.xml' } })
  })

  test('of any elements is read or refused and never throws', async () => {
    const piece = fc.constantFrom(
      p('Words of copy'),
      '<text:list><text:list-item>',
      '</text:list-item></text:list>',
      '<text:p>',
      '</text:p>',
      '<table:table><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row></table:table>',
      '<text:note/>',
      '<text:line-break/>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        await readOdt(odt(pieces.join('')), OPTIONS)
      }),
      { numRuns: 150 },
    )
  })
})

const SAMPLES = process.env['STET_SAMPLES'] ?? ''
const folder = join(SAMPLES, 'wire/odt')

describe.runIf(SAMPLES !== '' && existsSync(folder))('sample documents', () => {
  const names = SAMPLES !== '' && existsSync(folder) ? readdirSync(folder) : []
  test.each(names)('%s loses nothing', async (name) => {
    await read(new Uint8Array(readFileSync(join(folder, name))))
  })
})
