import type { Instant, TimeZone } from '#lib/clock.ts'
import type { Cause } from '#domain/publication/causes.ts'
import type { GuardResult } from '#domain/publication/guards.ts'
import { type ExportFormat, type Loss } from '../contract.ts'
import { describeSource, type ProtectedSource, type SourceFacts } from './public-source.ts'

const MANIFEST_FORMAT = 1

/** What lies beside the files of an export: who approved which text, resting on what, and the hash of each file. */
export interface ExportManifest {
  readonly format: typeof MANIFEST_FORMAT
  readonly program: 'Stet'
  readonly exportId: string
  readonly story: { readonly id: string; readonly number: number; readonly headline: string; readonly language: string }
  readonly outlet: { readonly id: string; readonly name: string }
  readonly versionId: string
  /** Of the approved text. */
  readonly textHash: string
  /** Of the text as it went out, in the outlet's quotation marks. */
  readonly exportedTextHash: string
  readonly approval: ManifestApproval
  readonly cause: Cause | null
  readonly readerNote: string
  /** What the rules said, waivers included. */
  readonly checks: readonly GuardResult[]
  /** What the desk checks found and people let stand in this text. */
  readonly waivers: readonly ManifestWaiver[]
  readonly sources: readonly (SourceFacts | ProtectedSource)[]
  readonly exportedBy: string
  readonly exportedAt: Instant
  readonly zone: TimeZone
  readonly losses: readonly { readonly format: ExportFormat; readonly losses: readonly Loss[] }[]
  readonly files: readonly ManifestFile[]
}

export interface ManifestApproval {
  readonly by: string
  readonly at: Instant
  /** Single-person release: nobody but a writer of the text read it before. */
  readonly alone: boolean
  readonly reason: string
}

export interface ManifestWaiver {
  readonly check: string
  readonly words: string
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

export interface ManifestFile {
  readonly name: string
  readonly format: ExportFormat
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

/** JSON for people and programs; sources that were not public are reduced to what the desk calls them. */
export function writeManifest(
  manifest: Omit<ExportManifest, 'format' | 'program' | 'sources'> & { readonly sources: readonly SourceFacts[] },
): Uint8Array<ArrayBuffer> {
  const whole: ExportManifest = {
    format: MANIFEST_FORMAT,
    program: 'Stet',
    ...manifest,
    sources: manifest.sources.map(describeSource),
  }
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`)
}
