import type { PersonId, StoryId } from '#lib/ids.ts'
import { sayRule } from '#domain/publication/rule-sentences.ts'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { useClient } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { desk, type DeskRow, type SpikeOutcome } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { showFully } from './show-time.ts'

export interface StoryActs {
  assign(rows: readonly DeskRow[], person: PersonId | null): void
  setPriority(rows: readonly DeskRow[], priority: number): void
  setDeadline(rows: readonly DeskRow[], wall: string | null): void
  spike(rows: readonly DeskRow[]): void
  restore(rows: readonly DeskRow[]): void
}

/** The acts of the list, with what they answer told to the person. */
export function useStoryActs(): StoryActs {
  const client = useClient(desk)
  const report = useReport()
  const toast = useToast()
  const say = useMessages(deskWords)
  const tell = useTellOutcomes()
  const act = (action: 'spike' | 'restore', rows: readonly DeskRow[]): void => {
    if (rows.length === 0) return
    client[action]({ ids: idsOf(rows) }).then((outcomes) => {
      const done = rows.filter((row) => outcomes.some(({ id, refusal }) => id === row.id && refusal === null))
      const undo = { label: say.undo, run: () => act(action === 'spike' ? 'restore' : 'spike', done) }
      if (done.length > 0) {
        const text = action === 'spike' ? say.spiked(done.length) : say.restored(done.length)
        toast({ tone: 'neutral', text, action: undo })
      }
      tell(rows, outcomes)
    }, report)
  }
  return {
    assign: (rows, personId) => void client.assign({ ids: idsOf(rows), personId }).catch(report),
    setPriority: (rows, priority) => void client.setPriority({ ids: idsOf(rows), priority }).catch(report),
    setDeadline: (rows, wall) => {
      client.setDeadline({ ids: idsOf(rows), wall }).then((result) => {
        if (!result.ok) toast({ tone: 'warning', text: say.noSuchTime })
      }, report)
    },
    spike: (rows) => act('spike', rows),
    restore: (rows) => act('restore', rows),
  }
}

function idsOf(rows: readonly DeskRow[]): StoryId[] {
  return rows.map((row) => row.id)
}

/** Says why stories were left as they are: the first by name, the rest by number. */
function useTellOutcomes(): (rows: readonly DeskRow[], outcomes: readonly SpikeOutcome[]) => void {
  const toast = useToast()
  const say = useMessages(deskWords)
  const locale = useLocale()
  return (rows, outcomes) => {
    const refused = outcomes.filter(({ refusal }) => refusal !== null)
    const [first] = refused
    if (first === undefined || first.refusal === null) return
    const number = String(rows.find((row) => row.id === first.id)?.number ?? '')
    const showTime = (at: string, zone: string): string => showFully(at, locale, zone)
    const reason = sayRule(first.refusal.rule, first.refusal.why, { language: locale, showTime })
    const more = refused.length > 1 ? ` ${say.refusedMore(refused.length - 1)}` : ''
    toast({ tone: 'warning', text: `${say.refused(number, reason)}${more}` })
  }
}
