import type { Migration } from './migrate.ts'
import { desk0001 } from './migrations/0001-desk.ts'

/** The history of a desk's schema, oldest first. Append; never change a step that has shipped. */
export const MIGRATIONS: readonly Migration[] = [desk0001]
