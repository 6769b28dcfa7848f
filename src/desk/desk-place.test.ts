import { describe, expect, it } from 'vitest'
import { findServiceByName, findShareIn, lookAtPlace } from './desk-place.ts'

const MOUNTS = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
36 27 0:50 / /mnt/news\\040desk rw,noatime shared:5 - nfs4 server:/desks rw
37 27 0:51 / /home/ada/mac rw - fuse.sshfs ada@mac: rw
38 36 254:3 / /mnt/news\\040desk/local rw - ext4 /dev/vdb rw
39 27 0:52 / /media/stick rw - fuseblk /dev/sdb1 rw`

describe('a network share', () => {
  it.each([
    ['/mnt/news desk/desk', 'nfs4'],
    ['/mnt/news desk', 'nfs4'],
    ['/home/ada/mac/desk', 'fuse.sshfs'],
    ['/mnt/news desk/local/desk', null],
    ['/mnt/news desk 2/desk', null],
    ['/home/ada/machine/desk', null],
    ['/media/stick/desk', null],
  ])('at %s is %s', (path, system) => {
    expect(findShareIn(MOUNTS, path)).toBe(system)
  })

  it('covers what was mounted at the same place before', () => {
    expect(findShareIn(`${MOUNTS}\n40 27 0:60 / /media/stick rw - cifs //server/desks rw`, '/media/stick/desk')).toBe(
      'cifs',
    )
  })

  it('is not seen where there is none', () => {
    expect(lookAtPlace('/usr/lib')).toEqual({ kind: 'local' })
  })
})

describe('a synchronised folder', () => {
  it.each([
    ['/home/ada/Dropbox/desk', 'Dropbox'],
    ['/home/ada/Dropbox (Newsroom)/desk', 'Dropbox'],
    ['C:\\Users\\Ada\\OneDrive - Newsroom\\desk', 'OneDrive'],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/desk', 'iCloud Drive'],
    ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/desk', 'Google Drive'],
    ['/Users/ada/Library/CloudStorage/Something/desk', 'a cloud folder'],
    ['/home/ada/Nextcloud2/desk', 'Nextcloud'],
    ['/home/ada/stories/the dropbox affair/desk', null],
    ['/home/ada/onedriven/desk', null],
  ])('%s belongs to %s', (path, service) => {
    expect(findServiceByName(path)).toBe(service)
  })
})
