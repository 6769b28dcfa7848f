import { existsSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { newId } from '#lib/ids.ts'
import { DEFAULT_PREFERENCES, preferences, type Preferences } from '#workbench/preferences.ts'
import type { RecentDesk } from '#workbench/shell-contract.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'

const RECENT_LIMIT = 12

const recentDesks = v.array(v.object({ folder: v.string(), name: v.string(), openedAt: v.string() }))
const settings = v.object({
  workstation: v.string(),
  preferences: v.optional(preferences, DEFAULT_PREFERENCES),
  recentDesks: v.optional(recentDesks, []),
})

/** What belongs to this machine and not to a desk; one file in the user's folder for the app. */
export class MachineSettings {
  readonly #file: string
  #value: v.InferOutput<typeof settings>

  constructor(userFolder: string) {
    this.#file = path.join(userFolder, 'stet.json')
    const fresh = { workstation: newId<'workstation'>(), preferences: DEFAULT_PREFERENCES, recentDesks: [] }
    this.#value = readJsonFile(this.#file, settings, fresh)
    if (this.#value === fresh) this.#write(fresh)
  }

  get workstation(): string {
    return this.#value.workstation
  }

  get preferences(): Preferences {
    return this.#value.preferences
  }

  setPreferences(value: Preferences): void {
    this.#write({ ...this.#value, preferences: value })
  }

  get recentDesks(): readonly RecentDesk[] {
    return this.#value.recentDesks.map((desk) => ({
      ...desk,
      isMissing: !existsSync(path.join(desk.folder, 'desk.sqlite')),
    }))
  }

  rememberDesk(folder: string, name: string): void {
    const others = this.#value.recentDesks.filter((desk) => desk.folder !== folder)
    const opened = { folder, name, openedAt: new Date().toISOString() }
    this.#write({ ...this.#value, recentDesks: [opened, ...others].slice(0, RECENT_LIMIT) })
  }

  forgetDesk(folder: string): void {
    this.#write({
      ...this.#value,
      recentDesks: this.#value.recentDesks.filter((desk) => desk.folder !== folder),
    })
  }

  #write(value: v.InferOutput<typeof settings>): void {
    this.#value = value
    writeJsonFile(this.#file, value)
  }
}
