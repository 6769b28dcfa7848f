import { describe, expect, it } from 'vitest'
import { readTermbase } from './read-termbase.ts'

const HEADER = 'sv,abbr,en_official,en_wrong_examples,source'

describe('a term file', () => {
  it('gives one row a term', () => {
    const { rows, faults } = readTermbase(
      `${HEADER}\r\nLuftvakten,LV,"Air Watch, Sweden",Air Guard; Sky Guard,own site\r\n`,
    )
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        sv: 'Luftvakten',
        kind: '',
        abbr: 'LV',
        en: 'Air Watch, Sweden',
        also: '',
        wrong: 'Air Guard|Sky Guard',
        abbr_en: '',
      },
    ])
  })

  it('reads doubled marks and line breaks inside a quoted cell, and counts lines on', () => {
    const { rows, faults } = readTermbase(`${HEADER}\n"Verket ""Nord""\nrad två",,North,,\n,,tom,,\n`)
    expect(rows[0]?.sv).toBe('Verket "Nord"\nrad två')
    expect(faults).toEqual([{ line: 4, column: 1, kind: 'empty-term', text: ', , tom, , ' }])
  })

  it('tells where a mark is left open and uses what stands before', () => {
    const { rows, faults } = readTermbase(`${HEADER}\nA,,B,,\nC,,"D\nE,,F,,\n`)
    expect(rows.map((row) => row.sv)).toEqual(['A', 'C'])
    expect(faults).toMatchObject([{ line: 3, column: 3, kind: 'open-quote' }])
  })

  it('says that a file without the two columns is none', () => {
    expect(readTermbase('a,b\n1,2\n').faults).toMatchObject([{ line: 1, kind: 'no-header' }])
  })

  it('reads semicolons as a spreadsheet in Swedish writes them', () => {
    expect(readTermbase('sv;en_official\nHavsrådet;Sea Council\n').rows[0]?.en).toBe('Sea Council')
  })
})
