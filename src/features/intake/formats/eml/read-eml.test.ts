import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadItems } from '../reader-kinds.ts'
import { decodeWords } from './decode-words.ts'
import { isEml, readEml } from './read-eml.ts'

const OPTIONS = { zone: 'Europe/Stockholm', readInside: null }
const HEAD = [
  'From: =?iso-8859-1?q?=C5sa?= <asa@example.org>',
  'To: desk@example.org',
  'Message-ID: <m1@example.org>',
  'Date: Mon, 3 Feb 2025 09:15:00 +0100',
]
const STORY = [
  'Bron över sundet stängs efter sprickor',
  'Bron stängdes på måndagen sedan dykare hade funnit sprickor i två av pelarna under vattnet.',
  'Av Mira Holm',
  'Kommunen räknar med att arbetet tar 14 veckor, och färjan går var 20:e minut till dess.',
  '– Vi hörde hur det knakade, säger Ola Lind.',
].join('\n\n')

function mail(headers: readonly string[], body: string): Uint8Array {
  return new Uint8Array(Buffer.from([...HEAD, ...headers, '', body].join('\r\n'), 'utf8'))
}

function first(read: ReadItems) {
  if (!read.ok || read.value[0] === undefined) throw new Error(JSON.stringify(read))
  expect(read.value[0].ledger.losses).toEqual([])
  return read.value[0]
}

describe('a mail', () => {
  test('is told by its headers, not by words like them', () => {
    expect(isEml(mail(['Subject: A'], STORY))).toBe(true)
    expect(isEml(new TextEncoder().encode('From: the desk\n\nA text that begins like a mail.'))).toBe(false)
    expect(isEml(new TextEncoder().encode(STORY))).toBe(false)
  })

  test('has a subject of several encoded words, even when a letter is cut in two', () => {
    expect(decodeWords('A =?utf-8?q?bro_i_?= =?utf-8?b?w4Vtw6Vs?= nu')).toBe('A bro i Åmål nu')
    expect(decodeWords('=?utf-8?q?br=C3?=  =?utf-8?q?=A5?=')).toBe('brå')
    expect(decodeWords('=?utf-8?q?a?= =?utf-8?q?b?= =?utf-8?q?c?=')).toBe('abc')
    expect(decodeWords('Bro i \xc5m\xe5l')).toBe('Bro i Åmål')
  })

  test('gives the story without greeting, signature and the head of what was forwarded', async () => {
    const body = `Hej!\n\nHär kommer texten.\n\n-----\n\n${STORY}\n\n-- \nRedaktionen\n08-000 00 00`
    const got = first(await readEml(mail(['Subject: VB: [Desk] Ny text'], body), OPTIONS))
    expect(got).toMatchObject({
      id: 'm1@example.org',
      versionCreated: '2025-02-03T09:15:00+01:00',
      headline: 'Bron över sundet stängs efter sprickor',
      byline: 'Mira Holm',
    })
    expect(got.body.map(({ type }) => type)).toEqual(['paragraph', 'quote'])
    expect(got.removed).toEqual(expect.arrayContaining(['Hej!', 'Här kommer texten.']))
    expect(JSON.stringify(got.body)).not.toContain('Redaktionen')
  })

  test('in base64, quoted-printable or eight bits gives the same, even when its charset is wrong', async () => {
    const text = STORY.replaceAll('\n', '\r\n')
    const quoted = text.replaceAll(/[^\r\n -<>-~]/gu, (letter) =>
      [...Buffer.from(letter)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    )
    const forms = [
      [
        ['Content-Transfer-Encoding: base64', 'Content-Type: text/plain; charset=utf-8'],
        Buffer.from(text).toString('base64'),
      ],
      [['Content-Transfer-Encoding: quoted-printable', 'Content-Type: text/plain; charset="utf-8"'], quoted],
      [['Content-Type: text/plain; charset=iso-8859-1'], text],
    ] as const
    for (const [headers, body] of forms)
      expect(first(await readEml(mail(headers, body), OPTIONS)).headline).toBe('Bron över sundet stängs efter sprickor')
  })

  test('keeps links of its markup and the byline that only its text says', async () => {
    const markup = `<html><body><p>Hej!</p><hr><h1>Bron över sundet stängs efter sprickor</h1><p>Bron stängdes på måndagen, skriver <a href="https://example.org/b">Sundsbladet</a>, sedan dykare hade funnit sprickor.</p><p>Kommunen räknar med att arbetet tar 14 veckor, och färjan går var 20:e minut till dess.</p></body></html>`
    const part = (type: string, body: string) => `--b1\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}\r\n`
    const body = `${part('text/plain', STORY)}${part('text/html', markup)}--b1--\r\n`
    const got = first(await readEml(mail(['Content-Type: multipart/alternative; boundary="b1"'], body), OPTIONS))
    expect(got.byline).toBe('Mira Holm')
    expect(JSON.stringify(got)).toContain('"href":"https://example.org/b"')
  })

  test('gives an attached story as an item under the embargo of the subject, and names the rest', async () => {
    const part = (name: string, body: string) =>
      `--b1\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`
    const body = `--b1\r\n\r\nTexten bifogas.\r\n${part('bron.eml', Buffer.from(mail(['Subject: x'], STORY)).toString('base64'))}${part('plan.pdf', 'JVBERg==')}--b1--`
    const inside = async (bytes: Uint8Array): Promise<ReadItems> =>
      isEml(bytes) ? readEml(bytes, OPTIONS) : { ok: false, problem: { kind: 'no-article' } }
    const headers = ['Subject: EMBARGO 4 februari kl 06.00: Bron', 'Content-Type: multipart/mixed; boundary=b1']
    const got = await readEml(mail(headers, body), { ...OPTIONS, readInside: inside })
    expect(first(got)).toMatchObject({
      headline: 'Bron över sundet stängs efter sprickor',
      embargoedUntil: '2025-02-04T06:00:00+01:00',
      editorialNote: expect.stringContaining('Texten bifogas.'),
    })
    expect(first(got).notes).toContainEqual({ kind: 'attachments', names: 'plan.pdf' })
  })

  test('that was cut off is refused with its place', async () => {
    const cut = mail(['Content-Type: multipart/mixed; boundary=b1'], `--b1\r\n\r\n${STORY}`)
    expect(await readEml(cut, OPTIONS)).toMatchObject({
      problem: { kind: 'broken-format', place: expect.stringContaining('no end') },
    })
  })

  test('of any shape is read or refused and never throws', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary=b',
        '--b',
        '--b--',
        '',
        'Content-Transfer-Encoding: base64',
        '=?utf-8?b?4?=',
        'Subject: =?x?q?=FF?=',
        '<p>Words',
        '> quoted',
        '-- ',
      ),
      fc.string({ maxLength: 30 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        await readEml(mail(lines, ''), OPTIONS)
      }),
      { numRuns: 200 },
    )
  })
})

const SAMPLES = process.env['STET_SAMPLES'] ?? ''
const folder = join(SAMPLES, 'wire/email')

describe.runIf(SAMPLES !== '' && existsSync(folder))('sample mails', () => {
  const names = SAMPLES !== '' && existsSync(folder) ? readdirSync(folder) : []
  test.each(names)('%s loses nothing', async (name) => {
    first(await readEml(new Uint8Array(readFileSync(join(folder, name))), OPTIONS))
  })
})
