import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { openWorkstation, type Workstation } from '../fixtures/workstation.ts'

// Points 1–4, 6–10, 12 and 20 of Electron's security checklist, read from the running app.

let workstation: Workstation
beforeAll(async () => {
  workstation = await openWorkstation()
})
afterAll(() => workstation.kill())

describe('the page', () => {
  test('has nothing of Node and nothing of Electron but one function', async () => {
    const found = await workstation.page.evaluate(() => {
      const names = [
        'require',
        'process',
        'module',
        'exports',
        'global',
        'Buffer',
        '__dirname',
        'electron',
        'ipcRenderer',
      ]
      const bridge = (window as unknown as { stet: Record<string, unknown> }).stet
      return {
        known: names.filter((name) => name in window),
        exposed: Object.keys(bridge),
        parameters: Object.values(bridge).map((value) => (value as () => void).length),
      }
    })
    expect(found).toEqual({ known: [], exposed: ['ready'], parameters: [0] })
  })

  test('cannot change what was exposed', async () => {
    const exposed = await workstation.page.evaluate(() => {
      const holder = window as unknown as { stet: Record<string, unknown> }
      try {
        holder.stet['ready'] = () => 'changed'
        holder.stet = {}
      } catch {
        // Refusing by an exception is as good as keeping the value.
      }
      return Object.keys(holder.stet)
    })
    expect(exposed).toEqual(['ready'])
  })

  test('was loaded from the own scheme and asked for nothing else', async () => {
    const asked = await workstation.page.evaluate(() => [
      location.href,
      ...performance.getEntriesByType('resource').map(({ name }) => name),
    ])
    expect(asked.filter((address) => !/^(app:\/\/stet\/|blob:app:\/\/stet\/)/u.test(address))).toEqual([])
  })
})

describe('every page the app has', () => {
  test('is isolated, sandboxed, without Node, webviews, insecure content and experiments', async () => {
    const all = await workstation.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        const preferences = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences()
        const { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker } =
          preferences
        const { webSecurity, allowRunningInsecureContent, experimentalFeatures, webviewTag, enableBlinkFeatures } =
          preferences
        return {
          sandbox,
          contextIsolation,
          webSecurity,
          off: [nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker, allowRunningInsecureContent],
          alsoOff: [experimentalFeatures, webviewTag, enableBlinkFeatures],
        }
      }),
    )
    expect(all.length).toBeGreaterThan(0)
    for (const page of all) {
      expect(page).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true })
      expect([...page.off, ...page.alsoOff].filter(Boolean)).toEqual([])
    }
  })

  test('does not spell-check through Chromium, which would fetch dictionaries', async () => {
    const isOn = await workstation.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())
    expect(isOn).toBe(false)
  })
})

describe('the content security policy', () => {
  test('as sent by the running app has no finding worse than a possible medium one', async () => {
    const policy = await readPolicy('app://stet/index.html')
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
    expect(findings.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)).toEqual([])
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).toContain(`require-trusted-types-for 'script'`)
  })

  test('comes with every answer, the refusals too', async () => {
    expect(await readPolicy('app://stet/nothing.js')).toBe(await readPolicy('app://stet/index.html'))
  })

  test('stops evaluated code, inline code, inline style, foreign pictures, connections and frames', async () => {
    // Inside a timer: what the test evaluates directly is exempt from the policy.
    const stopped = await workstation.page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          const directives = new Set<string>()
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            directives.add(effectiveDirective),
          )
          setTimeout(() => {
            const add = (tag: string, attributes: Record<string, string>, text = '') => {
              const element = document.createElement(tag)
              for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
              element.append(text)
              document.body.append(element)
            }
            const attempts = [
              () => add('style', {}, 'body { display: none }'),
              () => add('img', { src: 'https://example.org/pixel.gif' }),
              () => add('iframe', { src: 'https://example.org/' }),
              () => add('link', { rel: 'stylesheet', href: 'https://example.org/a.css' }),
              () => add('link', { rel: 'modulepreload', href: 'https://example.org/a.js' }),
              () => add('script', {}, 'window.stetWasHere = 1'),
              () => add('script', { src: 'https://example.org/a.js' }),
              () => new Function('return 1')(),
              () => fetch('https://example.org/').catch(() => undefined),
              () => new WebSocket('wss://example.org/'),
              () => navigator.sendBeacon('https://example.org/'),
              () => document.body.insertAdjacentHTML('beforeend', '<p>x</p>'),
            ]
            for (const attempt of attempts) {
              try {
                attempt()
              } catch {
                // Some are stopped by an exception, all are reported as violations.
              }
            }
            setTimeout(() => resolve([...directives].sort()), 500)
          }, 0)
        }),
    )
    expect(stopped).toEqual(
      expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'require-trusted-types-for', 'style-src-elem']),
    )
    expect(stopped).toContain('script-src-elem')
    expect(await workstation.page.evaluate(() => 'stetWasHere' in window)).toBe(false)
  })
})

function readPolicy(address: string): Promise<string> {
  return workstation.app.evaluate(async ({ net }, url) => {
    const answer = await net.fetch(url)
    return answer.headers.get('content-security-policy') ?? ''
  }, address)
}
