import type { VersionId } from '#lib/ids.ts'
import type { StorySurface } from '#editor/story-surface.ts'
import { useMessages } from '#workbench/messages.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { versions, type BaseSource, type RestoreProblem, type VersionLine } from '../contract.ts'
import { versionWords } from './version-words.ts'

export interface VersionActs {
  compare(before: VersionId | 'current', after: VersionId | 'current'): void
  compareSource(source: BaseSource): void
  keep(name: string): void
  rename(version: VersionId, name: string): void
  restore(version: VersionLine): void
}

/** What can be done with versions while their story is open: each act begins by saving what was typed. */
export function useVersionActs(surface: StorySurface): VersionActs {
  const say = useMessages(versionWords)
  const client = useClient(versions)
  const navigate = useNavigate()
  const report = useReport()
  const toast = useToast()
  const { storyId } = surface

  const refuse = (problem: RestoreProblem) => toast({ tone: 'danger', text: say.problems[problem] })
  const putBack = async (version: VersionId): Promise<VersionId | null | 'refused'> => {
    await surface.flush()
    const restored = await client.restore({ storyId, version })
    if (!restored.ok) {
      refuse(restored.problem)
      return 'refused'
    }
    await surface.reload()
    return restored.value.before
  }
  const undo = async (before: VersionId): Promise<void> => {
    if ((await putBack(before)) !== 'refused') toast({ tone: 'good', text: say.undone })
  }
  const restore = async (version: VersionLine): Promise<void> => {
    const before = await putBack(version.id)
    if (before === 'refused') return
    const action =
      before === null ? {} : { action: { label: say.undoRestore, run: () => void undo(before).catch(report) } }
    toast({ tone: 'good', text: say.restored(version.number), ...action })
  }
  const keep = async (name: string): Promise<void> => {
    await surface.flush()
    const kept = await client.keep({ storyId, name })
    if (kept.ok) toast({ tone: 'good', text: say.kept(kept.value.number) })
    else refuse(kept.problem)
  }
  const rename = async (version: VersionId, name: string): Promise<void> => {
    const named = await client.rename({ storyId, version, name })
    if (!named.ok) refuse(named.problem)
  }
  const compare = async (place: Readonly<Record<string, string>>): Promise<void> => {
    await surface.flush()
    navigate('compare', place)
  }
  return {
    compare: (before, after) => void compare({ story: storyId, before, after }).catch(report),
    compareSource: ({ sourceId, builtOn, newest }) =>
      void compare({ source: sourceId, before: builtOn.id, after: newest.id }).catch(report),
    keep: (name) => void keep(name).catch(report),
    rename: (version, name) => void rename(version, name).catch(report),
    restore: (version) => void restore(version).catch(report),
  }
}
