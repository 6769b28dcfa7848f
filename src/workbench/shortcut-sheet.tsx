import { useMemo } from 'react'
import { Kbd } from '#ui/primitives/kbd.tsx'
import { COMMAND_GROUPS } from './commands.ts'
import { GROUP_TITLES } from './describe-menu.ts'
import { showKeys } from './keys.ts'
import { useLocale } from './messages.ts'
import { useWorkbench } from './workbench.ts'
import './shortcut-sheet.css'

/** All commands that have keys, by group: what the registry says, so that it cannot drift from what the keys do. */
export function ShortcutSheet() {
  const { registry, keyboard } = useWorkbench()
  const locale = useLocale()
  const groups = useMemo(
    () =>
      COMMAND_GROUPS.map((group) => ({
        group,
        commands: registry.commands.filter((command) => command.group === group && command.keys !== undefined),
      })).filter(({ commands }) => commands.length > 0),
    [registry],
  )
  return (
    <div className="shortcuts">
      {groups.map(({ group, commands }) => (
        <section key={group} className="shortcuts-group">
          <h3 className="shortcuts-title">{GROUP_TITLES[group][locale]}</h3>
          <dl className="shortcuts-list">
            {commands.map((command) => (
              <div key={command.id} className="shortcuts-row">
                <dt>{command.title[locale]}</dt>
                <dd>
                  <Kbd keys={showKeys(command.keys ?? '', keyboard)} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
