import { DATELINE } from './dateline.ts'
import { isProse } from './find-headline.ts'
import { sameWords } from './fold.ts'
import type { PageContext, Placed } from './placed.ts'
import { has, remove } from './stretch.ts'

/** Which of the first paragraphs is the lead; what stood above the body and is none goes. */
export function markLead(placed: readonly Placed[], headline: number, context: PageContext): Placed[] {
  const lead = findLead(placed, headline, context)
  return placed.map((one, index) => {
    if (lead.includes(index)) return { ...one, role: 'lead' }
    const isStray = one.role === 'body' && has(one.stretch, 'outside') && !isProse(one.stretch.text)
    return isStray ? { stretch: remove(one.stretch, 'stands outside the article'), role: 'removed' } : one
  })
}

function findLead(placed: readonly Placed[], headline: number, context: PageContext): readonly number[] {
  const copy = placed
    .map((one, index) => ({ ...one, index }))
    .filter(({ role, index }) => role === 'body' && index > headline)
  const hinted = copy
    .slice(0, 3)
    .filter(({ stretch }) => has(stretch, 'lead') && stretch.text.length >= 20 && stretch.kind !== 'item')
  const start = hinted[0]
  const isFirst = start !== undefined && !copy.some((one) => one.index < start.index && isProse(one.stretch.text))
  if (isFirst && copy.length > hinted.length) {
    return hinted
      .filter(
        ({ index, stretch }) => index === start.index || (stretch.group === start.stretch.group && stretch.group > 0),
      )
      .map(({ index }) => index)
  }
  const first = copy[0]
  const second = copy[1]
  if (first === undefined || second === undefined) return []
  return isLeadByPlace(placed, { first, second, headline }, context) ? [first.index] : []
}

interface Start {
  readonly first: Placed & { readonly index: number }
  readonly second: Placed & { readonly index: number }
  readonly headline: number
}

function isLeadByPlace(placed: readonly Placed[], { first, second, headline }: Start, context: PageContext): boolean {
  const { stretch } = first
  if (stretch.kind === 'item' || stretch.kind === 'table' || stretch.text.length < 25 || DATELINE.test(stretch.text))
    return false
  if (stretch.kind === 'heading')
    return stretch.text.length >= 60 || (/[.]$/u.test(stretch.text) && stretch.text.length >= 40)
  if (has(stretch, 'outside') && !has(second.stretch, 'outside')) return true
  if (has(stretch, 'bold') && !has(second.stretch, 'bold') && isProse(stretch.text)) return true
  const above = placed.slice(headline + 1, first.index).some(isAboutArticle)
  const between = placed.slice(first.index + 1, second.index).some(isAboutArticle)
  if (!above && between) return true
  if (sameWords(stretch.text, context.description)) return true
  return context.isPlain && !above && isProse(stretch.text) && isProse(second.stretch.text)
}

function isAboutArticle({ role }: Placed): boolean {
  return role === 'meta' || role === 'byline' || role === 'picture' || role === 'caption' || role === 'alt'
}
