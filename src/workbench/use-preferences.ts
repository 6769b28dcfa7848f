import { createContext, useContext } from 'react'
import { DEFAULT_PREFERENCES, type Preferences } from './preferences.ts'

export interface PreferencesControl {
  readonly preferences: Preferences
  readonly change: (changes: Partial<Preferences>) => void
}

export const PreferencesContext = createContext<PreferencesControl>({
  preferences: DEFAULT_PREFERENCES,
  change: () => undefined,
})

export function usePreferences(): PreferencesControl {
  return useContext(PreferencesContext)
}
