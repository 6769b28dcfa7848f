import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '#domain/document/canonical.ts'
import { anInput, aStory } from '#features/exports/model/example-input.ts'
import { writeDocx } from './write-docx.ts'

describe('writeDocx', () => {
  it('reads in another reader as the story, by its styles', async () => {
    const styleMap = [
      "p[style-name='Title'] => h1:fresh",
      "p[style-name='Quote'] => blockquote:fresh",
      "p[style-name='Lead'] => p.lead:fresh",
    ]
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await fileOf()) }, { styleMap })
    expect(value).toContain('<h1>Why the ferry line loses money</h1>')
    expect(value).toContain('<h2>“The board is slow”</h2>')
    expect(value).toContain(
      '<blockquote>“The only cure would be <strong>real</strong> competition,” he says.</blockquote>',
    )
    expect(value).toContain('<a href="https://example.org/a?b=1&amp;c=2">is not worried</a>')
    expect(value).toContain('<ol><li>A new ferry</li><li>- or not</li></ol>')
    expect(value).toContain('alt="A man at a long table"')
  })

  it('states the language of the copy and of each word that has another', async () => {
    const entries = unzipSync(await fileOf())
    expect(text(entries, 'word/styles.xml')).toContain('w:val="en-GB"')
    expect(text(entries, 'word/document.xml')).toMatch(/<w:lang w:val="sv-SE"\/>.*?Aktuellt/u)
    expect(text(entries, 'docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
  })

  it('has the core properties', async () => {
    const core = text(unzipSync(await fileOf()), 'docProps/core.xml')
    expect(core).toContain('<dc:title>Why the ferry line loses money</dc:title>')
    expect(core).toContain('<dc:creator>Anna Åberg, TT</dc:creator>')
    expect(core).toContain('<cp:keywords>Ferries, Ports &amp; harbours</cp:keywords>')
  })

  it('is the same bytes for the same story', async () => {
    const once = unzipSync(await fileOf())
    const twice = unzipSync(await fileOf())
    const differing = Object.keys(once).filter((name) => text(twice, name) !== text(once, name))
    expect(differing).toEqual([])
    expect(sha256Hex(await fileOf())).toBe(sha256Hex(await fileOf()))
  })
})

async function fileOf(): Promise<Uint8Array> {
  const written = await writeDocx(anInput(aStory()))
  if (!written.ok) throw new Error(written.problem.detail)
  return written.value[0]?.bytes ?? new Uint8Array()
}

function text(entries: Readonly<Record<string, Uint8Array>>, name: string): string {
  return strFromU8(entries[name] ?? new Uint8Array())
}
