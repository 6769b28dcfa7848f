import { afterEach, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk } from '../fixtures/sample-desk.ts'

// The interface in Swedish and in the dark.

let newsroom: Newsroom
afterEach(() => newsroom.close())

describe('the interface', () => {
  test('speaks Swedish on a Swedish machine, on every screen', async () => {
    newsroom = await openNewsroom({ desk: copySampleDesk(), language: 'sv_SE' })
    const { page, story, desk } = newsroom.window
    await desk.list.waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('sv')
    await page.getByRole('searchbox', { name: 'Sök i rubriker, text och källor' }).waitFor()
    await desk.row('Sorsele vetoes').dblclick()
    await story.copy.waitFor()
    await page.getByRole('tab', { name: 'Historik' }).click()
    await page.getByRole('heading', { name: 'Versioner' }).waitFor()
    await newsroom.window.goTo('Inställningar')
    await page.getByRole('heading', { name: 'Utseende' }).first().waitFor()
  })

  test('is dark when asked, with the colours of the dark tokens, and stays so', async () => {
    newsroom = await openNewsroom({ desk: copySampleDesk() })
    const { window } = newsroom
    await window.desk.list.waitFor()
    await window.palette.run('Dark theme')
    await expect.poll(() => readBrightness(newsroom)).toBeLessThan(0.2)
    await window.page.reload()
    await window.desk.list.waitFor()
    expect(await readBrightness(newsroom)).toBeLessThan(0.2)
  })
})

/** 0 for a black page, 1 for a white one. */
async function readBrightness({ window }: Newsroom): Promise<number> {
  return window.page.evaluate(() => {
    const paint = document.createElement('canvas').getContext('2d')
    if (paint === null) throw new Error('No canvas')
    paint.fillStyle = getComputedStyle(document.body).backgroundColor
    paint.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data
    return (red + green + blue) / 3 / 255
  })
}
