import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId, type StoryId } from '#lib/ids.ts'
import { EMPTY_FIELDS, type Document } from '#domain/document/document.ts'
import { aDesk, type DeskForTest } from '#desk/testing/a-desk.ts'
import { createStory } from '#desk/stories.ts'
import { DEFAULT_VIEW } from '../model/view-params.ts'
import { SORT_KEYS, type DeskFilter } from '../contract.ts'
import { actOnEach, assignStories, createBlankStory, setDeadline, setPriority } from './desk-acts.ts'
import { lookAtDesk, orderDesk } from './desk-list.ts'
import { readRows } from './desk-rows.ts'
import { countHits, searchDesk } from './desk-search.ts'

const NOW = '2026-03-12T08:00:00.000Z'
const ALL: DeskFilter = DEFAULT_VIEW.filter

let desk: DeskForTest
beforeEach(() => {
  desk = aDesk()
  return () => desk.dispose()
})

function aStory(headline: string, body = ''): StoryId {
  const document: Document = {
    format: 1,
    language: 'en-GB',
    fields: { ...EMPTY_FIELDS, headline: [{ text: headline }] },
    blocks: body === '' ? [] : [{ id: 'b1', type: 'paragraph', runs: [{ text: body }] }],
  }
  return desk.context.transact(() => createStory(desk.context, { document, reason: 'created' }))
}

function headlinesOf(numbers: Int32Array): readonly string[] {
  const rows = readRows(desk.database, [...numbers])
  return [...numbers].map((number) => rows.find((row) => row.number === number)?.headline ?? '')
}

describe('the list', () => {
  test('shows what changed last first, and leaves out what is spiked until it is asked for', () => {
    aStory('First')
    const spiked = aStory('Second')
    aStory('Third')
    desk.actAs(desk.addPerson('Eva', ['editor']))
    desk.context.transact(() => actOnEach(desk.context, [spiked], 'spike'))
    const look = lookAtDesk(desk.database, DEFAULT_VIEW, NOW)
    expect(look.rows.map((row) => row.headline)).toEqual(['Third', 'First'])
    expect(look).toMatchObject({ total: 2, counts: { draft: 2, spiked: 1 } })
    const bin = { ...DEFAULT_VIEW, filter: { ...ALL, review: 'spiked' } } as const
    expect(lookAtDesk(desk.database, bin, NOW).rows.map((row) => row.headline)).toEqual(['Second'])
  })

  test('puts stories without a deadline last, whichever way deadlines are sorted', () => {
    aStory('None')
    const late = aStory('Late')
    const soon = aStory('Soon')
    desk.context.transact(() => setDeadline(desk.context, [late], '2026-03-14T10:00'))
    desk.context.transact(() => setDeadline(desk.context, [soon], '2026-03-12T10:00'))
    const up = orderDesk(desk.database, { ...DEFAULT_VIEW, sort: { key: 'deadline', direction: 'up' } }, NOW)
    const down = orderDesk(desk.database, { ...DEFAULT_VIEW, sort: { key: 'deadline', direction: 'down' } }, NOW)
    expect(headlinesOf(up)).toEqual(['Soon', 'Late', 'None'])
    expect(headlinesOf(down)).toEqual(['Late', 'Soon', 'None'])
  })

  test('finds whose stories are overdue', () => {
    const person = desk.addPerson('Eva', ['editor'])
    const mine = aStory('Mine')
    const other = aStory('Other')
    desk.context.transact(() => assignStories(desk.context, [mine], person))
    desk.context.transact(() => setDeadline(desk.context, [mine, other], '2026-03-12T08:30'))
    const filter = { ...ALL, assignee: person, onlyOverdue: true }
    // 08:30 in Stockholm is 07:30 UTC, half an hour ago.
    expect(lookAtDesk(desk.database, { ...DEFAULT_VIEW, filter }, NOW)).toMatchObject({
      total: 1,
      rows: [{ headline: 'Mine', assigneeName: 'Eva', deadlineAt: '2026-03-12T07:30:00.000Z' }],
    })
    const nobodys = { ...ALL, assignee: 'nobody' } as const
    expect(lookAtDesk(desk.database, { ...DEFAULT_VIEW, filter: nobodys }, NOW).total).toBe(1)
  })

  test('does not move a story because its priority or deadline was set', () => {
    const old = aStory('Old')
    aStory('New')
    desk.context.transact(() => setPriority(desk.context, [old], 1))
    expect(lookAtDesk(desk.database, DEFAULT_VIEW, NOW).rows.map((row) => row.headline)).toEqual(['New', 'Old'])
    expect(desk.told.at(-1)).toEqual([`story:${old}`, 'stories'])
  })

  test('every order names every story once', () => {
    for (let index = 0; index < 20; index += 1) aStory(`Story ${index % 3}`)
    const sizes = SORT_KEYS.map((key) => {
      const order = orderDesk(desk.database, { ...DEFAULT_VIEW, sort: { key, direction: 'up' } }, NOW)
      return [key, new Set(order).size]
    })
    expect(sizes).toEqual(SORT_KEYS.map((key) => [key, 20]))
  })
})

