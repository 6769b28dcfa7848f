// The workstation with its sources served live: `npm run dev -- --desk PATH`.
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { electronEnvironment } from './lib/electron-node.mjs'
import { hasDisplay } from './lib/display.mjs'
import { root } from './lib/root.mjs'
import { hand } from './lib/run.mjs'
import { sandboxArguments } from './lib/sandbox.mjs'
import { runMain, Stop } from './lib/say.mjs'

await runMain(async () => {
  const electron = await bootstrap()
  if (!hasDisplay()) throw new Stop('There is no screen: set DISPLAY, or use `npm run app`, which brings its own.')
  const noSandbox = sandboxArguments(electron).length > 0 ? ['--noSandbox'] : []
  const own = process.argv.slice(2)
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const args = [tool, 'dev', ...noSandbox, ...(own.length > 0 ? ['--', ...own] : [])]
  process.exitCode = await hand(process.execPath, args, { cwd: root, env: electronEnvironment() })
})
