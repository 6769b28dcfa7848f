import { describe, expect, test } from 'vitest'
import { findMissingLibraries, packagesFor, readSystem } from './debian.mjs'

const bookworm = { id: 'debian', version: 12 }

describe('missing libraries', () => {
  test('are those that the loader did not find, each once', () => {
    const ldd = [
      '\tlinux-vdso.so.1 (0x00007ffc)',
      '\tlibnss3.so => not found',
      '\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f)',
    ].join('\n')
    expect(findMissingLibraries(ldd)).toEqual(['libnss3.so', 'libgtk-3.so.0'])
  })

  test('are none when all are found', () => {
    expect(findMissingLibraries('\tlibm.so.6 => /lib/libm.so.6 (0x0)')).toEqual([])
  })

  test('lead to each Debian package once', () => {
    const { packages } = packagesFor(['libgtk-3.so.0', 'libgdk-3.so.0', 'libXrandr.so.2'], bookworm)
    expect(packages).toEqual(['libgtk-3-0', 'libxrandr2'])
  })

  test('lead to the names that later systems use', () => {
    const libraries = ['libasound.so.2', 'libnss3.so']
    expect(packagesFor(libraries, { id: 'debian', version: 13 }).packages).toEqual(['libasound2t64', 'libnss3'])
    expect(packagesFor(libraries, { id: 'ubuntu', version: 24.04 }).packages).toEqual(['libasound2t64', 'libnss3'])
    expect(packagesFor(libraries, { id: 'ubuntu', version: 22.04 }).packages).toEqual(['libasound2', 'libnss3'])
  })

  test('that nobody packaged are named, not dropped', () => {
    expect(packagesFor(['libstrange.so.9'], bookworm)).toEqual({ packages: [], unknown: ['libstrange.so.9'] })
  })
})

describe('the system', () => {
  test('is read with and without quotation marks', () => {
    expect(readSystem('NAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n')).toEqual(bookworm)
    expect(readSystem('ID="ubuntu"\nVERSION_ID=24.04\n')).toEqual({ id: 'ubuntu', version: 24.04 })
  })

  test('without a number is later than any with one', () => {
    expect(readSystem('ID=debian\n').version).toBeGreaterThan(13)
  })
})
