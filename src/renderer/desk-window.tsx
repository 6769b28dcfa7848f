import { ArrowLeft, ArrowRight, Search } from 'lucide-react'
import { Suspense, useEffect, useMemo, useRef, type ComponentType } from 'react'
import { Button } from '#ui/primitives/button.tsx'
import { IconButton } from '#ui/primitives/icon-button.tsx'
import { describeTooltip } from '#ui/primitives/tooltip.tsx'
import { useMessages, useTitle } from '#workbench/messages.ts'
import type { Screen } from '#workbench/ui-feature.ts'
import { useCommand, useCommandButton } from '#workbench/use-command.ts'
import { useContributions } from '#workbench/use-contributions.ts'
import { useNavigate, usePlace } from '#workbench/use-navigation.ts'
import { useStore } from '#workbench/store.ts'
import { sortScreens } from '#workbench/window-commands.ts'
import { useWorkbench } from '#workbench/workbench.ts'
import { ScreenBoundary } from './screen-boundary.tsx'
import { windowWords } from './window-words.ts'

/** The open desk: its name and person on top, the screens' rail at the left, one screen. */
export function DeskWindow(props: { readonly name: string }) {
  const { features, navigation } = useWorkbench()
  const screens = useMemo(() => features.flatMap((feature) => feature.screens ?? []), [features])
  useEffect(() => {
    const first = sortScreens(screens)[0]
    if (first !== undefined) navigation.restart({ screenId: first.id, params: {} })
  }, [screens, navigation])
  usePreloading()
  return (
    <>
      <TitleBar name={props.name} />
      <div className="window-body">
        <Rail screens={sortScreens(screens)} />
        <CurrentScreen screens={screens} />
      </div>
    </>
  )
}

/** After the first list is drawn: until then the desk's process needs the machine more. */
const PRELOAD_AFTER_MS = 1000

/** Reads the code of the other screens and of what stands in them when the window has nothing better to do. */
function usePreloading(): void {
  const { features } = useWorkbench()
  useEffect(() => {
    const preload = () => {
      const parts = features.flatMap((feature) => [...(feature.screens ?? []), ...(feature.contributions ?? [])])
      for (const part of parts) void part.preload?.()
    }
    let task = 0
    const timer = setTimeout(() => (task = requestIdleCallback(preload)), PRELOAD_AFTER_MS)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(task)
    }
  }, [features])
}

function TitleBar(props: { readonly name: string }) {
  const { navigation } = useWorkbench()
  const trail = useStore(navigation.trail)
  const say = useMessages(windowWords)
  const palette = useCommandButton('window.palette')
  const back = useCommandButton('window.back')
  const forward = useCommandButton('window.forward')
  const contributions = useContributions('window.title')
  useCommand('window.back', trail.position > 0 ? () => navigation.back() : null)
  useCommand('window.forward', trail.position < trail.places.length - 1 ? () => navigation.forward() : null)
  return (
    <header className="window-title">
      <div className="window-trail">
        <IconButton
          label={back.title}
          keys={back.keys}
          icon={<ArrowLeft size={16} />}
          disabled={!back.isAvailable}
          onClick={back.run}
        />
        <IconButton
          label={forward.title}
          keys={forward.keys}
          icon={<ArrowRight size={16} />}
          disabled={!forward.isAvailable}
          onClick={forward.run}
        />
      </div>
      <h1 className="window-name">{props.name}</h1>
      <Button
        tone="quiet"
        className="window-find"
        icon={<Search size={14} />}
        keys={palette.keys}
        aria-haspopup="dialog"
        onClick={palette.run}
      >
        {say.findCommand}
      </Button>
      <div className="window-aside">
        {contributions.map(({ id, component }) => {
          // What stands in the title takes no props; the slot says so.
          const Part = component as ComponentType
          return <Part key={id} />
        })}
      </div>
    </header>
  )
}

function Rail(props: { readonly screens: readonly Screen[] }) {
  const say = useMessages(windowWords)
  return (
    <nav aria-label={say.screens} className="window-rail">
      {props.screens.map((screen) => (
        <RailEntry key={screen.id} screen={screen} />
      ))}
    </nav>
  )
}

/** A story belongs to the desk's list, so that the rail always shows where one is. */
const PARENT_SCREENS: Readonly<Record<string, string>> = { story: 'desk' }

function RailEntry(props: { readonly screen: Screen }) {
  const { screen } = props
  const { screenId } = usePlace()
  const navigate = useNavigate()
  const titleOf = useTitle()
  const { keys } = useCommandButton(`go.${screen.id}`)
  const title = titleOf(screen.title)
  const Icon = screen.icon
  const isCurrent = screenId === screen.id || PARENT_SCREENS[screenId] === screen.id
  return (
    <button
      type="button"
      className="window-rail-entry"
      aria-current={isCurrent ? 'page' : undefined}
      {...describeTooltip(title, keys)}
      onClick={() => navigate(screen.id)}
    >
      <Icon size={18} />
      <span className="window-rail-words">{title}</span>
    </button>
  )
}

function CurrentScreen(props: { readonly screens: readonly Screen[] }) {
  const place = usePlace()
  const screen = props.screens.find(({ id }) => id === place.screenId)
  const identity = `${screen?.id ?? ''} ${place.params['id'] ?? ''}`
  const main = useRef<HTMLElement>(null)
  // What had the focus may have gone with the screen before: Tab then begins in this one, not at the window's top.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [identity])
  if (screen === undefined) return <main ref={main} tabIndex={-1} className="window-screen" />
  const Component = screen.component
  return (
    <main ref={main} tabIndex={-1} className="window-screen">
      <ScreenBoundary key={identity}>
        <Suspense fallback={null}>
          <Component key={identity} params={place.params} />
        </Suspense>
      </ScreenBoundary>
    </main>
  )
}
