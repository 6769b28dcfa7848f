import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hostileAddresses } from '../fixtures/security/hostile-addresses.ts'
import { callShell, takeShellPort } from '../fixtures/security/shell-port.ts'
import { openWorkstation, type Workstation } from '../fixtures/workstation.ts'

// Point 15 of Electron's security checklist: what reaches `shell.openExternal`.

interface Recorded {
  readonly asked: readonly string[]
  readonly opened: readonly string[]
}

let workstation: Workstation
beforeAll(async () => {
  workstation = await openWorkstation()
  await takeShellPort(workstation.page)
})
afterAll(() => workstation.kill())

/** Stands in for the person and for the system: the test must neither wait for a click nor start a browser. */
function answerQuestions(button: number): Promise<void> {
  return workstation.app.evaluate(({ dialog, shell }, response) => {
    const recorded = { asked: [] as string[], opened: [] as string[] }
    Object.assign(globalThis, { stetRecorded: recorded })
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, { message }: { message: string }) => {
        recorded.asked.push(message)
        return Promise.resolve({ response, checkboxChecked: false })
      },
    })
    Object.assign(shell, {
      openExternal: (address: string) => {
        recorded.opened.push(address)
        return Promise.resolve()
      },
    })
  }, button)
}

function readRecorded(): Promise<Recorded> {
  return workstation.app.evaluate(() => (globalThis as unknown as { stetRecorded: Recorded }).stetRecorded)
}

describe('a link', () => {
  beforeEach(() => answerQuestions(1))

  test('of a hostile kind is refused without a question, each of more than sixty', async () => {
    expect(new Set(hostileAddresses).size).toBeGreaterThanOrEqual(60)
    const answers: Record<string, unknown> = {}
    for (const address of hostileAddresses) {
      const { value, error } = await callShell(workstation.page, 'openLink', { address })
      answers[address] = value ?? error
    }
    expect(Object.entries(answers).filter(([, answer]) => answer !== 'refused')).toEqual([])
    expect(await readRecorded()).toEqual({ asked: [], opened: [] })
  })

  test('that is not text is refused by the parser', async () => {
    for (const address of [null, 1, ['https://example.org'], { href: 'https://example.org' }]) {
      const { error } = await callShell(workstation.page, 'openLink', { address })
      expect(error?.kind).toBe('bad_input')
    }
    expect(await readRecorded()).toEqual({ asked: [], opened: [] })
  })

  test('to the web is opened only after its host was shown and agreed to', async () => {
    const address = 'https://www.example.org/a?b=c'
    expect(await callShell(workstation.page, 'openLink', { address })).toMatchObject({ value: 'declined' })
    expect((await readRecorded()).opened).toEqual([])
    await answerQuestions(0)
    expect(await callShell(workstation.page, 'openLink', { address })).toMatchObject({ value: 'opened' })
    const { asked, opened } = await readRecorded()
    expect(asked.join()).toContain('www.example.org')
    expect(opened).toEqual([address])
  })

  test('with a host in look-alike letters shows the letters that are really asked for', async () => {
    // The second letter is Cyrillic.
    await callShell(workstation.page, 'openLink', { address: 'https://s\u0432t.se/' })
    expect((await readRecorded()).asked.join()).toContain('xn--')
  })

  test('to an address for mail shows the address, also when it is badly encoded', async () => {
    await callShell(workstation.page, 'openLink', { address: 'mailto:desk@example.org?subject=x' })
    expect((await readRecorded()).asked.join()).toContain('desk@example.org')
    const { type } = await callShell(workstation.page, 'openLink', { address: 'mailto:%E0%A4%A@example.org' })
    expect(type).toBe('value')
  })
})
