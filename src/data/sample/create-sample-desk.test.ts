import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type OpenDesk } from '#desk/desk-folder.ts'
import { describeChainFinding, verifyChain } from '#desk/verify-chain.ts'
import { verifyDesk } from '#desk/verify.ts'
import { createSampleDesk } from './create-sample-desk.ts'
import { UNFORESEEN } from './let-findings-stand.ts'

const SOURCES = path.resolve(import.meta.dirname, '../../../resources/sample-desk/sources')

describe('the sample desk', () => {
  let parent = ''
  let desk: OpenDesk

  beforeAll(async () => {
    parent = mkdtempSync(path.join(tmpdir(), 'stet-sample-'))
    const made = await createSampleDesk(path.join(parent, 'desk'))
    if (!made.ok) throw new Error(JSON.stringify(made.problem))
    const opened = openDesk(made.value.folder)
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
    desk = opened.value
  }, 120_000)

  afterAll(() => {
    desk.close()
    rmSync(parent, { recursive: true, force: true })
  })

  function column(sql: string): readonly unknown[] {
    return desk.database.prepare(sql).pluck().all()
  }

  it('has stories in every state of review and of publication', () => {
    expect(column('SELECT DISTINCT review FROM story ORDER BY review')).toEqual([
      'approved',
      'draft',
      'in_review',
      'parked',
      'spiked',
    ])
    expect(column(`SELECT DISTINCT state FROM publication ORDER BY state`)).toEqual([
      'exported',
      'held',
      'killed',
      'live',
      'scheduled',
      'withdrawn',
    ])
  })

  it('has a source in two versions, the second correcting a fact', () => {
    expect(column('SELECT cause FROM source_version WHERE number = 2')).toEqual(['fact'])
  })

  it('has every finding mended or let stand with a reason of its own', () => {
    const unforeseen = `SELECT headline || ': ' || check_name || ' “' || waiver.words || '”' FROM waiver
      JOIN story ON story.id = story_id WHERE reason = '${UNFORESEEN}'`
    expect(column(unforeseen)).toEqual([])
    expect(column('SELECT count(*) > 0 FROM waiver')).toEqual([1])
  })

  it('is as it was written from end to end', async () => {
    const verifyRecord = (database: Parameters<typeof verifyChain>[0]) =>
      verifyChain(database).map(describeChainFinding)
    expect(await verifyDesk(desk, { verifyRecord })).toEqual([])
  })

  it('has sources of 200 to 600 words', () => {
    const lengths = readdirSync(SOURCES).map(
      (name) => readFileSync(path.join(SOURCES, name), 'utf8').split(/\s+/u).length,
    )
    expect(lengths.length).toBeGreaterThanOrEqual(12)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(200)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(600)
  })
})
