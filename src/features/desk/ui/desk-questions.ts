import type { CachedQuery } from '#workbench/call-cache.ts'
import { describeQuery } from '#workbench/describe-query.ts'
import type { Link } from '#workbench/link.ts'
import { desk, type DeskView } from '../contract.ts'

/** Topics that change what the list shows. */
export const LIST_TOPICS = ['stories', 'tasks', 'people'] as const
export const CHOICES_TOPICS = ['people', 'settings', 'stories'] as const

/** The first rows of a view, as the list asks for them. */
export function describeLook(link: Link, view: DeskView): CachedQuery {
  return describeQuery({ link, contract: desk, call: 'look', input: view, topics: LIST_TOPICS })
}

export function describeChoices(link: Link): CachedQuery {
  return describeQuery({ link, contract: desk, call: 'choices', input: null, topics: CHOICES_TOPICS })
}
