import { describe, expect, it } from 'vitest'
import { findBelow, innerMarkup, parseXml, xmlText } from './parse-xml.ts'
import { sniffRoot } from './sniff-root.ts'

function parse(text: string) {
  const parsed = parseXml(text, 'a wire item')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}

function problemOf(text: string) {
  const parsed = parseXml(text, 'a wire item')
  return parsed.ok ? null : parsed.problem
}

describe('XML of foreign making', () => {
  it('is read by local names, with or without a prefix', () => {
    const root = parse('<?xml version="1.0"?><n:item xmlns:n="urn:x" xml:lang="sv"><n:head>A &amp; B</n:head></n:item>')
    expect(root).toMatchObject({ name: 'item', attributes: { lang: 'sv' } })
    expect(xmlText(findBelow(root, 'head')[0])).toBe('A & B')
  })

  it('gives the markup of a body again, whatever was in CDATA', () => {
    expect(innerMarkup(parse('<b><p a="1">x &lt; y <em>z</em></p><![CDATA[<q>]]></b>'))).toBe(
      '<p a="1">x &lt; y <em>z</em></p>&lt;q&gt;',
    )
  })

  it('breaks a line of a body once', () => {
    expect(innerMarkup(parse('<b>x<br/>y<img src="z"/></b>'))).toBe('x<br>y<img src="z">')
  })

  it('tells two elements of one name apart by their namespace', () => {
    const root = parse('<r xmlns:a="urn:a"><a:e/><b:e/><e/></r>')
    expect(findBelow(root, 'e').map(({ namespace }) => namespace)).toEqual(['urn:a', 'b', undefined])
  })

  it.each([
    ['a document type with declarations', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'broken-format'],
    ['an entity that nobody declared', '<a>&tstr;</a>', 'broken-format'],
    ['an end that never comes', '<a><b>', 'broken-format'],
    ['100,000 elements in each other', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'too-deep'],
    ['nothing but a comment', '<!-- a -->', 'broken-format'],
  ])('is refused with %s', (_name, text, kind) => {
    expect(problemOf(text)).toMatchObject({ kind })
  })

  it('says the line where it breaks', () => {
    expect(problemOf('<a>\n<b></a>')).toMatchObject({ place: expect.stringContaining('line 2') as string })
  })
})

describe('the root of an XML text', () => {
  it('is told behind declaration, comments and document type', () => {
    const text =
      '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<x:nitf xmlns:x="urn:nitf" version="3">'
    expect(sniffRoot(text)).toMatchObject({ name: 'nitf', namespace: 'urn:nitf' })
  })

  it('is none in a text', () => {
    expect(sniffRoot('5 < 6 and 7 > 6')).toBeNull()
  })
})
