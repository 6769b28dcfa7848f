import type { StoryId } from '#lib/ids.ts'
import type { Database } from '#database/database.ts'
import type { CheckId } from '../model/check-ids.ts'
import type { ChecksAnswer, StoppedCheck } from '../contract.ts'
import type { CheckHost, HostOutcome } from './check-host.ts'
import { readProfile } from './house-profile.ts'
import { frameState, readFrame, type StoryReader } from './read-frame.ts'
import type { ReadingFrame, SentText } from './thread-messages.ts'

export interface ReadRequest {
  readonly storyId: StoryId
  readonly reading: string
  readonly revision: number
  readonly text: SentText
  readonly step: 'live' | 'full'
}

interface OpenReading {
  /** Of the frame that the thread has; null when it has none. */
  sent: string | null
  readonly stopped: Map<CheckId, StoppedCheck['why']>
  isTooLarge: boolean
}

/** The stories that are being read in windows: what their thread knows already, and what is switched off for them. */
export class OpenReadings {
  readonly #host: CheckHost
  readonly #reader: StoryReader
  readonly #report: (error: string) => void
  readonly #readings = new Map<string, OpenReading>()

  constructor(host: CheckHost, reader: StoryReader, report: (error: string) => void) {
    this.#host = host
    this.#reader = reader
    this.#report = report
  }

  async read(database: Database, request: ReadRequest): Promise<ChecksAnswer> {
    const reading = this.#open(request.reading)
    if (reading.isTooLarge) return { kind: 'too_large' }
    const outcome = await this.#host.read({
      ...request,
      type: 'read',
      frame: this.#frameToSend(database, request.storyId, reading),
      without: [...reading.stopped.keys()],
    })
    return this.#answer(outcome, request, reading)
  }

  close(name: string): void {
    this.#readings.delete(name)
    this.#host.forget(name)
  }

  #open(name: string): OpenReading {
    const known = this.#readings.get(name)
    if (known !== undefined) return known
    const opened: OpenReading = { sent: null, stopped: new Map(), isTooLarge: false }
    this.#readings.set(name, opened)
    return opened
  }

  #frameToSend(database: Database, storyId: StoryId, reading: OpenReading): ReadingFrame | null {
    const profile = readProfile(database, storyId)
    const state = frameState(database, this.#reader, storyId)
    const name = JSON.stringify([this.#host.generation, profile, state])
    if (reading.sent === name) return null
    const story = readFrame(database, this.#reader, storyId)
    reading.sent = name
    return { story, ...profile }
  }

  #answer(outcome: HostOutcome, request: ReadRequest, reading: OpenReading): ChecksAnswer {
    switch (outcome.kind) {
      case 'stopped':
        // Whatever the thread knew ended with it; the window sends its text again, and the check is left out.
        if (outcome.at === 'text') reading.isTooLarge = true
        else reading.stopped.set(outcome.at, 'took_too_long')
        return outcome.at === 'text' ? { kind: 'too_large' } : { kind: 'text_wanted' }
      case 'text_wanted':
        reading.sent = null
        return outcome
      case 'read':
        for (const { check, error } of outcome.failures) {
          reading.stopped.set(check, 'failed')
          this.#report(`${check}: ${error}`)
        }
        return {
          kind: 'read',
          revision: request.revision,
          step: request.step,
          findings: outcome.findings,
          hasSource: outcome.hasSource,
          stopped: Array.from(reading.stopped, ([check, why]) => ({ check, why })),
        }
    }
  }
}
