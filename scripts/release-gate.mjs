// `npm run release:gate`: point 16 of Electron's security checklist and the rule of docs/releasing.md that a release is
// built from the official binary. Red is a right answer: it says what must change before anything is shipped.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { ORIGIN_NOTE } from './ensure-electron.mjs'
import { whyNotShip } from './lib/electron-support.mjs'
import { npm } from './lib/npm.mjs'
import { root } from './lib/root.mjs'
import { runMain, Stop } from './lib/say.mjs'

await runMain(async () => {
  await bootstrap()
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))
  const reasons = [...whyNotShip(version, await readPublished(), new Date().toISOString()), ...readOrigin()]
  for (const reason of reasons) console.log(`red   ${reason}`)
  if (reasons.length === 0) console.log(`green Electron ${version} is supported, patched and official.`)
  process.exitCode = reasons.length === 0 ? 0 : 1
})

async function readPublished() {
  const { code, output } = await npm(['view', 'electron', 'time', '--json', '--loglevel=silent'])
  if (code !== 0) throw new Stop(`The registry did not answer which Electron is current:\n${output.trim()}`)
  return JSON.parse(output)
}

function readOrigin() {
  const note = join(root, 'node_modules/electron/dist', ORIGIN_NOTE)
  const origin = existsSync(note) ? readFileSync(note, 'utf8').trim() : 'unknown'
  return origin === 'official'
    ? []
    : [`The binary's origin is "${origin}": a release is built from the official download.`]
}
