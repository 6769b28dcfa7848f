/** @typedef {Record<string, { version?: string, optional?: boolean, dev?: boolean, link?: boolean }>} Packages */

/**
 * What differs between the lockfile and what npm noted in `node_modules/.package-lock.json` when it finished.
 * Optional packages may be absent: they belong to other systems.
 * @example findDifferences({ 'node_modules/a': { version: '2.0.0' } }, { 'node_modules/a': { version: '1.0.0' } }) // ['node_modules/a']
 * @param {Packages} wanted `packages` of package-lock.json
 * @param {Packages} installed `packages` of the note
 */
export function findDifferences(wanted, installed) {
  const missing = Object.entries(wanted)
    .filter(([path]) => path !== '')
    .filter(([path, { version, optional }]) =>
      installed[path] === undefined ? optional !== true : installed[path].version !== version,
    )
    .map(([path]) => path)
  const left = Object.keys(installed).filter((path) => wanted[path] === undefined)
  return [...missing, ...left]
}

/**
 * The versions of one package in the lockfile, wherever it is nested.
 * @param {Packages} packages
 */
export function findVersions(packages, name) {
  return Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([path, { version }]) => ({ path, version }))
}

/**
 * Optional packages that the lockfile names without holding them, as npm leaves it when the registry lacks a binary for
 * another system. npm 10 installs from it, npm 11 refuses it.
 * @param {Record<string, { optionalDependencies?: Record<string, string> }>} packages
 */
export function findDangling(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
    ),
  )
}
