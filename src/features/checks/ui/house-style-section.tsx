import { useState } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { Field } from '#ui/primitives/field.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { TextArea } from '#ui/primitives/text-area.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useClient, useQuery } from '#workbench/use-query.ts'
import { useReport } from '#workbench/use-report.ts'
import { checks, type HouseStyleView, type ProfileView } from '../contract.ts'
import { STYLE_SETTINGS } from '../model/style-settings.ts'
import { houseStyleWords, type HouseStyleWords } from './house-style-words.ts'
import { FaultList, ProfileFiles } from './profile-files.tsx'
import { SeverityTable } from './severity-table.tsx'
import { StyleField, toLines } from './style-field.tsx'
import './house-style.css'

/** By what copy is judged: profiles, what each setting means, what each check weighs, the desk's own words and tables. */
export function HouseStyleSection() {
  const say = useMessages(houseStyleWords)
  const view = useQuery(checks, 'houseStyle', null, ['settings']).value
  const [chosen, setChosen] = useState<string | null>(null)
  if (view === undefined) return null
  const profile =
    view.profiles.find(({ id }) => id === chosen) ??
    view.profiles.find(({ isDefault }) => isDefault) ??
    view.profiles[0]
  if (profile === undefined) return null
  return (
    <div className="house-style">
      <p className="checks-quiet">{say.hint}</p>
      {view.languageFaults.length === 0 ? null : (
        <Notice tone="warning" title={say.tables}>
          <p>{say.tablesHint}</p>
          <FaultList faults={view.languageFaults} />
        </Notice>
      )}
      <ProfileBar profiles={view.profiles} profile={profile} onChoose={setChosen} />
      <ProfileForm key={profile.id} profile={profile} />
      {view.profiles.length < 2 ? null : <OutletProfiles view={view} />}
      <OwnWords words={view.ownWords} />
    </div>
  )
}

export function nameOf(profile: ProfileView, say: HouseStyleWords): string {
  return profile.name === '' ? say.given : profile.name
}

interface ProfileBarProps {
  readonly profiles: readonly ProfileView[]
  readonly profile: ProfileView
  readonly onChoose: (id: string) => void
}

function ProfileBar({ profiles, profile, onChoose }: ProfileBarProps) {
  const say = useMessages(houseStyleWords)
  const client = useClient(checks)
  const report = useReport()
  const options = profiles.map((one) => ({
    value: one.id,
    label: one.isDefault ? `${nameOf(one, say)} (${say.isDefault})` : nameOf(one, say),
  }))
  const add = (): void => {
    const { style, severities } = profile
    client.saveProfile({ id: null, name: say.newName, style, severities }).then(onChoose).catch(report)
  }
  return (
    <div className="house-style-bar">
      <span className="checks-row-acts">
        <Select aria-label={say.profile} value={profile.id} options={options} onChange={onChoose} />
        <Button onClick={add}>{say.add}</Button>
        {profile.isDefault ? null : (
          <>
            <Button tone="quiet" onClick={() => void client.setDefaultProfile({ id: profile.id }).catch(report)}>
              {say.makeDefault}
            </Button>
            <Button tone="quiet" onClick={() => void client.removeProfile({ id: profile.id }).catch(report)}>
              {say.remove}
            </Button>
          </>
        )}
      </span>
      <ProfileFiles profileId={profile.id} onImported={onChoose} />
    </div>
  )
}

/** Every choice is kept when it is made. */
function ProfileForm({ profile }: { readonly profile: ProfileView }) {
  const say = useMessages(houseStyleWords)
  const client = useClient(checks)
  const report = useReport()
  const [name, setName] = useState(profile.name)
  const change = (more: Partial<ProfileView>): void => {
    const { id, style, severities } = { ...profile, ...more }
    client.saveProfile({ id, name: more.name ?? name, style, severities }).catch(report)
  }
  return (
    <>
      <div className="house-style-fields">
        <Field label={say.name}>
          {(control) => (
            <TextField
              {...control}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.currentTarget.value)}
              onBlur={() => (name.trim() === profile.name ? undefined : change({ name: name.trim() }))}
            />
          )}
        </Field>
        {STYLE_SETTINGS.map((setting) => (
          <StyleField
            key={setting.key}
            setting={setting}
            value={profile.style[setting.key]}
            onChange={(value) => change({ style: { ...profile.style, [setting.key]: value } })}
          />
        ))}
      </div>
      <section aria-labelledby="house-style-checks">
        <h3 id="house-style-checks" className="house-style-heading">
          {say.checks}
        </h3>
        <p className="checks-quiet">{say.checksHint}</p>
        <SeverityTable severities={profile.severities} onChange={(severities) => change({ severities })} />
      </section>
    </>
  )
}

function OutletProfiles({ view }: { readonly view: HouseStyleView }) {
  const say = useMessages(houseStyleWords)
  const client = useClient(checks)
  const report = useReport()
  const options = [
    { value: '', label: say.defaultProfile },
    ...view.profiles.map((profile) => ({ value: profile.id, label: nameOf(profile, say) })),
  ]
  return (
    <section aria-labelledby="house-style-outlets" className="house-style-fields">
      <h3 id="house-style-outlets" className="house-style-heading">
        {say.outlets}
      </h3>
      {view.outlets.map((outlet) => (
        <Field key={outlet.id} label={outlet.name}>
          {(control) => (
            <Select
              {...control}
              value={outlet.profileId ?? ''}
              options={options}
              onChange={(profileId) => {
                const chosen = profileId === '' ? null : profileId
                client.setOutletProfile({ outletId: outlet.id, profileId: chosen }).catch(report)
              }}
            />
          )}
        </Field>
      ))}
    </section>
  )
}

function OwnWords({ words }: { readonly words: readonly string[] }) {
  const say = useMessages(houseStyleWords)
  const client = useClient(checks)
  const report = useReport()
  const shown = words.join('\n')
  const [typed, setTyped] = useState<string | null>(null)
  const keep = (): void => {
    if (typed === null) return
    setTyped(null)
    client.setOwnWords({ words: [...toLines(typed)] }).catch(report)
  }
  return (
    <section className="house-style-fields">
      <Field label={say.ownWords} hint={say.ownWordsHint}>
        {(control) => (
          <TextArea
            {...control}
            rows={5}
            value={typed ?? shown}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={keep}
          />
        )}
      </Field>
    </section>
  )
}