describe('acts on the list', () => {
  test('a deadline the clocks skip is the moment after', () => {
    const story = aStory('Spring')
    expect(desk.context.transact(() => setDeadline(desk.context, [story], '2026-03-29T02:30')).ok).toBe(true)
    expect(lookAtDesk(desk.database, DEFAULT_VIEW, NOW).rows[0]?.deadlineAt).toBe('2026-03-29T01:30:00.000Z')
  })

  test('a day that does not exist is refused and changes nothing', () => {
    const story = aStory('February')
    expect(desk.context.transact(() => setDeadline(desk.context, [story], '2026-02-30T10:00'))).toMatchObject({
      problem: { kind: 'no-such-time' },
    })
    expect(lookAtDesk(desk.database, DEFAULT_VIEW, NOW).rows[0]?.deadlineAt).toBeNull()
  })

  test('spiking says why a story stays, and spikes the others', () => {
    const story = aStory('Stays')
    expect(desk.context.transact(() => actOnEach(desk.context, [story], 'spike'))).toMatchObject([
      { id: story, refusal: { rule: 'no-person' } },
    ])
    desk.actAs(desk.addPerson('Eva', ['editor']))
    expect(desk.context.transact(() => actOnEach(desk.context, [story], 'spike'))).toEqual([
      { id: story, refusal: null },
    ])
    expect(desk.context.transact(() => actOnEach(desk.context, [story], 'restore'))).toEqual([
      { id: story, refusal: null },
    ])
    expect(lookAtDesk(desk.database, DEFAULT_VIEW, NOW).counts).toMatchObject({ draft: 1, spiked: 0 })
  })

  test('a blank story has its language and nothing else', () => {
    const made = desk.context.transact(() => createBlankStory(desk.context, { language: 'sv', sourceId: null }))
    expect(made.ok).toBe(true)
    expect(lookAtDesk(desk.database, DEFAULT_VIEW, NOW).rows).toMatchObject([
      { language: 'sv', sourceLanguage: null, headline: '', review: 'draft' },
    ])
  })

  test('a story cannot be built on a source that is not there', () => {
    const wanted = { language: 'en-GB', sourceId: newId<'source'>() }
    expect(desk.context.transact(() => createBlankStory(desk.context, wanted))).toMatchObject({ ok: false })
  })
})

describe('search', () => {
  const search = (text: string, filter = ALL) => searchDesk(desk.database, { text, filter, before: null }, NOW)
  const found = (text: string) => search(text).map((hit) => hit.row.headline)

  test('finds words in the headline and the text, newest first, without regard to case and diacritics', () => {
    aStory('Målvakten räddade', 'A late save in Malmö.')
    aStory('Fire', 'The MALMO museum burnt.')
    expect(found('malmö ')).toEqual(['Fire', 'Målvakten räddade'])
    expect(found('MALVAKTEN')).toEqual(['Målvakten räddade'])
  })

  test('finds phrases, fields, beginnings and exclusions', () => {
    aStory('Green light', 'The president gave it.')
    aStory('Red light', 'There was no green and no light.')
    expect(found('"green light"')).toEqual(['Green light'])
    expect(found('headline:light -red ')).toEqual(['Green light'])
    expect(found('body:presid* ')).toEqual(['Green light'])
  })

  test('finds a story by its number', () => {
    aStory('One')
    aStory('Two')
    expect(found('#1')).toEqual(['One'])
  })

  test('marks the hit in its surroundings', () => {
    aStory('Headline', 'Before it came the flood and then nothing.')
    expect(search('flood ')[0]?.snippet).toContain('\u0002flood\u0003')
  })

  test('goes through all hits page by page, each once', () => {
    for (let index = 0; index < 120; index += 1) aStory(`Story ${index}`, 'common')
    const numbers: number[] = []
    let before: number | null = null
    for (;;) {
      const page = searchDesk(desk.database, { text: 'common ', filter: ALL, before }, NOW)
      numbers.push(...page.map((hit) => hit.row.number))
      before = page.at(-1)?.row.number ?? null
      if (page.length < 50) break
    }
    expect(new Set(numbers).size).toBe(120)
    expect(countHits(desk.database, { text: 'common ', filter: ALL }, NOW)).toBe(120)
  })

  test('keeps to the filter', () => {
    aStory('Fire')
    expect(search('fire ', { ...ALL, review: 'approved' })).toEqual([])
  })
})

describe('search, whatever is typed,', () => {
  let shared: DeskForTest
  beforeAll(() => {
    shared = aDesk()
  })
  afterAll(() => shared.dispose())

  test('is never an error', () => {
    const signs = fc.constantFrom(
      '"',
      '“',
      '*',
      '-',
      ':',
      '(',
      ')',
      '^',
      '+',
      '{',
      '}',
      ' ',
      '#',
      '\\',
      "'",
      '\0',
      'AND',
      'NOT',
    )
    const typed = fc
      .array(fc.oneof(signs, fc.string(), fc.constantFrom('headline:', 'källa:', 'x:')))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(typed, (text) => {
        searchDesk(shared.database, { text, filter: ALL, before: null }, NOW)
        countHits(shared.database, { text, filter: ALL }, NOW)
      }),
      { numRuns: 500 },
    )
  })
})
