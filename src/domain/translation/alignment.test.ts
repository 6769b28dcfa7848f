import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDocument } from '#domain/document/arbitrary-document.ts'
import { emptyDocument, type Block, type Document } from '#domain/document/document.ts'
import { alignBlocks } from './alignment.ts'
import { measureCoverage } from './coverage.ts'
import { counterpartOf, type Passage } from './passage.ts'
import { alignmentUnits } from './units.ts'

/** Each line a block; `## ` a subhead, `– ` a quote; ids are the prefix and the line's number. */
function aText(language: string, prefix: string, lines: readonly string[]): Document {
  const blocks = lines.map((line, index): Block => {
    const id = `${prefix}${index + 1}`
    if (line.startsWith('## ')) return { id, type: 'subhead', runs: [{ text: line.slice(3) }] }
    if (line.startsWith('– ')) return { id, type: 'quote', speaker: '', runs: [{ text: line.slice(2) }] }
    return { id, type: 'paragraph', runs: line === '' ? [] : [{ text: line }] }
  })
  return { ...emptyDocument(language), blocks }
}

const SOURCE = [
  'Färjan Havsörnen gick på grund utanför Fårö på tisdagskvällen med 312 passagerare ombord.',
  'Alla kunde tas i land. Tre personer fick föras till sjukhus i Visby med lindriga skador.',
  '– Det small till och sedan lutade hela båten, säger Gunnel Ström från Kalmar.',
  '## Okänd orsak',
  'Kustbevakningen arbetade under natten med att lägga ut länsar. Omkring 4 000 liter olja beräknas ha läckt ut.',
  'Rederiet Gotlandslinjen ställer in alla turer till och med fredag. Bolaget räknar med att Havsörnen är ur trafik i sex veckor.',
  'Statens haverikommission har inlett en utredning.',
]
const COPY = [
  'The ferry Havsörnen ran aground off Fårö on Tuesday evening with 312 passengers on board.',
  'Everyone was brought ashore. Three people were taken to hospital in Visby with minor injuries.',
  '“There was a bang and then the whole boat was leaning,” says Gunnel Ström from Kalmar.',
  '## Cause unknown',
  'The Coast Guard spent the night laying out booms. About 4,000 litres of oil are estimated to have leaked.',
  'The shipping company Gotlandslinjen is cancelling all crossings until Friday. It expects Havsörnen to be out of service for six weeks.',
  'The Swedish Accident Investigation Authority has opened an inquiry.',
]

function links(passages: readonly Passage[]): readonly string[] {
  return passages.map((passage) => `${passage.sourceBlocks.join('+')}=${passage.copyBlocks.join('+')}`)
}

function align(source: readonly string[], copy: readonly string[], kept: readonly Passage[] = []) {
  return alignBlocks(aText('sv', 's', source), aText('en-GB', 'c', copy), kept)
}

function aPassage(passage: Partial<Passage>): Passage {
  return { id: 'p', sourceBlocks: [], copyBlocks: [], state: 'in_work', reason: '', sourceId: null, ...passage }
}

