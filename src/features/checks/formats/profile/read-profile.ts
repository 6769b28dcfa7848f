import { isMap, isScalar, LineCounter, parseDocument, type Pair } from 'yaml'
import { isCheckId, SEVERITIES } from '../../model/check-ids.ts'
import { DEFAULT_STYLE, type HouseStyle } from '../../model/house-style.ts'
import { DEFAULT_PROFILE, type CheckProfile, type ProfileFault } from '../../model/profile.ts'
import type { Severities, SeverityChoice } from '../../model/run-checks.ts'
import { acceptStyleValue, findStyleSetting, withStyleValue } from '../../model/style-settings.ts'
import { PROFILE_MARK as MARK, PROFILE_VERSION as VERSION } from './write-profile.ts'

export interface ProfileRead {
  /** Null when nothing in the file is a profile. */
  readonly profile: CheckProfile | null
  readonly faults: readonly ProfileFault[]
}

/** Reads a profile file. Faults are told by line and column, and everything else in it is used. Never throws. */
export function readProfileFile(text: string): ProfileRead {
  const lines = new LineCounter()
  const found: ProfileFault[] = []
  // JSON is a part of YAML; read so, every value knows its place.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as object)
  const fault: Fault = (node, kind, words) => {
    const { line, col } = lines.linePos(placeOf(node))
    found.push({ line, column: col, kind, text: words })
  }
  const broken = document.errors[0]
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0])
    return { profile: null, faults: [{ line, column: col, kind: 'not-json', text: firstLine(broken.message) }] }
  }
  const root = document.contents
  if (!isMap(root) || plain(root.get('format')) !== MARK) {
    return { profile: null, faults: [{ line: 1, column: 1, kind: 'not-a-profile', text: MARK }] }
  }
  let profile: CheckProfile = DEFAULT_PROFILE
  for (const pair of root.items) profile = takeMember(profile, pair, fault)
  return { profile, faults: found }
}

type Fault = (node: unknown, kind: ProfileFault['kind'], words: string) => void

function takeMember(profile: CheckProfile, pair: Pair, fault: Fault): CheckProfile {
  const key = nameOf(pair)
  const value = plain(pair.value)
  switch (key) {
    case 'format':
      return profile
    case 'version':
      if (value !== VERSION) fault(pair.value, 'newer', String(value))
      return profile
    case 'name':
      if (typeof value === 'string') return { ...profile, name: value }
      fault(pair.value, 'wrong-value', key)
      return profile
    case 'style':
      return { ...profile, style: readStyle(pair.value, fault) }
    case 'severities':
      return { ...profile, severities: readSeverities(pair.value, fault) }
    default:
      fault(pair.key, 'unknown-key', key)
      return profile
  }
}

function readStyle(node: unknown, fault: Fault): HouseStyle {
  let style = DEFAULT_STYLE
  for (const pair of pairsOf(node, fault)) {
    const key = nameOf(pair)
    const setting = findStyleSetting(key)
    const value = setting === null ? null : acceptStyleValue(setting, plain(pair.value))
    if (setting === null) fault(pair.key, 'unknown-key', key)
    else if (value === null) fault(pair.value, 'wrong-value', key)
    else style = withStyleValue(style, setting.key, value)
  }
  return style
}

function readSeverities(node: unknown, fault: Fault): Severities {
  const chosen: Record<string, SeverityChoice> = {}
  for (const pair of pairsOf(node, fault)) {
    const key = nameOf(pair)
    const value = plain(pair.value)
    if (!isCheckId(key)) fault(pair.key, 'unknown-check', key)
    else if (!isChoice(value)) fault(pair.value, 'not-a-severity', key)
    else chosen[key] = value
  }
  return chosen
}

function isChoice(value: unknown): value is SeverityChoice {
  return value === 'off' || SEVERITIES.some((severity) => severity === value)
}

function pairsOf(node: unknown, fault: Fault): readonly Pair[] {
  if (isMap(node)) return node.items
  fault(node, 'wrong-value', '')
  return []
}

function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

function plain(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'toJSON' in node && typeof node.toJSON === 'function'
    ? (node.toJSON() as unknown)
    : node
}

function placeOf(node: unknown): number {
  const range = (node as { readonly range?: readonly number[] | null } | null)?.range
  return range?.[0] ?? 0
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
