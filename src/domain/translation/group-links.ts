import type { Link } from './link-left-over.ts'

/** Places that hang together by links; one side may be empty, never both. */
export interface LinkGroup {
  readonly source: readonly number[]
  readonly copy: readonly number[]
}

/** In the order of the copy; what has no copy follows the group that holds the place before it in the source. */
export function groupLinks(links: readonly Link[], sources: number, copies: number): readonly LinkGroup[] {
  const groups = joinLinks(links, sources + copies, sources)
  const withCopy = groups.filter((group) => group.copy.length > 0)
  const sorted = withCopy.toSorted((a, b) => (a.copy[0] ?? 0) - (b.copy[0] ?? 0))
  const holder = new Map(sorted.flatMap((group) => group.source.map((place) => [place, group] as const)))
  const after = new Map<LinkGroup | null, LinkGroup[]>()
  let before: LinkGroup | null = null
  for (let place = 0; place < sources; place += 1) {
    const own = holder.get(place)
    if (own !== undefined) before = own
    else after.set(before, [...(after.get(before) ?? []), { source: [place], copy: [] }])
  }
  return [...(after.get(null) ?? []), ...sorted.flatMap((group) => [group, ...(after.get(group) ?? [])])]
}

/** Union-find: the places of the copy are numbered after those of the source. */
function joinLinks(links: readonly Link[], places: number, sources: number): readonly LinkGroup[] {
  const parents = Array.from({ length: places }, (_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (parents[root] !== root) root = parents[root] ?? root
    parents[place] = root
    return root
  }
  for (const link of links) parents[rootOf(sources + link.copy)] = rootOf(link.source)
  const groups = new Map<number, { source: number[]; copy: number[] }>()
  for (let place = 0; place < places; place += 1) {
    const root = rootOf(place)
    const group = groups.get(root) ?? { source: [], copy: [] }
    if (place < sources) group.source.push(place)
    else group.copy.push(place - sources)
    groups.set(root, group)
  }
  return [...groups.values()]
}
