import type { Extraction, ReadNote } from '#domain/sources/extraction.ts'
import { readMachineDate } from '#features/intake/model/printed-dates.ts'

const FIELDS = ['published', 'updated', 'firstCreated', 'versionCreated', 'embargoedUntil'] as const
type DateField = (typeof FIELDS)[number]

export interface ItemDates {
  readonly dates: Partial<Pick<Extraction, DateField>>
  readonly notes: readonly ReadNote[]
}

/** The times of an item. One that no calendar has is left out and told in a note with its own words. */
export function readItemDates(said: Partial<Readonly<Record<DateField, string>>>, zone: string): ItemDates {
  const dates: Partial<Record<DateField, string>> = {}
  const notes: ReadNote[] = []
  for (const field of FIELDS) {
    const words = said[field]?.trim() ?? ''
    const instant = words === '' ? null : readMachineDate(words, zone)
    if (instant !== null) dates[field] = instant
    else if (words !== '') notes.push({ kind: 'unread-date', field, words: words.slice(0, 60) })
  }
  return { dates, notes }
}
