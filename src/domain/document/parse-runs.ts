import type { Run, RunRole, Provenance } from './document.ts'
import { isLinkAddress } from './link-address.ts'
import { normalizeRuns } from './runs.ts'
import { identifierAt, languageAt, listAt, looseRecordAt, memberAt, refuse, stringAt } from './parse-value.ts'

const RUN_NAMES = ['text', 'bold', 'italic', 'link', 'language', 'anchors', 'role', 'provenance'] as const

export function parseRuns(value: unknown, path: string): readonly Run[] {
  return normalizeRuns(listAt(value, path, parseRun))
}

function parseRun(value: unknown, path: string): Run {
  const record = looseRecordAt(value, path, RUN_NAMES)
  const { text, bold, italic, link, language, anchors, role, provenance } = record
  return {
    text: stringAt(text, memberAt(path, 'text')),
    ...(bold === undefined ? {} : { bold: trueAt(bold, memberAt(path, 'bold')) }),
    ...(italic === undefined ? {} : { italic: trueAt(italic, memberAt(path, 'italic')) }),
    ...(link === undefined ? {} : { link: linkAt(link, memberAt(path, 'link')) }),
    ...(language === undefined ? {} : { language: languageAt(language, memberAt(path, 'language')) }),
    ...(anchors === undefined ? {} : { anchors: listAt(anchors, memberAt(path, 'anchors'), identifierAt) }),
    ...(role === undefined ? {} : { role: roleAt(role, memberAt(path, 'role')) }),
    ...(provenance === undefined ? {} : { provenance: provenanceAt(provenance, memberAt(path, 'provenance')) }),
  }
}

function trueAt(value: unknown, path: string): true {
  if (value !== true) throw refuse(path, 'wrong-type')
  return value
}

function linkAt(value: unknown, path: string): string {
  const address = stringAt(value, path)
  if (!isLinkAddress(address)) throw refuse(path, 'address-refused')
  return address
}

function roleAt(value: unknown, path: string): RunRole {
  if (value !== 'speech' && value !== 'attribution') throw refuse(path, 'wrong-type')
  return value
}

function provenanceAt(value: unknown, path: string): Provenance {
  if (value !== 'wire' && value !== 'machine' && value !== 'web') throw refuse(path, 'wrong-type')
  return value
}
