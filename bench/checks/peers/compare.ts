/**
 * Our checks and their peers over the same cases with the same scorer, in one run: `npm run checks:peers [-- --set unseen]`. A peer
 * is scored on the categories it can see at all; what it says beside them (style advice, unknown names) is counted apart.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readCase, toReportLine, type CheckCase } from '../../../src/features/checks/model/case-story.ts'
import { CHECKS } from '../../../src/features/checks/model/registry.ts'
import { runChecks } from '../../../src/features/checks/model/run-checks.ts'
import { readStory } from '../../../src/features/checks/model/story-reading.ts'
import { rates, scoreFlags, type Fault, type Flag, type ScoredCase } from '../score.ts'
import { loadContext } from '../tools.ts'
import { installPeers } from './install.ts'
import { openPeers, type Peer, type PeerRemark } from './read-peers.ts'

type Case = CheckCase & ScoredCase

/** A peer's rule as the categories it may mean; several where its one word covers several of ours: the one that is right counts. */
const MEANS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'harper.js': {
    Repetition: ['duplicate-word'],
    Formatting: ['double-space'],
    Spelling: ['spelling-variety', 'untranslated-swedish'],
    Regionalism: ['spelling-variety'],
    Punctuation: ['quote-marks', 'final-punctuation'],
    WordChoice: ['wording-advice'],
    Style: ['wording-advice'],
  },
  textlint: {
    repeated: ['duplicate-word'],
    'doubled-spaces': ['double-space'],
    alex: ['wording-advice'],
    terminology: ['wording-advice'],
    'common-misspellings': ['spelling-variety'],
    diacritics: ['name-consistency'],
  },
  alex: { alex: ['wording-advice'] },
  'write-good': { repeated: ['duplicate-word'] },
}

const FIELDS = ['headline', 'lead', 'caption', 'alt'] as const

const { values } = parseArgs({ options: { set: { type: 'string', default: 'seen' } } })
const folder = path.join(import.meta.dirname, '../cases', values.set)
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case)

const own = await readOwn()
for (const peer of await openPeers(installPeers())) await compare(peer)

async function readOwn(): Promise<readonly Flag[]> {
  const context = await loadContext()
  return cases.flatMap((one) => {
    const reading = readCase(one)
    const findings = runChecks(CHECKS, readStory(reading.story, null), context, { spelling: 'off' })
    return findings.map((finding) => toReportLine(one.id, reading, finding, ''))
  })
}

async function compare(peer: Peer): Promise<void> {
  const wanted = new Set(Object.values(MEANS[peer.name] ?? {}).flat())
  const read = (await Promise.all(cases.map((one) => readBy(peer, one)))).flat()
  const flags = read.filter((flag) => flag !== null)
  const beside = read.length - flags.length
  const theirs = scoreFlags(cases, flags, wanted)
  const ours = scoreFlags(
    cases,
    own.filter((flag) => wanted.has(flag.check)),
    wanted,
  )
  process.stdout.write(`\n${peer.name} (and ${beside} remarks beside these categories)\n`)
  for (const check of wanted)
    process.stdout.write(
      `  ${check.padEnd(24)} ${show(theirs.perCheck.get(check))}   Stet ${show(ours.perCheck.get(check))}\n`,
    )
}

/** Null for what the peer says beside the categories. */
async function readBy(peer: Peer, one: Case): Promise<readonly (Flag | null)[]> {
  const read: (Flag | null)[] = []
  for (const { field, text } of textsOf(one)) {
    for (const remark of await peer.read(text)) {
      const check = categoryOf(peer.name, remark, { faults: one.faults, field })
      read.push(check === null ? null : { id: one.id, check, field, start: remark.start, end: remark.end })
    }
  }
  return read
}

function show(tally: Parameters<typeof rates>[0] | undefined): string {
  if (tally === undefined) return 'P –     R –    '
  const { precision, recall } = rates(tally)
  return `P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  (${tally.hits} of ${tally.gold}, ${tally.false} false)`
}

/** Where one word of a peer covers several categories, the one of a fault at that place; without a fault the first, as a false alarm. */
function categoryOf(
  peer: string,
  remark: PeerRemark,
  at: { readonly faults: readonly Fault[]; readonly field: string },
): string | null {
  const means = MEANS[peer]?.[remark.rule]
  if (means === undefined) return null
  const fault = at.faults.find(
    (one) => one.field === at.field && means.includes(one.check) && one.start <= remark.end && remark.start <= one.end,
  )
  if (fault !== undefined) return fault.check
  // A spelling checker marks every name that it does not know; that is its task and no false alarm of these categories.
  return remark.rule === 'Spelling' ? null : (means[0] ?? null)
}

function textsOf(one: Case): readonly { readonly field: string; readonly text: string }[] {
  const meta = one.kind === 'passage' ? {} : (one.meta ?? {})
  const fields = FIELDS.map((field) => ({ field, text: meta[field] ?? '' }))
  return [{ field: 'body', text: one.target_en }, ...fields].filter(({ text }) => text !== '')
}
