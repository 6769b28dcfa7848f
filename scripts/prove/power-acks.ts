import { closeSync, openSync, writeSync } from 'node:fs'

/** What a workload was told is safe. Written outside the desk, it stands in the trace between the calls to the disk. */
export type Ack =
  | { readonly kind: 'saved'; readonly storyId: string; readonly revision: number; readonly text: string }
  | { readonly kind: 'recorded'; readonly eventId: string }
  | { readonly kind: 'created' }
  | { readonly kind: 'backed_up'; readonly name: string }
  | { readonly kind: 'migrated'; readonly version: number }
  | { readonly kind: 'restored' }
  | { readonly kind: 'noted'; readonly key: string; readonly value: string }

export const ACK_FILE = 'acks.jsonl'

export function openAcks(path: string): { tell(ack: Ack): void; close(): void } {
  const file = openSync(path, 'w')
  return { tell: (ack) => void writeSync(file, `${JSON.stringify(ack)}\n`), close: () => closeSync(file) }
}
