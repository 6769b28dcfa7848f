import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inCopyCase } from './capitals.ts'
import { readIptc7901 } from './read-iptc7901.ts'
import { isIptc7901 } from './split-message.ts'

const OPTIONS = { zone: 'Europe/Stockholm' }
const LINES = [
  '\u0001ttx0042 3 INR 99 TT  9d2f',
  'farjan/',
  '\u0002Färjan till Grynön är',
  'tillbaka efter elva år =',
  'Av Ulla Ek/TT =',
  '   VISBY (TT) - Efter elva år går färjan till Grynön - den sista ön',
  'utan förbindelse.',
  '   Turerna börjar den 3 juni-4 augusti och kostar 40 kronor, enligt',
  'Nato och regionen.',
  '   - Äntligen, säger Rut Hed.',
  '',
  '   NATO OCH FÄRJAN',
  '   Båten byggdes 1958.',
  '',
  '(RED. ANM: RÄTTELSE: Rätt pris är 40 kronor.)',
  'TT ulek',
  '\u0003040802 maj 26\u0004',
]

function latin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

function read(bytes: Uint8Array) {
  const result = readIptc7901(bytes, OPTIONS)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('a text wire with control bytes', () => {
  const message = LINES.join('\r\n')

  it.each([
    ['Latin-1', latin(message)],
    ['UTF-8', new TextEncoder().encode(message)],
  ])('in %s gives its fields and unwrapped paragraphs, and loses nothing', (_name, bytes) => {
    expect(isIptc7901(bytes)).toBe(true)
    const [item] = read(bytes)
    expect(item).toMatchObject({
      id: 'iptc7901:ttx:2026:9d2f',
      headline: 'Färjan till Grynön är tillbaka efter elva år',
      lead: 'Efter elva år går färjan till Grynön – den sista ön utan förbindelse.',
      byline: 'Ulla Ek/TT',
      dateline: 'VISBY',
      sourceAgency: 'TT',
      slug: 'farjan',
      urgency: 3,
      versionCreated: '2026-05-04T08:02:00+02:00',
      editorialNote: 'RÄTTELSE: Rätt pris är 40 kronor.',
      resentAs: 'fact',
    })
    expect(item?.body).toEqual([
      {
        type: 'paragraph',
        text: 'Turerna börjar den 3 juni–4 augusti och kostar 40 kronor, enligt Nato och regionen.',
      },
      { type: 'quote', text: 'Äntligen, säger Rut Hed.' },
      { type: 'subhead', text: 'Nato och färjan' },
      { type: 'paragraph', text: 'Båten byggdes 1958.' },
    ])
    expect(item?.removed).toContain('TT ulek')
    expect(item?.ledger.losses).toEqual([])
  })

  it('in seven bits has its national letters again', () => {
    const seven = message.replaceAll(
      /[åäöÅÄÖ]/gu,
      (letter) => ({ å: '}', ä: '{', ö: '|', Å: ']', Ä: '[', Ö: '\\' })[letter] ?? letter,
    )
    expect(read(latin(seven))[0]?.headline).toBe('Färjan till Grynön är tillbaka efter elva år')
  })

  it('keeps the same id when it is sent again under another number', () => {
    const again = message.replace('ttx0042', 'ttx0099').replace('Ulla Ek', 'Bo Ax')
    expect(read(latin(again))[0]?.id).toBe(read(latin(message))[0]?.id)
  })

  it('may follow another in the same file', () => {
    expect(read(latin(message + message.replace('9d2f', '9d30'))).map((item) => item.id)).toEqual([
      'iptc7901:ttx:2026:9d2f',
      'iptc7901:ttx:2026:9d30',
    ])
  })

  it('that is cut off is refused with the place', () => {
    const result = readIptc7901(latin(message.slice(0, 400)), OPTIONS)
    expect(result).toEqual({
      ok: false,
      problem: { kind: 'broken-format', format: 'IPTC 7901', place: 'message 1, the end of its text' },
    })
  })

  it('names a time that no calendar has', () => {
    const [item] = read(latin(message.replace('040802 maj 26', '310802 feb 26')))
    expect(item?.published).toBeUndefined()
    expect(item?.notes).toContainEqual({ kind: 'unread-date', field: 'published', words: '2026-02-31T08:02:00' })
  })

  it.each(['Plain words.', '', '\u0001no text ever begins', 'words before \u0001 and \u0002'])('is not %j', (text) => {
    expect(isIptc7901(latin(text))).toBe(false)
  })

  it('of any bytes is read or refused, and nothing is thrown', () => {
    const piece = fc.oneof(
      fc.constantFrom('\u0001', '\u0002', '\u0003', '\u0004', '=\r\n', '   ', ...LINES),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), fc.uint8Array(), (pieces, noise) => {
        for (const bytes of [latin(`\u0001${pieces.join('\n')}`), noise]) {
          isIptc7901(bytes)
          readIptc7901(bytes, OPTIONS)
        }
      }),
    )
  })
})

describe('a subhead in capitals', () => {
  it('is set as its words stand in the copy', () => {
    expect(inCopyCase('RUT HED OM EU-STÖDET', 'Så säger Rut Hed i går. Stödet från EU dröjer.')).toBe(
      'Rut Hed om EU-stödet',
    )
  })
})
