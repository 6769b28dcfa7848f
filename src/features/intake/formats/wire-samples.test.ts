import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExtractedBlock, Extraction } from '#domain/sources/extraction.ts'
import { skeleton } from '#features/intake/model/fold.ts'
import { readItems } from './read-items.ts'

// A folder of sample files; these tests run only where STET_SAMPLES names one.
const SAMPLES = join(process.env['STET_SAMPLES'] ?? '', 'wire')
const ENGLISH = 'sh-2025-0318-oxelosund-quay'
const SWEDISH = 'tt-250318-kajen-7c1e'

const FILES = [
  [`ninjs-3x/syn-${ENGLISH}.ninjs31.json`, ENGLISH],
  [`ghost/${ENGLISH}.ghost.json`, ENGLISH],
  ['feeds/syn-jsonfeed.json', ENGLISH],
  [`markdown/${ENGLISH}.md`, ENGLISH],
  [`ttninjs/${SWEDISH}.ttninjs18.json`, SWEDISH],
  [`iptc7901/${SWEDISH}.latin1.txt`, SWEDISH],
] as const

const FIELDS = [
  'language',
  'headline',
  'lead',
  'byline',
  'dateline',
  'slug',
  'version',
  'urgency',
  'editorialNote',
  'usageTerms',
] as const

describe.runIf(process.env['STET_SAMPLES'] !== undefined && existsSync(SAMPLES))('one story in several formats', () => {
  for (const [file, story] of FILES) {
    test(`${file} gives the story, as far as the format can carry it, and loses nothing`, async () => {
      const got = await readFirst(file)
      const want = JSON.parse(readFileSync(join(SAMPLES, `expected/${story}.json`), 'utf8')) as Extraction
      for (const field of FIELDS) if (got[field] !== undefined) expect(got[field]).toBe(want[field])
      if (got.mediaTopics !== undefined) expect(got.mediaTopics).toEqual(want.mediaTopics)
      expect(got.body.map(bare)).toEqual(want.body.map(bare))
      expect(got.ledger.losses).toEqual([])
    })
  }
})

async function readFirst(file: string): Promise<Extraction> {
  const read = await readItems(new Uint8Array(readFileSync(join(SAMPLES, file))), { zone: 'Europe/Stockholm' })
  const first = read.ok ? read.value[0] : undefined
  if (first === undefined) throw new Error(`${file}: ${JSON.stringify(read)}`)
  return first
}

/** Type and words: a format may write another space, and one without links leaves the words. */
function bare(block: ExtractedBlock): readonly string[] {
  return [block.type, 'text' in block ? skeleton(block.text) : '']
}
