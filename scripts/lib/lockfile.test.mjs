import { expect, test } from 'vitest'
import { findDangling, findDifferences, findVersions } from './lockfile.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
}

test('what npm installed completely needs no second installation', () => {
  expect(findDifferences(wanted, { 'node_modules/a': { version: '1.0.0' } })).toEqual([])
})

test('a package that is missing, of another version, or left over asks for an installation', () => {
  expect(findDifferences(wanted, {})).toEqual(['node_modules/a'])
  expect(findDifferences(wanted, { 'node_modules/a': { version: '1.0.1' } })).toEqual(['node_modules/a'])
  expect(
    findDifferences(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }),
  ).toEqual(['node_modules/b'])
})

test('an optional package of the wrong version is a difference', () => {
  const installed = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/other-system': { version: '0.9.0' } }
  expect(findDifferences(wanted, installed)).toEqual(['node_modules/other-system'])
})

test('a nested copy is found, a package with a similar name is not', () => {
  const packages = {
    'node_modules/lexical': { version: '0.52.0' },
    'node_modules/x/node_modules/lexical': { version: '0.51.0' },
    'node_modules/@lexical/react': { version: '0.52.0' },
    'node_modules/notlexical': { version: '1.0.0' },
  }
  expect(findVersions(packages, 'lexical').map(({ version }) => version)).toEqual(['0.52.0', '0.51.0'])
})

test('a binary for another system that the lockfile names but does not hold is found', () => {
  const packages = {
    'node_modules/tool': { version: '1.0.0', optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' } },
    'node_modules/tool-linux': { version: '1.0.0', optional: true },
  }
  expect(findDangling(packages)).toEqual(['tool-darwin'])
})
