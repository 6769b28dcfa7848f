import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and keeps what it wrote. Never rejects: a program that cannot be started has code 127.
 * With `timeoutMs` it is killed when the time is over (code 124).
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function run(command, args, { timeoutMs = 0, ...options } = {}) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const parts = []
    let isLate = false
    const kill = () => {
      isLate = true
      child.kill('SIGKILL')
    }
    const timer = timeoutMs > 0 ? setTimeout(kill, timeoutMs) : undefined
    child.stdout?.on('data', (part) => parts.push(part))
    child.stderr?.on('data', (part) => parts.push(part))
    const end = (code, note) => {
      clearTimeout(timer)
      resolve({ code, output: Buffer.concat(parts).toString() + note, ms: performance.now() - started })
    }
    child.on('error', (error) => end(127, String(error)))
    child.on('close', (code, signal) => {
      if (isLate) end(124, `\nstopped after ${timeoutMs / 1000} s\n`)
      else end(code ?? 128, signal === null ? '' : `\nended by ${signal}\n`)
    })
  })
}

/** Runs a program on our own terminal and answers its exit code; signals are passed on, so Ctrl+C ends both. */
export function hand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 128))
  })
}
