import type { Command } from './commands.ts'
import { createStore, type Store } from './store.ts'
import { isTypingKey, matchesKeys, parseKeys, type KeyboardKind, type Keys, type KeyPress } from './keys.ts'

type Handler = () => void

/** All commands of all features, and which of them can be carried out now. */
export interface CommandRegistry {
  readonly commands: readonly Command[]
  /** Counts up whenever a handler comes or goes: what is available may then be another. */
  readonly changes: Store<number>
  find(id: string): Command
  isAvailable(id: string): boolean
  /** False when nothing on screen can carry it out. */
  run(id: string): boolean
  /** The last one bound goes first. Returns its undo. */
  bind(id: string, handler: Handler): () => void
  /** The available command these keys mean on this screen. */
  match(press: KeyPress, place: { readonly screenId: string; readonly isTyping: boolean }): Command | undefined
}

interface Binding {
  readonly command: Command
  readonly keys: Keys
}

export interface RegistryOptions {
  readonly keyboard: KeyboardKind
  /** Carries out a command that brings its own `run`. */
  readonly runGlobal: (command: Command) => void
}

/** Throws when two commands share an id. */
export function createCommandRegistry(commands: readonly Command[], options: RegistryOptions): CommandRegistry {
  const byId = indexCommands(commands)
  const bindings = commands.flatMap((command): Binding[] =>
    command.keys === undefined ? [] : [{ command, keys: parseKeys(command.keys) }],
  )
  const handlers = new Map<string, readonly Handler[]>()
  const changes = createStore(0)

  const find = (id: string): Command => {
    const command = byId.get(id)
    if (command === undefined) throw new Error(`No feature declares the command ${id}`)
    return command
  }
  const isAvailable = (id: string): boolean => handlers.has(id) || byId.get(id)?.run !== undefined
  return {
    commands,
    changes,
    find,
    isAvailable,
    run: (id) => {
      const handler = handlers.get(id)?.at(-1)
      if (handler !== undefined) handler()
      else if (isAvailable(id)) options.runGlobal(find(id))
      else return false
      return true
    },
    bind: (id, handler) => {
      find(id)
      handlers.set(id, [...(handlers.get(id) ?? []), handler])
      changes.set(changes.get() + 1)
      return () => unbind(handlers, id, handler, changes)
    },
    match: (press, place) =>
      bindings.find(
        ({ command, keys }) =>
          (command.when === undefined || command.when === place.screenId) &&
          !(place.isTyping && isTypingKey(keys, options.keyboard)) &&
          matchesKeys(press, keys, options.keyboard) &&
          isAvailable(command.id),
      )?.command,
  }
}

function indexCommands(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const byId = new Map<string, Command>()
  for (const command of commands) {
    if (byId.has(command.id)) throw new Error(`Two commands are called ${command.id}`)
    byId.set(command.id, command)
  }
  return byId
}

/** Pairs of commands that share keys on one screen: the first declared would always win. A test over all features wants none. */
export function findKeyConflicts(commands: readonly Command[]): readonly string[] {
  const withKeys = commands.filter((command) => command.keys !== undefined)
  return withKeys.flatMap((first, index) =>
    withKeys
      .slice(index + 1)
      .filter((second) => isConflict(first, second))
      .map((second) => `${first.id} and ${second.id} share ${first.keys}`),
  )
}

function isConflict(a: Command, b: Command): boolean {
  if (a.keys?.toLowerCase() !== b.keys?.toLowerCase()) return false
  return a.when === undefined || b.when === undefined || a.when === b.when
}

function unbind(handlers: Map<string, readonly Handler[]>, id: string, handler: Handler, changes: Store<number>): void {
  const left = (handlers.get(id) ?? []).filter((other) => other !== handler)
  if (left.length === 0) handlers.delete(id)
  else handlers.set(id, left)
  changes.set(changes.get() + 1)
}