describe('a source and its copy', () => {
  it('are aligned paragraph by paragraph', () => {
    expect(links(align(SOURCE, COPY))).toEqual(['s1=c1', 's2=c2', 's3=c3', 's4=c4', 's5=c5', 's6=c6', 's7=c7'])
  })

  it('keep their pairs when the copy leaves a paragraph out', () => {
    expect(links(align(SOURCE, COPY.toSpliced(1, 1)))).toEqual([
      's1=c1',
      's2=',
      's3=c2',
      's4=c3',
      's5=c4',
      's6=c5',
      's7=c6',
    ])
  })

  it('meet where the copy joins two paragraphs', () => {
    const copy = COPY.toSpliced(4, 2, `${COPY[4]} ${COPY[5]}`)
    expect(links(align(SOURCE, copy))).toContain('s5+s6=c5')
  })

  it('meet where the copy divides a paragraph', () => {
    const [first = '', second = ''] = (COPY[5] ?? '').split(/(?<=Friday\.) /u)
    expect(links(align(SOURCE, COPY.toSpliced(5, 1, first, second)))).toContain('s6=c6+c7')
  })

  it('leave a paragraph of background alone and open', () => {
    const background =
      'Ferries are the only public link to the mainland for most of the year, apart from a few flights.'
    const passages = align(SOURCE, COPY.toSpliced(2, 0, background))
    expect(links(passages)).toContain('=c3')
    expect(counterpartOf(passages, 'c3', 'copy')).toMatchObject({ blocks: [], passage: { state: 'open' } })
  })

  it('find a paragraph that was moved to the end', () => {
    const copy = [...COPY.toSpliced(2, 1), COPY[2] ?? '']
    expect(links(align(SOURCE, copy))).toContain('s3=c7')
  })

  it('are open from top to bottom when nothing is written yet', () => {
    expect(align(SOURCE, []).every((passage) => passage.state === 'open')).toBe(true)
  })

  it('start with what is written when only the beginning is', () => {
    expect(links(align(SOURCE, COPY.slice(0, 3))).slice(0, 3)).toEqual(['s1=c1', 's2=c2', 's3=c3'])
  })

  it('go on with the next paragraph while it is being written, from its first words', () => {
    for (let length = 4; length <= (COPY[1] ?? '').length; length += 3) {
      const copy = [COPY[0] ?? '', (COPY[1] ?? '').slice(0, length)]
      expect(links(align(SOURCE, copy)).slice(0, 2)).toEqual(['s1=c1', 's2=c2'])
    }
  })

  it('begin with the lead, however short the copy’s is yet', () => {
    const lead = 'Färjan Havsörnen gick på grund utanför Fårö på tisdagskvällen. Alla ombord kunde tas i land.'
    const source = { ...aText('sv', 's', SOURCE), fields: { ...emptyDocument('sv').fields, lead: [{ text: lead }] } }
    const copy = {
      ...emptyDocument('en-GB'),
      fields: { ...emptyDocument('en-GB').fields, lead: [{ text: 'A ferry ran' }] },
    }
    expect(counterpartOf(alignBlocks(source, copy, []), 'lead', 'copy')?.blocks).toEqual(['lead'])
  })

  it('do not count a paragraph that was only begun', () => {
    expect(links(align(SOURCE, COPY.toSpliced(3, 0, '')))).toContain('s4=c5')
  })
})

describe('what a person decided', () => {
  it('stands against what would be found', () => {
    const kept = [aPassage({ sourceBlocks: ['s2'], copyBlocks: ['c5'], state: 'done' })]
    const passages = align(SOURCE, COPY, kept)
    expect(counterpartOf(passages, 's2', 'source')).toMatchObject({ blocks: ['c5'], passage: { state: 'done' } })
    expect(counterpartOf(passages, 's1', 'source')?.blocks).toEqual(['c1'])
  })

  it('divides the text: nothing is linked across it', () => {
    const kept = [aPassage({ sourceBlocks: ['s4'], copyBlocks: ['c1'] })]
    const passages = align(SOURCE, COPY, kept)
    expect(counterpartOf(passages, 's1', 'source')?.blocks).toEqual([])
  })

  it('omits with a reason and takes the paragraph out of the search', () => {
    const kept = [aPassage({ sourceBlocks: ['s2'], state: 'omitted', reason: 'Local detail.' })]
    const passages = align(SOURCE, COPY.toSpliced(1, 1), kept)
    expect(counterpartOf(passages, 's2', 'source')).toMatchObject({ blocks: [], passage: { state: 'omitted' } })
  })

  it('is forgotten when the paragraph of the copy is gone', () => {
    const kept = [aPassage({ sourceBlocks: ['s2'], copyBlocks: ['gone'], state: 'done' })]
    expect(counterpartOf(align(SOURCE, COPY, kept), 's2', 'source')).toMatchObject({ blocks: ['c2'] })
  })
})

describe('any two texts', () => {
  it('have every block in exactly one passage', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (source, copy) => {
        const passages = alignBlocks(source, copy, [])
        const idsOf = (document: Document) => alignmentUnits(document).map((unit) => unit.id)
        expect(passages.flatMap((passage) => passage.sourceBlocks).toSorted()).toEqual(idsOf(source).toSorted())
        expect(passages.flatMap((passage) => passage.copyBlocks).toSorted()).toEqual(idsOf(copy).toSorted())
      }),
      { numRuns: 60 },
    )
  })
})

describe('coverage', () => {
  it('divides the source into open, in work, done and omitted', () => {
    const source = aText('sv', 's', SOURCE)
    const copy = aText('en-GB', 'c', COPY.slice(0, 3))
    const kept = [
      aPassage({ sourceBlocks: ['s1'], copyBlocks: ['c1'], state: 'done' }),
      aPassage({ sourceBlocks: ['s7'], state: 'omitted', reason: 'Known.' }),
    ]
    const coverage = measureCoverage(alignBlocks(source, copy, kept), source, copy)
    expect(coverage.done).toBe(SOURCE[0]?.length)
    expect(coverage.omitted).toBe(SOURCE[6]?.length)
    expect(coverage.open + coverage.inWork + coverage.done + coverage.omitted).toBe(coverage.sourceCharacters)
    expect(coverage.openPassages).toBe(3)
  })
})
