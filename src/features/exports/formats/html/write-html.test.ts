import { HtmlValidate } from 'html-validate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anInput, arbitraryInput, aStory } from '#features/exports/model/example-input.ts'
import type { ExportInput } from '#features/exports/model/export-input.ts'
import { writeHtml } from './write-html.ts'

const judge = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off', 'void-style': 'off' },
})

describe('writeHtml', () => {
  it('is accepted by an independent judge', () => {
    const report = judge.validateStringSync(pageOf(anInput(aStory())))
    expect(report.results.flatMap((result) => result.messages)).toEqual([])
  })

  it('is accepted for a Swedish copy with corrections', () => {
    const corrections = [{ readerNote: 'Det var 355, inte 365.', at: '2025-05-28T08:00:00.000Z' }]
    const report = judge.validateStringSync(pageOf(anInput({ ...aStory(), language: 'sv' }, { corrections })))
    expect(report.results.flatMap((result) => result.messages)).toEqual([])
  })

  it('says in JSON-LD what was translated, by whom, and when with its offset', () => {
    expect(linkedData(anInput(aStory()))).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Why the ferry line loses money',
      datePublished: '2025-05-27T06:01:00+02:00',
      inLanguage: 'en-GB',
      author: [{ name: 'Anna Åberg' }, { '@type': 'Organization', name: 'TT' }],
      translator: { '@type': 'Organization', name: 'Baltic Herald' },
      translationOfWork: { '@type': 'NewsArticle', inLanguage: 'sv', headline: 'Därför går färjelinjen back' },
      isBasedOn: [{ publisher: { name: 'TT' } }],
      image: [{ creditText: 'Ivar Holm/Nordpress/AP/TT', caption: 'Ossian Rask on the quay.' }],
      keywords: ['Ferries', 'Ports & harbours'],
    })
  })

  it('cannot be broken out of by any text', () => {
    const hostile = aStory([{ id: 'x', type: 'paragraph', runs: [{ text: '</script><script>alert(1)</script>' }] }])
    const fields = { ...hostile.fields, headline: [{ text: '</script><img src=x onerror=alert(1)>' }] }
    const page = pageOf(anInput({ ...hostile, fields }))
    expect(page.match(/<script/gu)).toHaveLength(1)
    expect(page).not.toContain('<img src=x')
    expect(linkedData(anInput({ ...hostile, fields }))['headline']).toBe('</script><img src=x onerror=alert(1)>')
  })

  it('has no style, no script that runs and no address that is loaded', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const page = pageOf(input)
        expect(page).not.toMatch(/ style="|<style|<link|<iframe| src="(?!2025-)/u)
      }),
      { numRuns: 60 },
    )
  })
})

function pageOf(input: ExportInput): string {
  const written = writeHtml(input)
  if (!written.ok) throw new Error(written.problem.detail)
  return new TextDecoder().decode(written.value[0]?.bytes)
}

function linkedData(input: ExportInput): Record<string, unknown> {
  const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(pageOf(input))?.[1] ?? ''
  return JSON.parse(json) as Record<string, unknown>
}
