import type { CopyHandle } from '#editor/copy-handle.ts'
import { intake } from '#features/intake/contract.ts'
import { useClient, useShell } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'

/** Lets the person choose a picture, keeps its bytes on the desk and puts it into the copy. */
export function usePickPicture(copy: CopyHandle | null): () => void {
  const shell = useShell()
  const client = useClient(intake)
  const report = useReport()
  const pick = async (): Promise<void> => {
    const [file] = await shell.chooseFiles({ purpose: 'picture', many: false })
    if (file === undefined || file.content === null || copy === null) return
    const { sha256 } = await client.keepPicture({ name: file.name, bytes: file.content })
    copy.insertPicture({ sha256, address: '', caption: '', credit: '', alt: '', rights: '' })
  }
  return () => {
    pick().catch(report)
  }
}
