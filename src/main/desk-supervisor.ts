import type { MessagePortMain } from 'electron'
import path from 'node:path'
import type { DeskStatus } from '#workbench/shell-contract.ts'
import { startDataProcess, type DataProcess, type OpeningMessage } from './data-process.ts'

/** More restarts than this in a minute mean that starting again does not help. */
const RESTART_LIMIT = 5
const RESTART_WINDOW_MS = 60_000

export interface SupervisorEvents {
  /** The status changed; the window should be told. */
  readonly onStatus: (status: DeskStatus) => void
  /** A fresh port into the desk for the window. */
  readonly onPort: (port: MessagePortMain) => void
  readonly onOpened: (folder: string, name: string) => void
}

export type Opening =
  | { readonly type: 'open'; readonly folder: string; readonly confirmShared: boolean }
  | { readonly type: 'create'; readonly folder: string; readonly name: string; readonly confirmShared: boolean }
  | { readonly type: 'restore'; readonly folder: string; readonly backup: string }

/** What a desk is called before it can be asked. */
function nameOf(opening: Opening): string {
  return opening.type === 'create' ? opening.name : path.basename(opening.folder)
}

/**
 * Keeps one data process for the desk that is open. When it ends unexpectedly another takes its place: what was
 * acknowledged is on disk, and the window saves again what was not.
 */
export class DeskSupervisor {
  readonly #events: SupervisorEvents
  readonly #workstation: string
  readonly #logFile: string
  #status: DeskStatus = { kind: 'none' }
  #process: DataProcess | null = null
  #restartTimes: number[] = []
  /** The process that is there now has the window's port already. */
  #hasWindow = false
  #confirmedShared = false
  readonly #grants = new Set<string>()

  constructor(events: SupervisorEvents, place: { readonly workstation: string; readonly logFile: string }) {
    this.#events = events
    this.#workstation = place.workstation
    this.#logFile = place.logFile
  }

  get status(): DeskStatus {
    return this.#status
  }

  get folder(): string | null {
    return this.#status.kind === 'open' || this.#status.kind === 'restarting' ? this.#status.folder : null
  }

  get dataProcessId(): number | undefined {
    return this.#process?.pid
  }

  async open(opening: Opening): Promise<DeskStatus> {
    if (this.#process !== null) await this.close()
    this.#restartTimes = []
    this.#confirmedShared = opening.type !== 'restore' && opening.confirmShared
    this.#setStatus({ kind: 'opening', folder: opening.folder, name: nameOf(opening) })
    await this.#start(opening, 0)
    return this.#status
  }

  /**
   * Gives the window a port: when its page has come up, and another after a reload. While the desk is still being opened, what
   * the page asks waits in the port, so that the first rows need no second round.
   */
  connectWindow(): void {
    const { kind } = this.#status
    if (this.#process === null || (kind !== 'open' && kind !== 'opening')) return
    this.#hasWindow = true
    this.#events.onPort(this.#process.connectWindow())
  }

  /** A folder that the person picked in a dialog: the desk may write there, after a restart of its process too. */
  grantFolder(folder: string): void {
    this.#grants.add(folder)
    this.#process?.grant(folder)
  }

  async close(): Promise<void> {
    const running = this.#process
    this.#process = null
    if (running !== null) await running.close()
    this.#restartTimes = []
    this.#setStatus({ kind: 'none' })
  }

  async #start(opening: Opening, restarts: number): Promise<void> {
    const message: OpeningMessage = { ...opening, workstation: this.#workstation, logFile: this.#logFile }
    const started: DataProcess = startDataProcess(message, () => this.#handleEnd(started, opening.folder))
    this.#process = started
    this.#hasWindow = false
    for (const folder of this.#grants) started.grant(folder)
    const outcome = await started.opened
    if (this.#process !== started) return
    if (outcome.type === 'problem') {
      this.#process = null
      await started.close()
      this.#setStatus({
        kind: 'problem',
        folder: opening.folder,
        name: nameOf(opening),
        problem: outcome.problem,
      })
      return
    }
    const { name, readOnly } = outcome.desk
    this.#setStatus({ kind: 'open', folder: opening.folder, name, readOnly, restarts })
    this.#events.onOpened(opening.folder, name)
    if (!this.#hasWindow) this.connectWindow()
  }

  #handleEnd(ended: DataProcess, folder: string): void {
    if (this.#process !== ended || this.#status.kind !== 'open') return
    const now = Date.now()
    this.#restartTimes = [...this.#restartTimes.filter((time) => now - time < RESTART_WINDOW_MS), now]
    if (this.#restartTimes.length > RESTART_LIMIT) {
      this.#process = null
      const detail = `The data process ended ${this.#restartTimes.length} times within a minute.`
      this.#setStatus({ kind: 'problem', folder, name: this.#status.name, problem: { kind: 'failed', detail } })
      return
    }
    const restarts = this.#status.restarts + 1
    this.#setStatus({ ...this.#status, kind: 'restarting', restarts })
    void this.#start({ type: 'open', folder, confirmShared: this.#confirmedShared }, restarts)
  }

  #setStatus(status: DeskStatus): void {
    this.#status = status
    this.#events.onStatus(status)
  }
}
