import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Run } from '#domain/document/document.ts'
import { anInput, arbitraryInput, aStory } from '#features/exports/model/example-input.ts'
import { writeMarkdown } from './write-markdown.ts'

describe('writeMarkdown', () => {
  it.each([
    ['- said he', '\\- said he'],
    ['1. was first', '1\\. was first'],
    ['# 1 in the world', '\\# 1 in the world'],
    ['> so', '\\> so'],
    ['+ 3 per cent', '\\+ 3 per cent'],
    ['– Nej, säger han.', '– Nej, säger han.'],
    ['*', '\\*'],
    ['---', '\\---'],
    ['<b>not bold</b>', '\\<b>not bold\\</b>'],
    ['see [1](2)', 'see \\[1]\\(2)'],
  ])('keeps %s as words', (text, written) => {
    expect(bodyOf([{ text }])).toBe(`${written}\n`)
  })

  it('marks with tags what asterisks cannot mark', () => {
    const runs = [{ text: '\u00a0no-break', bold: true as const }, { text: 'space' }]
    expect(bodyOf(runs)).toBe('<strong>\u00a0no-break</strong>space\n')
  })

  it('never begins a line with a hyphen', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const body = pageOf(input).split('\n---\n')[1] ?? ''
        expect(body).not.toMatch(/^[ \t]*>?[ \t]*-(?!->)\s/mu)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps a value that YAML would take for something else', () => {
    const story = aStory([])
    const fields = { ...story.fields, tags: ['no', '2025-05-27', 'a: b', '”citat”', '1.0', '# x'] }
    const yaml = pageOf(anInput({ ...story, fields })).split('---\n')[1] ?? ''
    expect((parse(yaml) as { tags: string[] }).tags).toEqual(fields.tags)
  })
})

function bodyOf(runs: readonly Run[]): string {
  return pageOf(anInput(aStory([{ id: 'x', type: 'paragraph', runs }]))).split('\n---\n\n')[1] ?? ''
}

function pageOf(input: ReturnType<typeof anInput>): string {
  const written = writeMarkdown(input)
  if (!written.ok) throw new Error(written.problem.detail)
  return new TextDecoder().decode(written.value[0]?.bytes)
}
