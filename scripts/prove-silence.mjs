// `npm run prove:silence`: the workstation reaches for nothing outside the machine, its children included. The e2e specs
// of the main job run with a tracer around Electron, and every connect and send of every process is read.
// `--small` runs the main job only; without it all specs that use a window.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap } from './bootstrap.mjs'
import { buildIfOlder } from './lib/build.mjs'
import { readConnections } from './lib/connections.mjs'
import { hasDisplay, startDisplay } from './lib/display.mjs'
import { nodeEnvironment } from './lib/electron-node.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'
import { runMain, say, Stop } from './lib/say.mjs'
import { runVitest } from './lib/vitest.mjs'

const isSmall = process.argv.includes('--small')

await runMain(async () => {
  if (process.platform !== 'linux')
    throw new Stop('This proof reads the system calls with strace, which only Linux has.')
  const electron = await bootstrap({ programs: ['Xvfb', 'xauth', 'strace'] })
  await buildIfOlder()
  const folder = mkdtempSync(join(tmpdir(), 'stet-silence-'))
  try {
    await proveTracer(electron, folder)
    await proveSilence(electron, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** First that the tracer would see a connection: one is made on purpose, to an address that nobody has. */
async function proveTracer(electron, folder) {
  const traced = traceAround(electron, folder, 'control')
  const code = `require('node:net').connect(9, '192.0.2.1').on('error', () => 0); setTimeout(() => process.exit(), 300)`
  await run(traced.command, ['-e', code], { env: nodeEnvironment() })
  const { outward } = traced.read()
  if (outward.join() !== 'connect 192.0.2.1:9') {
    throw new Stop(
      `The tracer did not see the connection that was made to test it (${outward.join(', ') || 'nothing'}).`,
    )
  }
}

async function proveSilence(electron, folder) {
  const traced = traceAround(electron, folder, 'app')
  const display = hasDisplay() ? null : await startDisplay()
  const environment = { STET_ELECTRON: traced.command, ...(display === null ? {} : { DISPLAY: display.name }) }
  const specs = listSpecs()
  const outcome = await runVitest('silence', ['--config', 'e2e/vitest.config.ts', ...specs], environment)
  display?.stop()
  if (outcome.failed > 0) throw new Stop(`The specs failed under the tracer:\n${outcome.problems.join('\n')}`)
  const { calls, processes, outward } = traced.read()
  say(
    `${outcome.passed} tests of ${specs.join(', ')} under strace: ${calls} connect and send calls of ${processes} threads, ${outward.length} out of the machine.`,
  )
  // Four threads at the least: the main process, its window, the desk and the graphics. Fewer were not traced.
  if (processes < 4) throw new Stop('Too few processes were traced: this proves nothing.')
  if (outward.length > 0) throw new Stop(`It reached for:\n  ${[...new Set(outward)].join('\n  ')}`)
}

function listSpecs() {
  const specs = readdirSync(join(root, 'e2e/specs')).filter((name) => name.endsWith('.spec.ts'))
  // These two make their own copy of the binary, out of the tracer's reach.
  const windows = specs.filter((name) => !/^security-(fuses|sandbox)/u.test(name))
  const job = windows.filter((name) => name.startsWith('main-job'))
  const chosen = isSmall && job.length > 0 ? job : windows
  return chosen.map((name) => `e2e/specs/${name}`)
}

/** A script in Electron's place that has strace watch it and every child; only network calls stop them. */
function traceAround(electron, folder, name) {
  const command = join(folder, `${name}.sh`)
  const log = join(folder, `${name}.trace`)
  const watch = 'strace -D -f --seccomp-bpf -qq -s 16 -e signal=none -e trace=connect,sendto,sendmsg,sendmmsg'
  writeFileSync(command, `#!/bin/bash\nexec ${watch} -o "${log}.$$" -- "${electron}" "$@"\n`)
  chmodSync(command, 0o755)
  const read = () => {
    const traces = readdirSync(folder).filter((file) => file.startsWith(`${name}.trace.`))
    return readConnections(traces.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'))
  }
  return { command, read }
}
