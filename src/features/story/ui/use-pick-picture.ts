import type { CopyHandle } from '#editor/copy-handle.ts'
import { useMessages } from '#workbench/messages.ts'
import { useClient, useShell } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { story } from '../contract.ts'
import { storyWords } from './story-words.ts'

/** Lets the person choose a picture, keeps its bytes on the desk and puts it into the copy. */
export function usePickPicture(copy: CopyHandle | null): () => void {
  const say = useMessages(storyWords)
  const shell = useShell()
  const client = useClient(story)
  const toast = useToast()
  const report = useReport()
  const pick = async (): Promise<void> => {
    const [file] = await shell.chooseFiles({ purpose: 'picture', many: false })
    if (file === undefined || copy === null) return
    if (file.content === null) {
      toast({ tone: 'danger', text: say.pictureUnreadable })
      return
    }
    const kept = await client.keepPicture({ name: file.name, bytes: file.content })
    if (kept.ok)
      copy.insertPicture({ sha256: kept.value.sha256, address: '', caption: '', credit: '', alt: '', rights: '' })
    else toast({ tone: 'danger', text: kept.problem === 'too_large' ? say.pictureTooLarge : say.notAPicture })
  }
  return () => {
    pick().catch(report)
  }
}
