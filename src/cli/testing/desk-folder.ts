import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBackup } from '#desk/backup.ts'
import { aDocument, aStory } from '#desk/testing/a-desk.ts'
import { aPublicationDesk } from '#desk/testing/publication-desk.ts'

/** A folder for the files of one test file, with as many copies of one closed desk as its tests want. */
export interface CommandFolder {
  /** Story 1 is approved, story 2 a draft that Eva began; Tove translates, Eva and Erik edit; there is one backup. */
  copyDesk(): string
  file(name: string, content: string | Uint8Array): string
  path(name: string): string
  dispose(): void
}

export async function makeCommandFolder(): Promise<CommandFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-command-'))
  const model = join(folder, 'model')
  const desk = aPublicationDesk()
  desk.approvedStory(aDocument('Quay opens', 'The quay opened on Friday.'))
  aStory(desk, aDocument('Ferry late', 'The ferry was late.'))
  const backup = await makeBackup(desk.open, { reason: 'asked' })
  if (!backup.ok) throw new Error(JSON.stringify(backup.problem))
  desk.open.close()
  cpSync(desk.folder, model, { recursive: true })
  // Closed above so that nothing is left in the log; its own end wants to read the record once more.
  rmSync(join(desk.folder, '..'), { recursive: true })
  let copies = 0
  return {
    copyDesk: () => {
      copies += 1
      const copy = join(folder, `desk-${copies}`)
      cpSync(model, copy, { recursive: true })
      return copy
    },
    file: (name, content) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    },
    path: (name) => join(folder, name),
    dispose: () => rmSync(folder, { recursive: true }),
  }
}
