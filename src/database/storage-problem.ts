/**
 * What can go wrong with a disk, as far as a person can do something about it. `disk_failed` is the one after which nothing
 * that this connection says may be believed: a failed `fsync` is never tried again, the connection is closed and opened anew.
 */
export type StorageProblem =
  | { readonly kind: 'no_space'; readonly detail: string }
  | { readonly kind: 'no_permission'; readonly detail: string }
  | { readonly kind: 'disk_failed'; readonly detail: string }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'not_a_database'; readonly detail: string }
  | { readonly kind: 'busy'; readonly detail: string }

const KINDS: readonly (readonly [RegExp, StorageProblem['kind']])[] = [
  // SHMSIZE: the index of the log could not be given its length.
  [/^SQLITE_FULL|^SQLITE_IOERR_SHMSIZE|^ENOSPC|^EDQUOT|^EFBIG/u, 'no_space'],
  [/^SQLITE_READONLY|^SQLITE_PERM|^SQLITE_AUTH|^SQLITE_CANTOPEN|^EACCES|^EPERM|^EROFS/u, 'no_permission'],
  [/^SQLITE_CORRUPT/u, 'damaged'],
  [/^SQLITE_NOTADB/u, 'not_a_database'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED|^SQLITE_PROTOCOL/u, 'busy'],
  [/^SQLITE_IOERR|^SQLITE_NOMEM|^EIO|^ENXIO|^ESTALE/u, 'disk_failed'],
]

/** Translates an error of SQLite or the file system; null when it is neither, that is, a bug that must be thrown on. */
export function findStorageProblem(error: unknown): StorageProblem | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1]
  return kind === undefined ? null : { kind, detail: `${code}: ${error.message}` }
}
