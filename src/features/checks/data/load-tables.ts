import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TABLES, type LanguageData, type TableName } from '../model/language-data.ts'
import { combineTables, type TableFault, type TableFile } from '../model/read-tables.ts'

/** Reads the tables in these folders, the program's own first, a desk's after it. Folders and files may be missing. */
export function loadTables(folders: readonly string[]): {
  readonly data: LanguageData
  readonly faults: readonly TableFault[]
} {
  return combineTables(folders.flatMap(filesIn))
}

function filesIn(folder: string): readonly TableFile[] {
  return (Object.keys(TABLES) as readonly TableName[]).flatMap((table) => {
    const file = path.join(folder, `${table}.tsv`)
    return existsSync(file) ? [{ table, file, text: readFileSync(file, 'utf8') }] : []
  })
}
