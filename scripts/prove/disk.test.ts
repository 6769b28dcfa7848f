import { describe, expect, it } from 'vitest'
import { Disk } from './disk.ts'
import { createRandom } from './random.ts'
import { readTrace, type DiskCall } from './trace.ts'

const ROOT = '/desk'

function open(fd: number, name: string): DiskCall {
  return { kind: 'open', fd, path: `${ROOT}/${name}`, create: true, truncate: false, append: false }
}

function write(fd: number, at: number | null, words: string): DiskCall {
  return { kind: 'write', fd, at, bytes: Buffer.from(words) }
}

function sync(fd: number, thread = '1'): DiskCall {
  return { kind: 'sync', fd, thread }
}

function aDisk(...calls: readonly DiskCall[]): Disk {
  const disk = new Disk(ROOT, new Map([['old', Buffer.from('old')]]))
  for (const call of calls) disk.apply(call)
  return disk
}

function show(disk: Disk, mercy: 'none' | 'all' = 'none'): Readonly<Record<string, string>> {
  return Object.fromEntries([...disk.cut(mercy, createRandom(1))].map(([name, bytes]) => [name, bytes.toString()]))
}

describe('the model of the disk', () => {
  it('keeps what was synced and forgets the rest, unless the disk was kind', () => {
    const disk = aDisk(open(3, 'log'), write(3, 0, 'safe'), sync(3), write(3, 4, ' lost'))
    expect(show(disk)).toEqual({ old: 'old', log: 'safe' })
    expect(show(disk, 'all')).toEqual({ old: 'old', log: 'safe lost' })
  })

  it('forgets a new name until something was synced', () => {
    expect(show(aDisk(open(3, 'log'), write(3, 0, 'words')))).toEqual({ old: 'old' })
  })

  it('forgets a rename until the folder was synced', () => {
    const rename: DiskCall = { kind: 'rename', from: `${ROOT}/log`, to: `${ROOT}/old` }
    const folder: DiskCall = { kind: 'open', fd: 4, path: ROOT, create: false, truncate: false, append: false }
    const disk = aDisk(open(3, 'log'), write(3, 0, 'new'), sync(3), rename)
    expect(show(disk)).toEqual({ old: 'old', log: 'new' })
    disk.apply(folder)
    disk.apply(sync(4))
    expect(show(disk)).toEqual({ old: 'new' })
  })

  it('does not count what another thread wrote after the sync had begun', () => {
    const begun: DiskCall = { kind: 'sync_begun', fd: 3, thread: '2' }
    const disk = aDisk(open(3, 'log'), write(3, null, 'one'), begun, write(3, null, ' two'), sync(3, '2'))
    expect(show(disk)).toEqual({ old: 'old', log: 'one' })
    disk.apply(sync(3))
    expect(show(disk)).toEqual({ old: 'old', log: 'one two' })
  })

  it('tears at sectors: each piece of 512 bytes is there or not', () => {
    const disk = aDisk(open(3, 'log'), write(3, 0, 'x'.repeat(16_384)), sync(3), write(3, 0, 'y'.repeat(16_384)))
    const torn = [...disk.cut('torn', createRandom(4))].find(([name]) => name === 'log')?.[1].toString() ?? ''
    expect(torn.match(/(.)\1*/gu)?.every((piece) => piece.length % 512 === 0)).toBe(true)
    expect(new Set(torn).size).toBe(2)
  })
})

describe('reading a trace', () => {
  it('understands calls, those that failed and those that another thread interrupted', () => {
    const lines = [
      String.raw`7 openat(AT_FDCWD, "\x2f\x61", O_RDWR|O_CREAT, 0644) = 5`,
      String.raw`7 openat(AT_FDCWD, "\x2f\x62", O_RDWR) = -1 ENOENT (No such file or directory)`,
      '8 fsync(5 <unfinished ...>',
      String.raw`7 pwrite64(5, "\x68\x69", 2, 10) = 2`,
      '8 <... fsync resumed>) = 0',
    ]
    expect([...readTrace(lines)]).toEqual([
      { kind: 'open', fd: 5, path: '/a', create: true, truncate: false, append: false },
      { kind: 'sync_begun', fd: 5, thread: '8' },
      { kind: 'write', fd: 5, at: 10, bytes: Buffer.from('hi') },
      { kind: 'sync', fd: 5, thread: '8' },
    ])
  })

  it('refuses a value that was cut short', () => {
    expect(() => [...readTrace([String.raw`7 write(5, "\x68"..., 9) = 9`])]).toThrow(/cut a value short/u)
  })
})
