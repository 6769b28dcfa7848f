import type { ComponentType } from 'react'
import { defineMessages, useMessages, useTitle } from '#workbench/messages.ts'
import { useContributions } from '#workbench/use-contributions.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import './settings.css'

const words = defineMessages({
  en: { settings: 'Settings', sections: 'Sections' },
  sv: { settings: 'Inställningar', sections: 'Avsnitt' },
})

/** The sections at the left, one of them open. Which one is part of the place, so "back" and reloads keep it. */
export function SettingsScreen(props: { readonly params: Readonly<Record<string, string>> }) {
  const say = useMessages(words)
  const titleOf = useTitle()
  const { navigation } = useWorkbench()
  const sections = useContributions('settings.section')
  const current = sections.find((section) => section.id === props.params['section']) ?? sections[0]
  if (current === undefined) return null
  // A settings section takes no props; the slot says so.
  const Section = current.component as ComponentType
  return (
    <div className="settings">
      <nav aria-label={say.sections} className="settings-sections">
        <h2 className="settings-title">{say.settings}</h2>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <button
                type="button"
                className="settings-entry"
                aria-current={section === current ? 'true' : undefined}
                onClick={() => navigation.replace({ section: section.id })}
              >
                {titleOf(section.title)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="settings-section-title" className="settings-section">
        <h2 id="settings-section-title" className="settings-heading">
          {titleOf(current.title)}
        </h2>
        <Section />
      </section>
    </div>
  )
}
