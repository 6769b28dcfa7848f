import { Field } from '#ui/primitives/field.tsx'
import { RadioGroup } from '#ui/primitives/radio-group.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { defineMessages, useMessages } from '#workbench/messages.ts'
import { usePreferences } from '#workbench/use-preferences.ts'

const words = defineMessages({
  en: {
    theme: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    density: 'Lists',
    regular: 'Airy',
    compact: 'Dense',
    language: 'Language of the interface',
    languageHint: 'The language of the stories is set on each story.',
    copySize: 'Size of the copy',
    copySample: 'The minister said the decision would stand.',
    pixels: (size: string) => `${size} px`,
  },
  sv: {
    theme: 'Tema',
    system: 'Som systemet',
    light: 'Ljust',
    dark: 'Mörkt',
    density: 'Listor',
    regular: 'Luftiga',
    compact: 'Täta',
    language: 'Gränssnittets språk',
    languageHint: 'Artiklarnas språk ställs in på varje artikel.',
    copySize: 'Textens storlek',
    copySample: 'Ministern sade att beslutet står fast.',
    pixels: (size: string) => `${size} px`,
  },
})

const COPY_SIZES = ['15', '16', '17', '18', '19', '20', '22', '24'] as const

export function AppearanceSection() {
  const say = useMessages(words)
  const { preferences, change } = usePreferences()
  const size = COPY_SIZES.find((candidate) => candidate === String(preferences.copySize)) ?? '18'
  return (
    <div className="settings-form">
      <RadioGroup
        label={say.theme}
        value={preferences.theme}
        options={[
          { value: 'system', label: say.system },
          { value: 'light', label: say.light },
          { value: 'dark', label: say.dark },
        ]}
        onChange={(theme) => change({ theme })}
      />
      <RadioGroup
        label={say.density}
        value={preferences.density}
        options={[
          { value: 'regular', label: say.regular },
          { value: 'compact', label: say.compact },
        ]}
        onChange={(density) => change({ density })}
      />
      <Field label={say.language} hint={say.languageHint}>
        {(control) => (
          <Select
            {...control}
            value={preferences.locale}
            options={[
              { value: 'system', label: say.system },
              { value: 'en', label: 'English' },
              { value: 'sv', label: 'Svenska' },
            ]}
            onChange={(locale) => change({ locale })}
          />
        )}
      </Field>
      <Field label={say.copySize}>
        {(control) => (
          <Select
            {...control}
            value={size}
            options={COPY_SIZES.map((value) => ({ value, label: say.pixels(value) }))}
            onChange={(value) => change({ copySize: Number(value) })}
          />
        )}
      </Field>
      <p className="settings-sample">{say.copySample}</p>
    </div>
  )
}
