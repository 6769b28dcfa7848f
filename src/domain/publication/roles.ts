import type { PersonId } from '#lib/ids.ts'

export const ROLES = [
  'viewer',
  'translator',
  'editor',
  'senior_editor',
  'deputy',
  'responsible_editor',
  'admin',
] as const

/** `responsible_editor` is the Swedish *ansvarig utgivare*, `deputy` a named stand-in. `admin` changes settings and cannot publish. */
export type Role = (typeof ROLES)[number]

/** Whom a transition is open to. `own_translator`: a translator on a story of their own. */
export type Who = Role | 'own_translator' | 'system'

export type Actor =
  | { readonly kind: 'person'; readonly id: PersonId; readonly roles: readonly Role[] }
  | { readonly kind: 'system' }

/** Whoever answers for more may do what those before them may: a senior editor is an editor. Translator and admin stand outside. */
const RANK: readonly Role[] = ['editor', 'senior_editor', 'deputy', 'responsible_editor']

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value)
}

function standsInFor(role: Role, needed: Role): boolean {
  if (role === needed) return true
  const rank = RANK.indexOf(role)
  const neededRank = RANK.indexOf(needed)
  return neededRank >= 0 && rank > neededRank
}

/**
 * In which role an actor may do what is open to `who`: the lowest one that is enough, because the record
 * shall not claim more authority than was needed. Null when none is.
 */
export function actingRole(who: readonly Who[], actor: Actor, isOwn: boolean): Role | 'system' | null {
  if (actor.kind === 'system') return who.includes('system') ? 'system' : null
  const inOrder = ROLES.filter((role) => actor.roles.includes(role))
  return inOrder.find((role) => who.some((needed) => isEnough(role, needed, isOwn))) ?? null
}

function isEnough(role: Role, needed: Who, isOwn: boolean): boolean {
  if (needed === 'system') return false
  if (needed === 'own_translator') return isOwn && role === 'translator'
  return standsInFor(role, needed)
}
