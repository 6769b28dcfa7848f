import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../contract.ts'
import { anInput, arbitraryInput, aStory } from '../model/example-input.ts'
import { reReadFormat, writeFormat } from './format-tools.ts'

describe.each(EXPORT_FORMATS)('%s', (format) => {
  it('reads its own file as the story that was written', async () => {
    const input = anInput(aStory(), {
      corrections: [{ readerNote: 'It was 355, not 365.', at: '2025-05-28T08:00:00.000Z' }],
    })
    const written = await writeFormat(format, input)
    expect(written.ok && reReadFormat(format, input, written.value)).toEqual([])
  })

  it('reads its own file as any document that was written', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInput, async (input) => {
        const written = await writeFormat(format, input)
        expect(written.ok && reReadFormat(format, input, written.value)).toEqual([])
      }),
      { numRuns: format === 'docx' ? 40 : 150 },
    )
  })
})
