import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and keeps what it wrote. Never rejects: a program that cannot be started has code 127.
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function run(command, args, options = {}) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const parts = []
    child.stdout?.on('data', (part) => parts.push(part))
    child.stderr?.on('data', (part) => parts.push(part))
    const end = (code, extra = '') =>
      resolve({ code, output: Buffer.concat(parts).toString() + extra, ms: performance.now() - started })
    child.on('error', (error) => end(127, String(error)))
    child.on('close', (code, signal) => end(code ?? 128, signal === null ? '' : `\nended by ${signal}\n`))
  })
}
