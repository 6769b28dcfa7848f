import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hand } from './run.mjs'
import { say, Stop } from './say.mjs'
import { findMissingLibraries, packagesFor, readSystem } from './debian.mjs'

/** Programs that the tests or a machine without a screen need, and the Debian package of each. */
const packageOfProgram = { Xvfb: 'xvfb', xauth: 'xauth', strace: 'strace' }

/**
 * Sees to it that Electron's shared libraries and the programs named are there: installs what is missing where it may,
 * otherwise names the exact line and stops.
 * @param {string} electron path of the binary
 * @param {readonly string[]} programs of `packageOfProgram`
 */
export async function ensurePackages(electron, programs) {
  if (process.platform !== 'linux') return
  const missing = findMissing(electron, programs)
  if (missing.libraries.length + missing.programs.length === 0) return
  const packages = namePackages(missing)
  say(`Missing on this machine: ${[...missing.programs, ...missing.libraries].join(', ')}`)
  await install(packages)
  const still = findMissing(electron, programs)
  const names = [...still.programs, ...still.libraries]
  if (names.length > 0) throw new Stop(`Still missing after the installation: ${names.join(', ')}. Nothing was tested.`)
}

function findMissing(electron, programs) {
  const { stdout, stderr, error } = spawnSync('ldd', [electron], { encoding: 'utf8' })
  if (error !== undefined)
    throw new Stop(`ldd is missing: cannot tell which libraries ${electron} needs (${error.message}).`)
  if (/not a dynamic executable/u.test(stdout + stderr)) {
    throw new Stop(`${electron} is made for another kind of processor than this machine (${process.arch}).`)
  }
  return { libraries: findMissingLibraries(stdout), programs: programs.filter((program) => !isOnPath(program)) }
}

function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function namePackages({ libraries, programs }) {
  const { packages, unknown } = packagesFor(libraries, readSystem(readFileSync('/etc/os-release', 'utf8')))
  if (unknown.length > 0)
    throw new Stop(`No package is known for ${unknown.join(', ')}: install what brings it, then start again.`)
  return [...programs.map((program) => packageOfProgram[program]), ...packages]
}

async function install(packages) {
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!isOnPath('apt-get')) {
    throw new Stop(
      `This system has no apt-get. Install what brings the above (on Debian: ${packages.join(' ')}), then start again.\nNothing was tested.`,
    )
  }
  const prefix = mayInstall()
  if (prefix === null) {
    throw new Stop(
      `Installing system packages needs rights that this user does not have. Run:\n\n  sudo apt-get update && sudo ${line}\n\nand start again. Nothing was tested.`,
    )
  }
  for (const name of packages) say(`Installing the system package ${name}`)
  const [command, ...before] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive']
  // Both write to stderr: stdout belongs to the command that was asked for.
  const options = { stdio: ['ignore', 2, 2] }
  await hand(command, [...before, 'apt-get', 'update', '-qq'], options)
  const code = await hand(command, [...before, ...line.split(' ')], options)
  if (code !== 0)
    throw new Stop(
      `The system packages could not be installed (code ${code}). Run:\n\n  ${prefix.join(' ')} ${line}\n\nNothing was tested.`,
    )
}

/** The words before apt-get: none as root, sudo where it asks nothing, null where neither. */
function mayInstall() {
  if (process.getuid?.() === 0) return []
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
    return ['sudo', '-n']
  } catch {
    return null
  }
}
