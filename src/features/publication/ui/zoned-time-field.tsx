import { useState } from 'react'
import type { Instant, TimeZone } from '#lib/clock.ts'
import type { ZonedInstant } from '#domain/publication/facts.ts'
import { resolveWallTime, wallTimeIn, type WallTime } from '#domain/publication/wall-time.ts'
import { Field } from '#ui/primitives/field.tsx'
import { RadioGroup } from '#ui/primitives/radio-group.tsx'
import { Select } from '#ui/primitives/select.tsx'
import { TextField } from '#ui/primitives/text-field.tsx'
import { useMessages } from '#workbench/messages.ts'
import { formWords } from './form-words.ts'
import { useShowClock } from './show-clock.ts'

export interface ZoneChoice {
  readonly zone: TimeZone
  readonly name: string
}

export interface ZonedTimeFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: ZonedInstant | null
  /** Whose clocks can be meant; the same moment is shown on each of them. */
  readonly clocks: readonly ZoneChoice[]
  /** Null while what was typed is no moment yet. */
  readonly onChange: (value: ZonedInstant | null) => void
}

/** A wall time and whose wall it hangs on. Where summer time makes it impossible or double, the person chooses. */
export function ZonedTimeField(props: ZonedTimeFieldProps) {
  const say = useMessages(formWords)
  const showClock = useShowClock()
  const zones = uniqueZones(props.clocks)
  const [zone, setZone] = useState(props.value?.zone ?? zones[0]?.zone ?? 'UTC')
  const [wall, setWall] = useState(props.value === null ? '' : wallTimeIn(props.value.at, zone))
  const resolved = wall === '' ? null : resolveWallTime(wall, zone)
  const change = (nextWall: string, nextZone: TimeZone): void => {
    setWall(nextWall)
    setZone(nextZone)
    props.onChange(toMoment(nextWall, nextZone))
  }
  const problem = resolved === null ? undefined : explain(resolved, say, (at) => showClock(at, zone))
  const overlap = resolved?.ok === true && resolved.value.kind === 'overlap' ? resolved.value : null
  return (
    <div className="publication-time">
      <div className="publication-time-row">
        <Field label={props.label} hint={props.hint} error={problem}>
          {(control) => (
            <TextField
              {...control}
              type="datetime-local"
              value={wall}
              onChange={(event) => change(event.currentTarget.value.slice(0, 16), zone)}
            />
          )}
        </Field>
        <Field label={say.zone}>
          {(control) => (
            <Select
              {...control}
              value={zone}
              options={zones.map((choice) => ({ value: choice.zone, label: `${choice.name} · ${choice.zone}` }))}
              onChange={(chosen) => change(wall, chosen)}
            />
          )}
        </Field>
      </div>
      {overlap === null ? null : (
        <RadioGroup
          label={say.overlap}
          value={props.value?.at === overlap.later ? overlap.later : overlap.earlier}
          options={[
            { value: overlap.earlier, label: say.first(showClock(overlap.earlier, zone)) },
            { value: overlap.later, label: say.second(showClock(overlap.later, zone)) },
          ]}
          onChange={(at) => props.onChange({ at, zone })}
        />
      )}
      {props.value === null ? null : <Clocks at={props.value.at} clocks={props.clocks} />}
    </div>
  )
}

/** The same moment on every clock that matters. */
function Clocks(props: { readonly at: Instant; readonly clocks: readonly ZoneChoice[] }) {
  const showClock = useShowClock()
  return (
    <dl className="publication-clocks">
      {props.clocks.map((clock) => (
        <div key={clock.name} className="publication-clock">
          <dt>{clock.name}</dt>
          <dd>{showClock(props.at, clock.zone)}</dd>
        </div>
      ))}
    </dl>
  )
}

function uniqueZones(clocks: readonly ZoneChoice[]): readonly ZoneChoice[] {
  return clocks.filter((clock, index) => clocks.findIndex((other) => other.zone === clock.zone) === index)
}

/** Of a time that comes twice the first stands until the person chooses; of one that never comes, none. */
function toMoment(wall: string, zone: TimeZone): ZonedInstant | null {
  const resolved = wall === '' ? null : resolveWallTime(wall, zone)
  if (resolved === null || !resolved.ok || resolved.value.kind === 'gap') return null
  return { at: resolved.value.kind === 'one' ? resolved.value.at : resolved.value.earlier, zone }
}

function explain(
  resolved: ReturnType<typeof resolveWallTime>,
  say: { gap: (before: string, after: string) => string; badTime: string; badZone: string },
  show: (at: Instant) => string,
): string | undefined {
  if (!resolved.ok) return resolved.problem === 'no-such-zone' ? say.badZone : say.badTime
  const wall: WallTime = resolved.value
  return wall.kind === 'gap' ? say.gap(show(wall.before), show(wall.after)) : undefined
}
