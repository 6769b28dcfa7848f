import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkstation, type Workstation } from '../fixtures/workstation.ts'

// Point 5 of Electron's security checklist: what a page may ask of the person and of the machine. Nothing.

let workstation: Workstation
beforeAll(async () => {
  workstation = await openWorkstation()
})
afterAll(() => workstation.kill())

describe('a page', () => {
  test('is told that every permission is denied', async () => {
    const states = await workstation.page.evaluate(async () => {
      const names = [
        'accelerometer',
        'background-sync',
        'camera',
        'clipboard-read',
        'clipboard-write',
        'geolocation',
        'gyroscope',
        'idle-detection',
        'local-fonts',
        'magnetometer',
        'microphone',
        'midi',
        'notifications',
        'persistent-storage',
        'screen-wake-lock',
        'storage-access',
        'window-management',
      ]
      const ask = async (name: string): Promise<readonly [string, string]> => {
        try {
          return [name, (await navigator.permissions.query({ name: name as PermissionName })).state]
        } catch (error) {
          return [name, (error as Error).name]
        }
      }
      return Promise.all(names.map(ask))
    })
    expect(states.length).toBe(17)
    expect(states.filter(([, state]) => state === 'granted' || state === 'prompt')).toEqual([])
  })

  test('gets nothing when it asks all the same', async () => {
    const got = await workstation.page.evaluate(async () => {
      const wanted = navigator as unknown as Record<string, Record<string, (options?: unknown) => Promise<unknown>>>
      const attempts: Record<string, () => Promise<unknown> | undefined> = {
        camera: () => navigator.mediaDevices?.getUserMedia({ video: true }),
        microphone: () => navigator.mediaDevices?.getUserMedia({ audio: true }),
        screen: () => navigator.mediaDevices?.getDisplayMedia({ video: true }),
        place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        clipboard: () => navigator.clipboard.readText(),
        clipboardItems: () => navigator.clipboard.read(),
        midi: () => navigator.requestMIDIAccess({ sysex: true }),
        usb: () => wanted['usb']?.['requestDevice']?.({ filters: [] }),
        hid: () => wanted['hid']?.['requestDevice']?.({ filters: [] }),
        serial: () => wanted['serial']?.['requestPort']?.(),
        bluetooth: () => wanted['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }),
        files: () => (window as unknown as { showOpenFilePicker?: () => Promise<unknown> }).showOpenFilePicker?.(),
        wakeLock: () => wanted['wakeLock']?.['request']?.('screen'),
        fullscreen: () => document.documentElement.requestFullscreen(),
        pointer: () => document.documentElement.requestPointerLock(),
        protocol: async () => {
          navigator.registerProtocolHandler('web+stet', 'app://stet/?%s')
          throw new Error('answers nothing, asks nothing')
        },
      }
      const results: string[] = []
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), 3000))
          const answer = await Promise.race([attempt() ?? Promise.reject(new Error('not there')), late])
          // Some answer with the list of what was chosen: nothing.
          if (!Array.isArray(answer) || answer.length > 0) results.push(`${name}: ${String(answer)}`)
        } catch {
          // Denied, missing or unanswered: in each case the page has nothing.
        }
      }
      return results
    })
    expect(got).toEqual([])
  })

  test('may not notify, nor keep storage for ever', async () => {
    const answers = await workstation.page.evaluate(async () => [
      await Notification.requestPermission(),
      await navigator.storage.persist(),
    ])
    expect(answers).toEqual(['denied', false])
  })
})
