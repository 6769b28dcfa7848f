import { newId, type Id, type StoryId } from '#lib/ids.ts'
import type { Instant } from '#lib/clock.ts'
import { statement, type Database } from '#database/database.ts'
import type { DeskContext } from './context.ts'

export type TaskId = Id<'task'>

const TASK_KINDS = ['update', 'correction', 'hold', 'later_read', 'missed_schedule'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** What somebody must do because of the wire, the clock or a single-person release. */
export interface DeskTask {
  readonly id: TaskId
  readonly storyId: StoryId
  readonly kind: TaskKind
  /** What it is about: the title of the source, the name of the outlet. The window makes the sentence. */
  readonly title: string
  readonly dueAt: Instant | null
  readonly createdAt: Instant
  /** Of the story, as last saved. */
  readonly headline: string
  readonly storyNumber: number
}

export interface NewTask {
  readonly storyId: StoryId
  readonly kind: TaskKind
  readonly title: string
  readonly dueAt: Instant | null
}

/** Open tasks, the most pressing first; of one story when it is named. */
export function listOpenTasks(database: Database, storyId: StoryId | null = null): readonly DeskTask[] {
  return statement<[StoryId | null, StoryId | null], DeskTask>(
    database,
    `SELECT task.id, task.story_id AS storyId, task.kind, task.title, task.due_at AS dueAt, task.created_at AS createdAt,
       story.headline, story.number AS storyNumber
     FROM task JOIN story ON story.id = task.story_id
     WHERE settled_at IS NULL AND (? IS NULL OR task.story_id = ?)
     ORDER BY due_at IS NULL, due_at, task.sequence`,
  ).all(storyId, storyId)
}

export function findOpenTask(database: Database, id: TaskId): DeskTask | null {
  return listOpenTasks(database).find((task) => task.id === id) ?? null
}

/** An open task of the same kind about the same thing is not opened twice. Must run inside a transaction. */
export function addTask(context: DeskContext, task: NewTask): void {
  const open = listOpenTasks(context.database, task.storyId)
  if (open.some((known) => known.kind === task.kind && known.title === task.title)) return
  statement(
    context.database,
    `INSERT INTO task (id, story_id, kind, title, due_at, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(newId<'task'>(), task.storyId, task.kind, task.title, task.dueAt, context.clock.now())
  context.touch('tasks')
}

/** Must run inside a transaction. */
export function settleTask(context: DeskContext, id: TaskId, outcome: string): void {
  statement(
    context.database,
    `UPDATE task SET settled_at = ?, settled_by = ?, outcome = ? WHERE id = ? AND settled_at IS NULL`,
  ).run(context.clock.now(), context.person(), outcome, id)
  context.touch('tasks')
}

/** Settles what an act has done away with. Must run inside a transaction. */
export function settleTasksOfKind(context: DeskContext, storyId: StoryId, kind: TaskKind): void {
  const open = listOpenTasks(context.database, storyId).filter((task) => task.kind === kind)
  for (const task of open) settleTask(context, task.id, 'done')
}
