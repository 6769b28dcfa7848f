import { useEffect, useMemo, useState } from 'react'
import { chooseLocale, LocaleContext } from '#workbench/messages.ts'
import type { Preferences } from '#workbench/preferences.ts'
import { shell, type AppInfo, type DeskStatus } from '#workbench/shell-contract.ts'
import { PreferencesContext } from '#workbench/use-preferences.ts'
import { WorkbenchContext, type Workbench } from '#workbench/workbench.ts'
import { WindowShell } from './window-shell.tsx'

export interface WindowStart {
  readonly preferences: Preferences
  readonly info: AppInfo
  readonly status: DeskStatus
}

/** Gives the window its workbench, language and looks. */
export function WindowRoot(props: { readonly workbench: Workbench; readonly start: WindowStart }) {
  const { workbench, start } = props
  const [preferences, setPreferences] = useState(start.preferences)
  const locale = chooseLocale(preferences.locale, start.info.systemLocale)
  const control = useMemo(
    () => ({
      preferences,
      change: (changes: Partial<Preferences>) => {
        const next = { ...preferences, ...changes }
        setPreferences(next)
        void workbench.shell.client(shell).setPreferences(next)
      },
    }),
    [preferences, workbench],
  )
  useEffect(() => applyLooks(preferences), [preferences])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return (
    <WorkbenchContext value={workbench}>
      <PreferencesContext value={control}>
        <LocaleContext value={locale}>
          <WindowShell startStatus={start.status} />
        </LocaleContext>
      </PreferencesContext>
    </WorkbenchContext>
  )
}

function applyLooks(preferences: Preferences): void {
  const root = document.documentElement
  if (preferences.theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = preferences.theme
  root.dataset['density'] = preferences.density
  root.style.setProperty('--text-copy', `${preferences.copySize}px`)
}
