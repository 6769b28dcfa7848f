import { Component, type ReactNode } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { EmptyState } from '#ui/primitives/empty-state.tsx'
import { useMessages } from '#workbench/messages.ts'
import { windowWords } from './window-words.ts'

interface BoundaryState {
  readonly error: unknown
}

/** A bug in one screen leaves the window, and every other screen, usable. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <StoppedScreen error={this.state.error} onOpen={() => this.setState({ error: null })} />
  }
}

function StoppedScreen(props: { readonly error: unknown; readonly onOpen: () => void }) {
  const say = useMessages(windowWords)
  const { error } = props
  return (
    <EmptyState title={say.screenFailed} actions={<Button onClick={props.onOpen}>{say.openAgain}</Button>}>
      <p>{say.screenFailedHint}</p>
      <pre className="window-stopped">{error instanceof Error ? error.message : String(error)}</pre>
    </EmptyState>
  )
}
