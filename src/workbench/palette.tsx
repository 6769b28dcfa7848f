import { useMemo } from 'react'
import { Kbd } from '#ui/primitives/kbd.tsx'
import { Picker, type PickerChoice } from '#ui/primitives/picker.tsx'
import { GROUP_TITLES } from './describe-menu.ts'
import { showKeys } from './keys.ts'
import { defineMessages, useLocale, useMessages } from './messages.ts'
import { rankCommands } from './rank-commands.ts'
import { useWorkbench } from './workbench.ts'

const words = defineMessages({
  en: { title: 'Commands', find: 'What do you want to do?', none: 'No command has these words.' },
  sv: { title: 'Kommandon', find: 'Vad vill du göra?', none: 'Inget kommando har de orden.' },
})

/** Every act by its name. The list is what can be done now. */
export function Palette(props: { readonly onClose: () => void }) {
  const { registry } = useWorkbench()
  const say = useMessages(words)
  const choices = useChoices()
  return (
    <Picker
      title={say.title}
      prompt={say.find}
      nothing={say.none}
      choices={choices}
      narrow={rankCommands}
      // After the dialog has given the focus back: what runs may want to move it.
      onChoose={({ id }) => setTimeout(() => registry.run(id), 0)}
      onClose={props.onClose}
    />
  )
}

function useChoices(): readonly (PickerChoice & { readonly words: string })[] {
  const { registry, keyboard } = useWorkbench()
  const locale = useLocale()
  return useMemo(
    () =>
      registry.commands
        .filter(({ id, isSilent }) => isSilent !== true && id !== 'window.palette' && registry.isAvailable(id))
        .map((command) => {
          const label = command.title[locale]
          const hint = GROUP_TITLES[command.group][locale]
          const aside = command.keys === undefined ? null : <Kbd keys={showKeys(command.keys, keyboard)} />
          return { id: command.id, label, hint, aside, words: `${label} ${hint}` }
        }),
    [registry, keyboard, locale],
  )
}
