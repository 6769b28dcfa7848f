import { v7 } from 'uuid'

declare const kind: unique symbol

/** A UUIDv7 of one kind of thing. Never ordered by: order inside a desk is a sequence, not the clock in the id. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

export function isId(value: unknown): value is Id<string> {
  return typeof value === 'string' && UUID.test(value)
}

export type StoryId = Id<'story'>
export type VersionId = Id<'version'>
export type SourceId = Id<'source'>
export type SourceVersionId = Id<'source-version'>
export type CitationId = Id<'citation'>
export type PersonId = Id<'person'>
export type OutletId = Id<'outlet'>
export type EventId = Id<'event'>
