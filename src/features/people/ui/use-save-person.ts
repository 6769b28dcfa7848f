import type { PersonId } from '#lib/ids.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { people, type PeopleProblem } from '../contract.ts'
import type { PersonDraft } from './person-form.tsx'

/** Adds somebody, or changes them when an id is given. Answers what was wrong, or null when it is done. */
export function useSavePerson(): (id: PersonId | null, draft: PersonDraft) => Promise<PeopleProblem | null> {
  const client = useClient(people)
  const report = useReport()
  return async (id, { name, roles, isActive }) => {
    try {
      const done =
        id === null
          ? await client.add({ name, roles: [...roles] })
          : await client.change({ id, name, roles: [...roles], isActive })
      return done.ok ? null : done.problem
    } catch (error) {
      report(error)
      return null
    }
  }
}
