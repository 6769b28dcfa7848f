import { readFileSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Where a desk lies. A network share has no file locks that can be trusted, and a synchronised folder copies a database in
 * the middle of a write: both have destroyed people's work elsewhere, so a desk there is opened to read until it is confirmed.
 */
export type DeskPlace =
  | { readonly kind: 'local' }
  | { readonly kind: 'share'; readonly system: string }
  | { readonly kind: 'synchronised'; readonly service: string }

export function lookAtPlace(folder: string): DeskPlace {
  const path = resolve(folder)
  const system = findShare(path)
  if (system !== null) return { kind: 'share', system }
  const service = findServiceByName(path) ?? findServiceByMarker(path)
  return service === null ? { kind: 'local' } : { kind: 'synchronised', service }
}

const SHARES =
  /^(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|9p|ceph|glusterfs|lustre|gpfs|ocfs2|gfs2|davfs2?|vboxsf|prl_fs|vmhgfs|fuse\.(sshfs|rclone|s3fs|gvfsd-fuse|davfs2?|smbnetfs|glusterfs|vmhgfs-fuse|google-drive-ocamlfuse|onedriver|cephfs?)|fuse\.mount\.davfs)$/u

function findShare(path: string): string | null {
  if (process.platform === 'win32') return path.startsWith('\\\\') ? 'smb' : null
  if (process.platform !== 'linux') return null
  return findShareIn(readFileSync('/proc/self/mountinfo', 'utf8'), path)
}

/**
 * Reads Linux's list of mounts: `36 35 98:0 / /mnt/desk rw,noatime - nfs4 server:/desks rw` and the path `/mnt/desk/one`
 * give `nfs4`; null when the file system that holds the path is a local one.
 */
export function findShareIn(mountinfo: string, path: string): string | null {
  const mounts = mountinfo
    .split('\n')
    .map(readMount)
    .filter((mount) => isWithin(path, mount.point))
  // Later lines cover earlier ones at the same place.
  const deepest = mounts.reduce((best, mount) => (mount.point.length >= best.point.length ? mount : best), {
    point: '',
    system: '',
  })
  return SHARES.test(deepest.system) ? deepest.system : null
}

function readMount(line: string): { readonly point: string; readonly system: string } {
  const [before = '', after = ''] = line.split(' - ')
  const point = before.split(' ')[4] ?? ''
  // Spaces and tabs in names are written as octal escapes.
  return {
    point: point.replaceAll(/\\(\d{3})/gu, (_, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8))),
    system: after.split(' ')[0] ?? '',
  }
}

function isWithin(path: string, point: string): boolean {
  return point !== '' && (path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`))
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^dropbox( \(.*\))?$/iu, 'Dropbox'],
  [/^onedrive( - .*)?$/iu, 'OneDrive'],
  [/^(mobile documents|com~apple~clouddocs|icloud ?drive)$/iu, 'iCloud Drive'],
  [/^(google ?drive(-.*)?|drivefs)$/iu, 'Google Drive'],
  [/^nextcloud\d*$/iu, 'Nextcloud'],
  [/^owncloud\d*$/iu, 'ownCloud'],
  [/^syncthing$/iu, 'Syncthing'],
  [/^(box sync|box-box)$/iu, 'Box'],
  [/^(pclouddrive|pcloud drive)$/iu, 'pCloud'],
  [/^proton ?drive(-.*)?$/iu, 'Proton Drive'],
  [/^cloudstorage$/iu, 'a cloud folder'],
]

/** Input: a path with a folder named as a service names its own; answer: the service, the most particular one last in the path. */
export function findServiceByName(path: string): string | null {
  const found = path
    .split(/[\\/]/u)
    .flatMap((part) => NAMES.filter(([pattern]) => pattern.test(part)).map(([, service]) => service))
  return found.findLast((service) => service !== 'a cloud folder') ?? found[0] ?? null
}

const MARKERS: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox(\.cache)?$/u, 'Dropbox'],
  [/^\.stfolder$/u, 'Syncthing'],
  [/^\._?sync_[0-9a-f]+\.db$|^\.nextcloudsync\.log$/u, 'Nextcloud'],
  [/^\.owncloudsync\.log$/u, 'ownCloud'],
  [/^\.tmp\.drive(download|upload)$/u, 'Google Drive'],
]

/** Some services keep a file of their own in the folder they watch, whatever it is called. */
function findServiceByMarker(path: string): string | null {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const service = readMarker(folder)
    if (service !== null) return service
  }
  return null
}

function readMarker(folder: string): string | null {
  try {
    const names = readdirSync(folder)
    return MARKERS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null
  } catch (error) {
    // A folder that is not there yet, or whose names we may not see.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
