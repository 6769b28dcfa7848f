import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { DeskContext } from '#desk/context.ts'
import { CheckHost } from './check-host.ts'
import { OpenReadings } from './open-readings.ts'
import type { StoryReader } from './read-frame.ts'
import type { ThreadSetting } from './thread-messages.ts'

/** What the checks are given where the features are composed. */
export interface ChecksWiring {
  readonly story: StoryReader
  readonly startThread: (setting: ThreadSetting) => Worker
  /** The folder of the program's tables; a desk's own are in its folder `language`. */
  readonly languageFolder: string
  /** Keeps what went wrong inside a check. */
  readonly report: (error: string) => void
}

export interface RunningChecks {
  readonly host: CheckHost
  readonly readings: OpenReadings
}

/** The checking thread of the desk that is open: begun when it is first asked for, and anew for another desk. */
export class ChecksRunner {
  readonly #wiring: ChecksWiring
  #running: (RunningChecks & { readonly folder: string }) | null = null

  constructor(wiring: ChecksWiring) {
    this.#wiring = wiring
  }

  get story(): StoryReader {
    return this.#wiring.story
  }

  open({ folder }: Pick<DeskContext, 'folder'>): RunningChecks {
    const running = this.#running
    if (running?.folder === folder) return running
    void running?.host.close()
    const host = new CheckHost({
      start: this.#wiring.startThread,
      languageFolders: [this.#wiring.languageFolder, path.join(folder, 'language')],
    })
    const started = { folder, host, readings: new OpenReadings(host, this.#wiring.story, this.#wiring.report) }
    this.#running = started
    return started
  }
}
