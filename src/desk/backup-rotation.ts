import type { Backup } from './backup-list.ts'

/** How many are kept: the newest ones, then the last one of each day, then of each week. */
export const KEPT = { newest: 12, days: 14, weeks: 8, beforeMigration: 2 } as const

type Dated = Pick<Backup, 'name' | 'sequence' | 'madeAt' | 'reason'>

/**
 * Answers the names of the backups that may go. The newest always stays. Days and weeks are those in which a backup was made,
 * not the last ones of the calendar, so that a desk opened once a month keeps its history too.
 */
export function chooseExpired(backups: readonly Dated[]): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence)
  const kept = new Set([
    ...newestFirst.slice(0, KEPT.newest),
    ...firstOfEach(newestFirst, (backup) => backup.madeAt.slice(0, 10)).slice(0, KEPT.days),
    ...firstOfEach(newestFirst, weekOf).slice(0, KEPT.weeks),
    ...newestFirst.filter((backup) => backup.reason === 'before_migration').slice(0, KEPT.beforeMigration),
  ])
  return newestFirst.filter((backup) => !kept.has(backup)).map((backup) => backup.name)
}

function firstOfEach(backups: readonly Dated[], key: (backup: Dated) => string | number): readonly Dated[] {
  return [...Map.groupBy(backups, key).values()].flatMap((group) => group.slice(0, 1))
}

const DAY_MS = 86_400_000

/** Weeks since Monday, 5 January 1970, in UTC. */
function weekOf(backup: Dated): number {
  return Math.floor((Date.parse(backup.madeAt) / DAY_MS - 4) / 7)
}
