import './spinner.css'

/** For waits of a second or two without a measure; longer ones show `Progress`. Decorative: say in words what is waited for. */
export function Spinner() {
  return <span className="ui-spinner" aria-hidden="true" />
}
