import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fail, ok, type Result } from '#lib/result.ts'
import type { DeskContext } from '#desk/context.ts'
import { listOutlets } from '#desk/outlets.ts'
import { writeProfile } from '../formats/profile/write-profile.ts'
import { isCheckId } from '../model/check-ids.ts'
import { DEFAULT_STYLE } from '../model/house-style.ts'
import { acceptStyleValue, findStyleSetting, withStyleValue } from '../model/style-settings.ts'
import type { HouseStyleView, ProfileImport, ProfileInput, ProfileView } from '../contract.ts'
import { listOwnWords } from './house-profile.ts'
import { loadTables } from './load-tables.ts'
import {
  findProfile,
  listProfiles,
  profileIdOf,
  saveProfile,
  setDefaultProfile,
  type StoredProfile,
} from './profiles.ts'

/** Everything that the settings show of the house style. */
export function viewHouseStyle({ database, folder }: DeskContext): HouseStyleView {
  return {
    profiles: listProfiles(database).map(toView),
    outlets: listOutlets(database).map((outlet) => ({
      id: outlet.id,
      name: outlet.name,
      profileId: profileIdOf(outlet),
    })),
    ownWords: listOwnWords(database),
    languageFaults: loadTables([path.join(folder, 'language')]).faults.map(({ file, ...fault }) => ({
      ...fault,
      file: path.basename(file),
    })),
  }
}

function toView({ style, severities, ...profile }: StoredProfile): ProfileView {
  return { ...profile, style: { ...style }, severities: { ...severities } }
}

/** Keeps every value that its setting takes; the others stay as the default has them. Must run inside a transaction. */
export function changeProfile(context: DeskContext, { id, name, style, severities }: ProfileInput): string {
  const accepted = Object.entries(style).reduce((made, [key, value]) => {
    const setting = findStyleSetting(key)
    const taken = setting === null ? null : acceptStyleValue(setting, value)
    return setting === null || taken === null ? made : withStyleValue(made, setting.key, taken)
  }, DEFAULT_STYLE)
  const known = Object.entries(severities).filter(([check]) => isCheckId(check))
  return saveProfile(context, id, { name, style: accepted, severities: Object.fromEntries(known) })
}

/** Takes in a profile file as a new profile; what of it cannot be used is told by line and column. */
export async function importProfile(
  context: DeskContext,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<ProfileImport> {
  // Read when it is asked for: its parser is larger than what a desk needs to open.
  const { readProfileFile } = await import('../formats/profile/read-profile.ts')
  const { profile, faults } = readProfileFile(text)
  if (profile === null) return { id: null, faults }
  const title = profile.name.trim() === '' ? path.parse(name).name : profile.name
  return { id: context.transact(() => saveProfile(context, null, { ...profile, name: title })), faults }
}

/** Must run inside a transaction. */
export function makeDefault(context: DeskContext, id: string): void {
  if (findProfile(context.database, id) !== null) setDefaultProfile(context, id)
}

export type ExportProfileProblem = 'no-profile' | 'not-granted' | 'not-written'

/** Writes a profile into a folder that the person picked, beside what lies there; answers the path. */
export function exportProfile(
  context: DeskContext,
  { id, folder }: { readonly id: string; readonly folder: string },
): Result<string, ExportProfileProblem> {
  const profile = findProfile(context.database, id)
  if (profile === null) return fail('no-profile')
  const mayWrite = context.host.mayWriteTo?.(path.resolve(folder)) ?? context.means !== 'window'
  if (!mayWrite || !path.isAbsolute(folder)) return fail('not-granted')
  const file = freeFile(folder, fileName(profile.name))
  try {
    writeFileSync(file, writeProfile(profile), { flag: 'wx' })
    return ok(file)
  } catch {
    // Told to the person, who picks another folder; nothing of the desk was touched.
    return fail('not-written')
  }
}

const NOT_IN_NAMES = /[^\p{L}\p{N}]+/gu

function fileName(name: string): string {
  const words = name.toLowerCase().replace(NOT_IN_NAMES, '-').replace(/^-|-$/gu, '').slice(0, 60)
  return words === '' ? 'house-style' : words
}

function freeFile(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${name}${number === 1 ? '' : `-${number}`}.json`)
    if (!existsSync(file)) return file
  }
}
