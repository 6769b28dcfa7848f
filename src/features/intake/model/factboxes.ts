import type { FactBox } from '#domain/sources/extraction.ts'
import { aStretch, has, type Hint, type Stretch } from './stretch.ts'

const TITLE = /^(?:fakta|facts?|fact ?box|faktaruta|bakgrund|background|in brief|at a glance)\b\s*(?::|–|-|\/|$)/iu

function opensFactbox(stretch: Stretch): boolean {
  return stretch.text.length <= 90 && TITLE.test(stretch.text) && !/[.!?]$/u.test(stretch.text)
}

const FACTBOX: Hint = 'factbox'

/**
 * Boxes that no container marks: a line "Fakta: …" opens one. To it belong the lines that hang on it, else the list behind it,
 * else what follows until the next heading.
 */
export function markFactboxes(stretches: readonly Stretch[], headline: number): Stretch[] {
  const marked = [...stretches]
  let group = 100_000
  for (let i = headline + 1; i < marked.length; i++) {
    const title = marked[i] ?? aStretch({})
    if (title.removed !== null || has(title, FACTBOX) || !opensFactbox(title)) continue
    const end = endOfBox(marked, i)
    if (end === i) continue
    group += 1
    for (let j = i; j <= end; j++) marked[j] = intoBox(marked[j] ?? title, group)
    i = end
  }
  return marked
}

function intoBox(stretch: Stretch, group: number): Stretch {
  return { ...stretch, hints: new Set([...stretch.hints, FACTBOX]), group }
}

function endOfBox(stretches: readonly Stretch[], title: number): number {
  const hanging = endOfRun(stretches, title, (stretch) => stretch.gap === 1)
  if (hanging > title) return hanging
  const items = endOfRun(stretches, title, (stretch) => stretch.kind === 'item')
  if (items > title) return items
  return endOfRun(stretches, title, (stretch) => stretch.kind === 'text' && /[.!?]$/u.test(stretch.text))
}

function endOfRun(stretches: readonly Stretch[], from: number, belongs: (stretch: Stretch) => boolean): number {
  let end = from
  for (let i = from + 1; i < stretches.length; i++) {
    const stretch = stretches[i]
    if (stretch === undefined || stretch.removed !== null || !belongs(stretch)) break
    end = i
  }
  return end
}

/** One box for each group: its first heading (or bold or short first line) is the title. */
export function buildFactboxes(stretches: readonly Stretch[]): FactBox[] {
  const groups = new Map<number, Stretch[]>()
  for (const stretch of stretches) groups.set(stretch.group, [...(groups.get(stretch.group) ?? []), stretch])
  return [...groups.values()].map(buildFactbox)
}

function buildFactbox(stretches: readonly Stretch[]): FactBox {
  const titled = stretches.findIndex((stretch) => stretch.kind === 'heading' || has(stretch, 'bold'))
  const first = stretches[0]
  const isTitle = first !== undefined && first.kind === 'text' && first.text.length <= 90 && !/[.!?]$/u.test(first.text)
  const at = titled === -1 && isTitle ? 0 : titled
  const rest = stretches.filter((_, index) => index !== at)
  const texts = rest.map((stretch) => stretch.text)
  const isList = rest.length > 0 && rest.every((stretch) => stretch.kind === 'item')
  const title = (at === -1 ? '' : stretches[at]?.text) ?? ''
  return { title: title.replace(/:$/u, ''), ...(isList ? { items: texts } : { paragraphs: texts }) }
}
