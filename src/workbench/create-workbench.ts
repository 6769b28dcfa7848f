import { createCallCache } from './call-cache.ts'
import { createClosing } from './closing.ts'
import { createCommandRegistry } from './command-registry.ts'
import type { Command } from './commands.ts'
import { detectKeyboard } from './keys.ts'
import { createLink } from './link.ts'
import { createNavigation } from './navigation.ts'
import { createToasts } from './toasts.ts'
import type { UiFeature } from './ui-feature.ts'
import { listScreenCommands, listTabCommands, sortScreens, WINDOW_COMMANDS } from './window-commands.ts'
import type { Workbench } from './workbench.ts'

/** Puts the features together; throws when two of them claim the same command or screen. */
export function createWorkbench(features: readonly UiFeature[], platform: string): Workbench {
  const screens = features.flatMap((feature) => feature.screens ?? [])
  refuseDoubleScreens(screens.map((screen) => screen.id))
  const first = sortScreens(screens)[0]
  const navigation = createNavigation({ screenId: first?.id ?? '', params: {} })
  const commands = listCommands(features)
  const keyboard = detectKeyboard(platform)
  const registry = createCommandRegistry(commands, {
    keyboard,
    runGlobal: (command) => command.run?.({ navigation }),
  })
  const shell = createLink()
  const desk = createLink()
  return {
    features,
    registry,
    navigation,
    toasts: createToasts(),
    shell,
    shellCache: createCallCache(shell),
    desk,
    deskCache: createCallCache(desk),
    keyboard,
    closing: createClosing(),
  }
}

/** The window's own commands first, then one per screen and per tab of the inspector, then the features'. */
export function listCommands(features: readonly UiFeature[]): readonly Command[] {
  const screens = features.flatMap((feature) => feature.screens ?? [])
  const contributions = features.flatMap((feature) => feature.contributions ?? [])
  return [
    ...WINDOW_COMMANDS,
    ...listScreenCommands(screens),
    ...listTabCommands(contributions),
    ...features.flatMap((feature) => feature.commands),
  ]
}

function refuseDoubleScreens(ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`Two screens are called ${twice}`)
}
