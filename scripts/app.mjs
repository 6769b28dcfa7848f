// `npm run app`: the workstation on a sample desk, which is made on the first start. `npm run app -- --desk PATH` opens
// another desk. Without a screen it brings a virtual one, does the main job there once and leaves pictures of it.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildIfOlder } from './lib/build.mjs'
import { hasDisplay, startDisplay } from './lib/display.mjs'
import { electronEnvironment, nodeEnvironment } from './lib/electron-node.mjs'
import { root } from './lib/root.mjs'
import { hand } from './lib/run.mjs'
import { sandboxArguments } from './lib/sandbox.mjs'
import { runMain, say, Stop } from './lib/say.mjs'

const own = process.argv.slice(2)

await runMain(async () => {
  const programs = hasDisplay() ? [] : ['Xvfb', 'xauth']
  const electron = await bootstrap({ programs })
  await buildIfOlder()
  process.exitCode = hasDisplay() ? await open(electron) : await demonstrate(electron)
})

async function open(electron) {
  const args = own.includes('--desk') ? resolveDesk(own) : ['--desk', await findSampleDesk(electron), ...own]
  return hand(electron, [...sandboxArguments(electron), root, ...args], { cwd: root, env: electronEnvironment() })
}

/** A relative path is meant from where the person stands: npm has changed into the project. */
function resolveDesk(args) {
  const from = process.env['INIT_CWD'] ?? process.cwd()
  return args.map((argument, index) => (args[index - 1] === '--desk' ? resolve(from, argument) : argument))
}

async function findSampleDesk(electron) {
  const data = process.env['XDG_DATA_HOME'] || join(homedir(), '.local/share')
  const desk = join(data, 'stet/sample-desk')
  if (!existsSync(join(desk, 'desk.sqlite'))) await makeSampleDesk(electron, desk)
  say(`Sample desk: ${desk} (delete the folder to get a fresh one)`)
  return desk
}

async function makeSampleDesk(electron, desk) {
  const args = [
    '--disable-warning=ExperimentalWarning',
    join(root, 'src/cli/stet.ts'),
    'desk',
    'init',
    desk,
    '--sample',
  ]
  const code = await hand(electron, args, { cwd: root, env: nodeEnvironment(), stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Stop(`The sample desk could not be made in ${desk} (code ${code}).`)
}

/** The demonstration is a program of its own: here only the screen and the way to it. */
async function demonstrate(electron) {
  const display = await startDisplay()
  say(`No screen here, so a virtual one was started: DISPLAY=${display.name}`)
  say(
    `To look at it from elsewhere: apt-get install x11vnc && x11vnc -display ${display.name} -localhost -forever, then a VNC`,
  )
  say('viewer through `ssh -L 5900:localhost:5900`. Stet does its main job there once; pictures go to demo-out/.')
  const env = { ...nodeEnvironment(), DISPLAY: display.name }
  const args = ['--disable-warning=ExperimentalWarning', join(root, 'scripts/demo.mjs'), ...own]
  return hand(electron, args, { cwd: root, env }).finally(display.stop)
}
