import { useEffect } from 'react'
import { copyCommands } from '#editor/copy-command-list.ts'
import type { CopyHandle } from '#editor/copy-handle.ts'
import { useWorkbench } from '#workbench/workbench.ts'

/** Binds the editor's own commands while a copy is open; one that is only shown takes those that change nothing. */
export function useCopyCommands(copy: CopyHandle | null): void {
  const { registry } = useWorkbench()
  useEffect(() => {
    if (copy === null) return undefined
    const ends = copyCommands
      .filter((command) => !copy.readOnly || command.isForReading === true)
      .map((command) => registry.bind(command.id, () => copy.perform(command.id)))
    return () => {
      for (const end of ends) end()
    }
  }, [registry, copy])
}
