import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** What a child that opens a desk says about it. */
export interface ChildAnswer {
  readonly outcome: 'opened' | 'problem'
  readonly kind: string
  readonly stories: number
  readonly writeError: string
}

const SCRIPT = `
import { openDesk } from ${JSON.stringify(new URL('../desk-folder.ts', import.meta.url).href)}
const outcome = openDesk(process.argv[1])
const answer = { outcome: 'problem', kind: '', stories: 0, writeError: '' }
if (outcome.ok) {
  answer.outcome = 'opened'
  answer.kind = outcome.value.readOnly?.kind ?? 'writable'
  answer.stories = outcome.value.database.prepare('SELECT count(*) FROM story').pluck().get()
  try {
    outcome.value.database.exec("UPDATE story SET headline = 'x'")
  } catch (error) {
    answer.writeError = error.code
  }
} else answer.kind = outcome.problem.kind
process.send(answer)
process.on('message', () => { if (outcome.ok) outcome.value.close(); process.exit(0) })
`

export interface Child {
  readonly process: ChildProcess
  readonly answer: ChildAnswer
  /** Lets it close the desk and end. */
  end(): Promise<void>
}

/**
 * What goes before a command so that the permissions of files hold for root too. It stays root: another user could
 * not even read a checkout below /root.
 */
const UNDER_PERMISSIONS =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--'] : []

/** Opens a desk in a process of its own; `underPermissions` takes root's right to ignore what files allow. */
export async function openInChild(folder: string, options: { underPermissions?: boolean } = {}): Promise<Child> {
  const own = [process.execPath, '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', SCRIPT, folder]
  const [command = process.execPath, ...args] = options.underPermissions === true ? [...UNDER_PERMISSIONS, ...own] : own
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', HOME: '/', NODE_OPTIONS: '' },
  })
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The child ended early (${String(code)})`))),
  ])) as [ChildAnswer]
  return {
    process: child,
    answer,
    end: async () => {
      const ended = once(child, 'exit')
      child.send('end')
      await ended
    },
  }
}
