import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#database/database.ts'
import { answerFileDialogs } from '../fixtures/native-dialogs.ts'
import { openNewsroom, type Newsroom } from '../fixtures/newsroom.ts'
import { copySampleDesk, runStet } from '../fixtures/sample-desk.ts'
import { makeWorkFolder } from '../fixtures/work-folder.ts'

// Desks that cannot be opened: the window says why, what is safe and what to do, and leaves the folder as it was.

let newsroom: Newsroom
afterEach(() => newsroom.kill())

async function openBadDesk(desk: string): Promise<string> {
  newsroom = await openNewsroom({ desk })
  const { problem } = newsroom.window.welcome
  await problem.waitFor()
  return problem.innerText()
}

describe('a desk', () => {
  test('from a newer version is named with both versions and not touched', async () => {
    const desk = copySampleDesk()
    const database = openDatabase(path.join(desk, 'desk.sqlite'))
    database.pragma('user_version = 99')
    database.close()
    const before = readFileSync(path.join(desk, 'desk.sqlite'))
    const words = await openBadDesk(desk)
    expect(words).toContain('made by a newer Stet')
    expect(words).toContain('99')
    expect(readFileSync(path.join(desk, 'desk.sqlite')).equals(before)).toBe(true)
  })

  test('that is damaged offers its backup, which takes its place; the bad file is kept', async () => {
    const desk = copySampleDesk()
    runStet(['backup', '--desk', desk])
    writeFileSync(path.join(desk, 'desk.sqlite'), 'not what it was')
    expect(await openBadDesk(desk)).toContain('is damaged')
    await newsroom.window.welcome.problem.getByRole('button', { name: 'Restore this backup' }).first().press('Enter')
    await newsroom.window.desk.row('Riksbanken lämnar räntan').waitFor({ timeout: 40_000 })
    const kept = readdirSync(desk).filter((name) => name.startsWith('desk.damaged-'))
    expect(kept.map((name) => readFileSync(path.join(desk, name), 'utf8'))).toEqual(['not what it was'])
  })

  test('that is none is called so, and the folder stays as it is', async () => {
    const work = makeWorkFolder()
    writeFileSync(path.join(work.path, 'notes.txt'), 'Notes')
    expect(await openBadDesk(work.path)).toContain('is not a desk')
    expect(readdirSync(work.path)).toEqual(['notes.txt'])
    work.remove()
  })

  test('is not made in a synchronised folder, and nothing is left there, until somebody wants it all the same', async () => {
    const work = makeWorkFolder()
    const folder = path.join(work.path, 'Dropbox', 'desk')
    mkdirSync(folder, { recursive: true })
    newsroom = await openNewsroom()
    await answerFileDialogs(newsroom.app, [folder])
    const { welcome } = newsroom.window
    await welcome.startDesk('Harbour desk')
    await welcome.problem.waitFor()
    expect(await welcome.problem.innerText()).toContain('on a share or is synchronised')
    expect(readdirSync(folder)).toEqual([])
    await welcome.problem.getByRole('button', { name: 'Make it here all the same' }).press('Enter')
    await newsroom.window.name.filter({ hasText: 'Harbour desk' }).waitFor()
    expect(readdirSync(folder)).toContain('desk.sqlite')
    work.remove()
  })

  test('in a synchronised folder is opened to read until somebody confirms that nobody else uses it', async () => {
    const work = makeWorkFolder()
    const folder = path.join(work.path, 'Dropbox', 'desk')
    runStet(['desk', 'init', folder, '--confirm-place'])
    newsroom = await openNewsroom({ desk: folder })
    const notice = newsroom.window.page.getByRole('status').filter({ has: newsroom.page.getByRole('button') })
    await notice.first().waitFor()
    await notice.first().getByRole('button').press('Enter')
    await notice.first().waitFor({ state: 'detached' })
    await newsroom.kill()
    work.remove()
    newsroom = await openNewsroom()
  })
})

describe('a picture whose file is gone', () => {
  test('is said in its place in the copy, and its words are kept', async () => {
    const desk = copySampleDesk()
    rmSync(path.join(desk, 'originals'), { recursive: true })
    mkdirSync(path.join(desk, 'originals'))
    newsroom = await openNewsroom({ desk })
    const { window } = newsroom
    await window.people.become('Jonas Ek')
    await window.desk.open(/Ice hockey club/u)
    await window.story.copy.getByText('The file of this picture is not on the desk any more').waitFor()
    expect(await window.page.getByLabel('Caption').first().inputValue()).toContain('The rink in Ludvika')
  })
})
