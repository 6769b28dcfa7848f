// Which Debian package brings which shared library of Electron's binary. The names are Debian 12's; later releases
// renamed those in `renamed` (64-bit time), and apt there no longer finds all of them by their old names.

const packageOf = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libstdc++.so.6': 'libstdc++6',
  'libgcc_s.so.1': 'libgcc-s1',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
}

const renamed = new Set([
  'libasound2',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
])

/**
 * The libraries that the loader did not find.
 * @example findMissingLibraries('\tlibnss3.so => not found\n\tlibm.so.6 => /lib/libm.so.6 (0x0)') // ['libnss3.so']
 * @param {string} lddOutput
 */
export function findMissingLibraries(lddOutput) {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found$/gmu)].map(([, name]) => name)
  return [...new Set(names)]
}

/**
 * @param {readonly string[]} libraries
 * @param {{ id: string, version: number }} system
 * @returns {{ packages: string[], unknown: string[] }}
 */
export function packagesFor(libraries, system) {
  const unknown = libraries.filter((library) => packageOf[library] === undefined)
  const packages = libraries.map((library) => packageOf[library]).filter((name) => name !== undefined)
  return { packages: [...new Set(packages)].map((name) => nameOn(system, name)), unknown }
}

/** @param {{ id: string, version: number }} system */
function nameOn({ id, version }, name) {
  const isLater = (id === 'debian' && version >= 13) || (id === 'ubuntu' && version >= 24.04)
  return isLater && renamed.has(name) ? `${name}t64` : name
}

/**
 * @example readSystem('ID=debian\nVERSION_ID="12"') // { id: 'debian', version: 12 }
 * @param {string} osRelease text of /etc/os-release
 */
export function readSystem(osRelease) {
  const field = (name) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'mu').exec(osRelease)?.[1] ?? ''
  // A Debian without a number is testing or unstable, which is later than any with one.
  return { id: field('ID'), version: Number(field('VERSION_ID') || '999') }
}
