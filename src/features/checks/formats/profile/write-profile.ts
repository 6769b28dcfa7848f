import type { CheckProfile } from '../../model/profile.ts'
import { styleChanges } from '../../model/style-settings.ts'

/** What a profile file says it is. */
export const PROFILE_MARK = 'stet check profile'
export const PROFILE_VERSION = 1

/** JSON with what differs from the default, so that a profile is short and stays right when a default improves. */
export function writeProfile(profile: CheckProfile): string {
  const { name, style, severities } = profile
  return `${JSON.stringify({ format: PROFILE_MARK, version: PROFILE_VERSION, name, style: styleChanges(style), severities }, null, 2)}\n`
}
