import './kbd.css'

/** Keycaps, for example `['Ctrl', 'K']`. */
export function Kbd(props: { readonly keys: readonly string[] }) {
  return (
    <span className="ui-kbd-keys">
      {props.keys.map((key) => (
        <kbd key={key} className="ui-kbd">
          {key}
        </kbd>
      ))}
    </span>
  )
}
