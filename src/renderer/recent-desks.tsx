import { CloseGlyph } from '#ui/primitives/glyphs.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { useLocale, useMessages } from '#workbench/messages.ts'
import type { RecentDesk } from '#workbench/shell-contract.ts'
import { useShell, useShellQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { welcomeWords } from './welcome-words.ts'

export function RecentDesks() {
  const say = useMessages(welcomeWords)
  const { value } = useShellQuery('recentDesks', null, ['recent-desks'])
  if (value === undefined) return null
  return (
    <section className="welcome-recent" aria-labelledby="welcome-recent-title">
      <h2 id="welcome-recent-title" className="welcome-heading">
        {say.recent}
      </h2>
      {value.length === 0 ? <p className="welcome-none">{say.noRecent}</p> : null}
      <ul>
        {value.map((desk) => (
          <RecentRow key={desk.folder} desk={desk} />
        ))}
      </ul>
    </section>
  )
}

function RecentRow({ desk }: { readonly desk: RecentDesk }) {
  const say = useMessages(welcomeWords)
  const locale = useLocale()
  const client = useShell()
  const report = useReport()
  const openedAt = new Date(desk.openedAt).toLocaleDateString(locale, { dateStyle: 'medium' })
  return (
    <li className="welcome-row">
      <button
        type="button"
        className="welcome-desk"
        disabled={desk.isMissing}
        onClick={() => void client.openDesk({ folder: desk.folder, confirmShared: false }).catch(report)}
      >
        <span className="welcome-desk-name">{desk.name}</span>
        <span className="welcome-desk-folder">{desk.folder}</span>
        <span className="welcome-desk-date">{desk.isMissing ? say.missing : openedAt}</span>
      </button>
      <IconButton
        label={say.forget}
        icon={<CloseGlyph />}
        onClick={() => void client.forgetDesk({ folder: desk.folder }).catch(report)}
      />
    </li>
  )
}
