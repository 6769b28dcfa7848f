// `npm run -s stet -- …`: the command line from its sources, on Electron's own Node, which reads TypeScript as it is.
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { nodeEnvironment } from './lib/electron-node.mjs'
import { root } from './lib/root.mjs'
import { hand } from './lib/run.mjs'
import { runMain } from './lib/say.mjs'

await runMain(async () => {
  const electron = await bootstrap()
  const args = ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/stet.ts'), ...process.argv.slice(2)]
  // npm changes into the project; paths in the arguments are meant from where the person stands.
  const cwd = process.env['INIT_CWD'] ?? process.cwd()
  process.exitCode = await hand(electron, args, { cwd, env: nodeEnvironment() })
})
