import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { CHOSEN_FILE_LIMIT, type ChosenFile } from '#workbench/shell-contract.ts'

const PICTURES = ['jpg', 'jpeg', 'png', 'webp', 'gif']

export interface FilesToChoose {
  readonly purpose: 'intake' | 'attachment' | 'picture'
  readonly many: boolean
}

/** Reads what the person picked here, so that the page never names a path. */
export async function chooseFiles(window: BrowserWindow, wanted: FilesToChoose): Promise<readonly ChosenFile[]> {
  const options: OpenDialogOptions = {
    properties: wanted.many ? ['openFile', 'multiSelections'] : ['openFile'],
    ...(wanted.purpose === 'picture' ? { filters: [{ name: 'Pictures', extensions: PICTURES }] } : {}),
  }
  const { filePaths } = await dialog.showOpenDialog(window, options)
  return Promise.all(filePaths.map(readChosen))
}

async function readChosen(file: string): Promise<ChosenFile> {
  const name = path.basename(file)
  try {
    const { size } = await stat(file)
    if (size > CHOSEN_FILE_LIMIT) return { name, bytes: size, content: null, unreadable: 'too-large' }
    return { name, bytes: size, content: new Uint8Array(await readFile(file)) }
  } catch {
    return { name, bytes: 0, content: null, unreadable: 'not-readable' }
  }
}
