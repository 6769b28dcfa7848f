import { createElement, Suspense, use, type ComponentType, type ReactNode } from 'react'

export interface LazyPart<Props> {
  readonly component: (props: Props) => ReactNode
  /** Reads the code ahead of its first use; safe to call again. */
  readonly preload: () => Promise<unknown>
}

/**
 * A screen or a contribution whose code is read after the first picture of the window, or when somebody is quicker than that.
 * Once read it is drawn at once, without the empty frame that `React.lazy` shows even for code that is there.
 *
 * @example
 * { id: 'story', title, icon, ...lazyPart(async () => (await import('./story-screen.tsx')).StoryScreen) }
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const code = readOnce(load)
  function Body(props: Props) {
    return createElement(code.loaded() ?? use(code.read()), props)
  }
  function Lazy(props: Props) {
    return (
      <Suspense fallback={null}>
        <Body {...props} />
      </Suspense>
    )
  }
  return { component: Lazy, preload: code.read }
}

interface Code<Component> {
  loaded(): Component | null
  read(): Promise<Component>
}

/** A failed reading is tried again when the part is next asked for. */
function readOnce<Component>(load: () => Promise<Component>): Code<Component> {
  let loaded: Component | null = null
  let reading: Promise<Component> | null = null
  const start = async (): Promise<Component> => {
    try {
      loaded = await load()
      return loaded
    } catch (error) {
      reading = null
      throw error
    }
  }
  return {
    loaded: () => loaded,
    read: () => (reading ??= start()),
  }
}
