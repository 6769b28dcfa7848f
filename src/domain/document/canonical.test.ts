import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from './arbitrary-document.ts'
import { canonicalDocument, canonicalJson, documentHash, sha256Hex, textHash } from './canonical.ts'
import { emptyDocument, type Document, type Run } from './document.ts'
import { parseDocument } from './parse.ts'

function aDocument(runs: readonly Run[]): Document {
  return { ...emptyDocument('en-GB'), blocks: [{ id: 'p1', type: 'paragraph', runs }] }
}

describe('canonical JSON', () => {
  it('sorts keys and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, null], a: 'å', c: undefined })).toBe('{"a":"å","b":[1,null]}')
  })

  it('is the same after a round trip through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const json = canonicalJson(value)
        expect(canonicalJson(JSON.parse(json))).toBe(json)
      }),
    )
  })

  it('writes a document block by block as it would write it whole', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(canonicalDocument(document)).toBe(canonicalJson(document))
      }),
    )
  })

  it('refuses numbers that JSON cannot hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError)
  })
})

describe('parsing', () => {
  it('gives back every document from its canonical form', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const parsed = parseDocument(JSON.parse(canonicalDocument(document)))
        expect(parsed).toEqual({ ok: true, value: document })
        expect(parsed.ok && documentHash(parsed.value)).toBe(documentHash(document))
      }),
    )
  })
})

describe('hashes', () => {
  it('hashes as the standard says', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('does not move the published text when a citation is set inside a run', () => {
    const plain = aDocument([{ text: 'Exports fell by 3 per cent.' }])
    const cited = aDocument([
      { text: 'Exports ' },
      { text: 'fell', anchors: ['c1'] },
      { text: ' by 3 per cent.', provenance: 'wire' },
    ])
    expect(textHash(cited)).toBe(textHash(plain))
    expect(documentHash(cited)).not.toBe(documentHash(plain))
  })

  it('does not move the published text when ids or notes change', () => {
    const before = aDocument([{ text: 'One.' }])
    const after: Document = {
      ...before,
      fields: { ...before.fields, notes: 'Call back.' },
      blocks: [{ id: 'p2', type: 'paragraph', runs: [{ text: 'One.' }] }],
    }
    expect(textHash(after)).toBe(textHash(before))
  })

  it('moves with one character, one format and one link', () => {
    const hashes = [
      aDocument([{ text: 'One' }]),
      aDocument([{ text: 'One.' }]),
      aDocument([{ text: 'One', bold: true }]),
      aDocument([{ text: 'One', link: 'https://example.org/' }]),
    ].map(textHash)
    expect(new Set(hashes).size).toBe(4)
  })
})
