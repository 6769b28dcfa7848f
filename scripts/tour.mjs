// `npm run tour`: makes the pictures of docs/tour.md anew, from the sample desk in the real window.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildIfOlder } from './lib/build.mjs'
import { startDisplay } from './lib/display.mjs'
import { nodeEnvironment } from './lib/electron-node.mjs'
import { root } from './lib/root.mjs'
import { hand } from './lib/run.mjs'
import { runMain, say } from './lib/say.mjs'

const pictures = join(root, 'docs/tour')

await runMain(async () => {
  const electron = await bootstrap({ programs: process.platform === 'linux' ? ['Xvfb', 'xauth'] : [] })
  await buildIfOlder()
  // Always on a screen of its own: the pictures must not hang on this machine's.
  const display = process.platform === 'linux' ? await startDisplay('2100x1300x24') : null
  const work = mkdtempSync(join(tmpdir(), 'stet-tour-'))
  try {
    rmSync(pictures, { recursive: true, force: true })
    mkdirSync(pictures, { recursive: true })
    const env = { ...nodeEnvironment(), ...(display === null ? {} : { DISPLAY: display.name }) }
    const args = ['--disable-warning=ExperimentalWarning', join(root, 'scripts/tour/take-pictures.mjs'), work, pictures]
    process.exitCode = await hand(electron, args, { cwd: root, env })
  } finally {
    rmSync(work, { recursive: true, force: true })
    display?.stop()
  }
  const bytes = readdirSync(pictures).reduce((sum, name) => sum + statSync(join(pictures, name)).size, 0)
  say(`${readdirSync(pictures).length} pictures in docs/tour, ${(bytes / 1_000_000).toFixed(1)} MB`)
})
