import { spawn } from 'node:child_process'
import { Stop } from './say.mjs'

export function hasDisplay() {
  const isUnix = process.platform === 'linux'
  return !isUnix || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

const START_WITHIN_MS = 20_000

/**
 * Starts a virtual screen on the first free number. It ends with `stop`, or with us.
 * @returns {Promise<{ name: string, stop: () => void }>} `name` is for DISPLAY, for example `:3`
 */
export async function startDisplay(size = '1920x1080x24') {
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset']
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => child.kill()
  process.on('exit', stop)
  const number = await readNumber(child)
  // From here on it must not keep us alive.
  child.unref()
  child.stdio[3].destroy()
  return { name: `:${number}`, stop }
}

function readNumber(child) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Stop(`The virtual screen (Xvfb) did not start: ${why}.`))
    const timer = setTimeout(() => fail(`no answer in ${START_WITHIN_MS / 1000} s`), START_WITHIN_MS)
    let text = ''
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code) => fail(`it ended with code ${code}`))
    child.stdio[3].on('data', (part) => {
      text += part
      if (!text.includes('\n')) return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      resolve(text.trim())
    })
  })
}
