import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#lib/result.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { useClient, useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { intake, type Preview } from '#features/intake/contract.ts'

/** What a person brought: read again when the zone changes. */
export type Brought =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly name: string; readonly problem: ReadProblem }
  | { readonly kind: 'paste'; readonly html: string; readonly text: string }
  /** One of several items of a file that was read already. */
  | { readonly kind: 'item'; readonly preview: Preview }

export type IntakeState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly brought: Brought }
  | { readonly kind: 'refused'; readonly brought: Brought; readonly problem: ReadProblem }
  | { readonly kind: 'read'; readonly brought: Brought; readonly preview: Preview }

export interface Intake {
  readonly state: IntakeState
  /** How many more files wait behind this one. */
  readonly queued: number
  readonly zone: string | null
  bring(brought: readonly Brought[]): void
  choose(): void
  setZone(zone: string): void
  /** Leaves what is shown and goes on to the next file, if any. */
  next(): void
}

/** Reads what is brought, one after the other. Nothing is written here: taking in is a call of its own. */
export function useIntake(): Intake {
  const client = useClient(intake)
  const shell = useShell()
  const report = useReport()
  const [state, setState] = useState<IntakeState>({ kind: 'waiting' })
  const [queue, setQueue] = useState<readonly Brought[]>([])
  const [zone, setZoneName] = useState<string | null>(null)
  const turn = useRef(0)

  const read = useCallback(
    (brought: Brought, inZone: string | null) => {
      turn.current += 1
      const mine = turn.current
      setState({ kind: 'reading', brought })
      readBrought(client, brought, inZone)
        .then((result) => {
          // A later reading has taken this one's place.
          if (turn.current !== mine) return
          setState(stateAfter(brought, result))
          if (result.ok) setQueue((queue) => [...result.value.slice(1).map(toItem), ...queue])
        })
        .catch((error: unknown) => {
          if (turn.current === mine) setState({ kind: 'waiting' })
          report(error)
        })
    },
    [client, report],
  )

  const bring = useCallback(
    (brought: readonly Brought[]) => {
      const [first, ...rest] = brought
      if (first === undefined) return
      setQueue(rest)
      read(first, zone)
    },
    [read, zone],
  )

  const choose = useCallback(() => {
    shell
      .chooseFiles({ purpose: 'intake', many: true })
      .then((files) => bring(files.map(toBrought)))
      .catch(report)
  }, [shell, bring, report])

  const next = useCallback(() => {
    if (state.kind === 'read') client.leave({ token: state.preview.token }).catch(report)
    const [first, ...rest] = queue
    setQueue(rest)
    if (first === undefined) setState({ kind: 'waiting' })
    else read(first, zone)
  }, [client, state, queue, read, zone, report])

  const setZone = useCallback(
    (name: string) => {
      setZoneName(name)
      // What was read from a feed keeps its own times; pages and texts are read again.
      if (state.kind === 'read' && state.brought.kind !== 'item') read(state.brought, name)
    },
    [state, read],
  )

  useEffect(() => () => void (turn.current = -1), [])
  return { state, queued: queue.length, zone, bring, choose, setZone, next }
}

/** Of the file; null for the clipboard. */
export function nameOf(brought: Brought): string | null {
  if (brought.kind === 'paste') return null
  return brought.kind === 'item' ? brought.preview.name : brought.name
}

function toItem(preview: Preview): Brought {
  return { kind: 'item', preview }
}

function stateAfter(brought: Brought, result: Result<readonly Preview[], ReadProblem>): IntakeState {
  if (!result.ok) return { kind: 'refused', brought, problem: result.problem }
  const [preview, ...others] = result.value
  if (preview === undefined) return { kind: 'refused', brought, problem: { kind: 'no-article' } }
  // The rest of a feed waits behind its first item; each is decided on by itself.
  return { kind: 'read', brought: others.length === 0 ? brought : toItem(preview), preview }
}

type IntakeClient = ReturnType<typeof useClient<(typeof intake)['calls']>>

function readBrought(
  client: IntakeClient,
  brought: Brought,
  zone: string | null,
): Promise<Result<readonly Preview[], ReadProblem>> {
  const inZone = zone === null ? {} : { zone }
  switch (brought.kind) {
    case 'file':
      return client.readFile({ name: brought.name, bytes: brought.bytes, ...inZone })
    case 'paste':
      return client.readPaste({ html: brought.html, text: brought.text, ...inZone })
    case 'item':
      return Promise.resolve({ ok: true, value: [brought.preview] })
    case 'unreadable':
      return Promise.resolve({ ok: false, problem: brought.problem })
  }
}

interface ChosenFile {
  readonly name: string
  readonly bytes: number
  readonly content: Uint8Array | null
}

function toBrought(file: ChosenFile): Brought {
  if (file.content !== null) return { kind: 'file', name: file.name, bytes: file.content }
  const isLarge = file.bytes > LARGEST
  const problem: ReadProblem = isLarge ? { kind: 'too-large', bytes: file.bytes, limit: LARGEST } : { kind: 'no-file' }
  return { kind: 'unreadable', name: file.name, problem }
}

const LARGEST = 16 * 1024 * 1024

/** Files of a drop; text and markup when something was dragged out of a page. */
export async function broughtByDrop(data: DataTransfer): Promise<readonly Brought[]> {
  const files = [...data.files]
  const pasted = { kind: 'paste' as const, html: data.getData('text/html'), text: data.getData('text/plain') }
  // Nothing is read too, so that it is said that there was nothing.
  if (files.length === 0) return [pasted]
  return Promise.all(files.map(readDropped))
}

async function readDropped(file: File): Promise<Brought> {
  const { name, size } = file
  if (size > LARGEST) return toBrought({ name, bytes: size, content: null })
  try {
    return { kind: 'file', name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    // What the browser says of a folder, of a file that went away and of one that may not be read.
    if (!(error instanceof DOMException)) throw error
    return { kind: 'unreadable', name, problem: { kind: 'no-file' } }
  }
}
