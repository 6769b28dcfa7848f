import { sha256Hex } from '#domain/document/canonical.ts'
import type { Database } from '#database/database.ts'
import { FIRST_HASH, HEAD_SETTING, hashEvent, type EventRow } from './record.ts'
import { readSetting } from './settings.ts'

export type ChainFault =
  /** The row's words are not those it was written with. */
  | 'changed'
  /** The row does not follow the one before it. */
  | 'unlinked'
  /** Rows that were there are not. */
  | 'missing'
  /** What the act said is not what it said when it was recorded. */
  | 'payload-changed'

export interface ChainFinding {
  /** The row's sequence number. */
  readonly sequence: number
  readonly fault: ChainFault
  readonly action: string
  readonly at: string
}

type Row = EventRow & { readonly payload: string | null; readonly has_payload: number }

/** Reads the whole record and names every row that was tampered with; empty when it stands as it was written. */
export function verifyChain(database: Database): readonly ChainFinding[] {
  const findings: ChainFinding[] = []
  let sequence = 0
  let hash = FIRST_HASH
  for (const row of readRows(database)) {
    for (let missing = sequence + 1; missing < row.sequence; missing += 1) findings.push(missingRow(missing))
    // After a gap the link cannot fit; the gap has been named.
    const follows = row.sequence === sequence + 1
    findings.push(...judgeRow(row, follows ? hash : row.previous_hash))
    sequence = row.sequence
    hash = row.hash
  }
  const head = readSetting(database, HEAD_SETTING, { sequence: 0, hash: FIRST_HASH })
  for (let missing = sequence + 1; missing <= head.sequence; missing += 1) findings.push(missingRow(missing))
  return findings
}

function readRows(database: Database): Iterable<Row> {
  // Not cached: a statement that is being stepped through cannot be asked again.
  return database
    .prepare<[], Row>(
      `SELECT event.*, payload, event_id IS NOT NULL AS has_payload
       FROM event LEFT JOIN event_payload ON event_id = event.id ORDER BY sequence`,
    )
    .iterate()
}

function judgeRow(row: Row, previous: string): readonly ChainFinding[] {
  const { payload, has_payload: hasPayload, hash, ...hashed } = row
  const faults: ChainFault[] = []
  if (hashEvent(hashed) !== hash) faults.push('changed')
  if (row.previous_hash !== previous) faults.push('unlinked')
  if (hasPayload === 0 || (payload !== null && sha256Hex(payload) !== row.payload_digest))
    faults.push('payload-changed')
  return faults.map((fault) => ({ sequence: row.sequence, fault, action: row.action, at: row.at }))
}

function missingRow(sequence: number): ChainFinding {
  return { sequence, fault: 'missing', action: '', at: '' }
}

const FAULT_WORDS: Readonly<Record<ChainFault, string>> = {
  changed: 'was changed after it was written',
  unlinked: 'does not follow the row before it',
  missing: 'is missing',
  'payload-changed': 'no longer says what it said when it was written',
}

/** One sentence that names the row. */
export function describeChainFinding(finding: ChainFinding): string {
  const act = finding.action === '' ? '' : ` (${finding.action}, ${finding.at})`
  return `Row ${finding.sequence} of the record${act} ${FAULT_WORDS[finding.fault]}.`
}
