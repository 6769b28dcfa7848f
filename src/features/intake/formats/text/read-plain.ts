import { ok, type Result } from '#lib/result.ts'
import { assemble } from '#features/intake/model/assemble.ts'
import { NOTHING_SAID } from '#features/intake/model/build-fields.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { ReadSource } from '#features/intake/formats/html/read-html.ts'
import { countText } from './count-source.ts'
import { readText } from './read-text.ts'

export function readPlain(text: string, zone: string): Result<ReadSource, ReadProblem> {
  const stretches = readText(text)
  const assembled = assemble({
    stretches,
    zone,
    said: NOTHING_SAID,
    url: null,
    language: null,
    description: '',
    isPlain: true,
    knownHeadlines: [],
    losses: [],
    refusedAddresses: [],
    notes: [],
  })
  return assembled.ok ? ok({ assembled: assembled.value, source: countText(stretches) }) : assembled
}
