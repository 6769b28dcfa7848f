import { fail, type Result } from '#lib/result.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { ItemOptions, ReadItems } from '../reader-kinds.ts'
import { distinctItems } from '../wire/build-item.ts'
import { MOST_ITEMS } from '../wire/feed.ts'
import { childrenOf, findBelow, findPath, parseXml, type XmlNode } from '../xml/parse-xml.ts'
import { codesOf, type CodeOf } from './codes.ts'
import { NO_PACKAGE, readNewsItem, readPackageItem, NEWSML_G2 } from './news-item.ts'
import { isPictureItem, readPictureItem, type PictureItem } from './picture-item.ts'

const ROOTS: ReadonlySet<string> = new Set(['newsItem', 'packageItem', 'newsMessage'])

/** With or without its namespace: TT and others leave it out. Names of NewsML 1 begin with a capital. */
export function isNewsMlG2({ name }: { readonly name: string }): boolean {
  return ROOTS.has(name)
}

/** NewsML-G2 2.x (IPTC): one item, a package, or a message of several. Pictures join the story of their package. */
export function readNewsMlG2(text: string, options: ItemOptions): ReadItems {
  const parsed = parseXml(text, NEWSML_G2)
  if (!parsed.ok) return parsed
  const root = parsed.value
  const all =
    root.name === 'newsMessage' ? childrenOf(findPath(root, 'itemSet') ?? root, 'newsItem', 'packageItem') : [root]
  if (all.length > MOST_ITEMS) return fail({ kind: 'too-many-elements', limit: MOST_ITEMS })
  const broken = all
    .map((item, at) => faultOf(item, root === item ? item.name : `item ${at + 1}`))
    .find((place) => place !== null)
  if (broken !== undefined && broken !== null) return fail({ kind: 'broken-format', format: NEWSML_G2, place: broken })
  if (all.length === 0) return fail({ kind: 'broken-format', format: NEWSML_G2, place: 'newsMessage/itemSet' })
  return readMessage({ items: all, codeOf: codesOf(root), options })
}

/** Without an id there are no versions; without `itemMeta` nobody knows whether it may be published (NewsML-G2 2.35). */
function faultOf(item: XmlNode, name: string): string | null {
  if ((item.attributes['guid'] ?? '').trim() === '') return `${name}/@guid`
  return findPath(item, 'itemMeta') === undefined ? `${name}/itemMeta` : null
}

interface Message {
  readonly items: readonly XmlNode[]
  readonly codeOf: CodeOf
  readonly options: ItemOptions
}

function readMessage({ items, codeOf, options }: Message): ReadItems {
  const packages = items.filter((item) => item.name === 'packageItem')
  const news = items.filter((item) => item.name === 'newsItem')
  const pictures = news.filter((item) => isPictureItem(item, codeOf)).map((item) => readPictureItem(item, codeOf))
  const stories = news.filter((item) => !isPictureItem(item, codeOf))
  const refs = new Map(packages.map((one) => [one, refersTo(one)]))
  const homes = findHomes(stories, pictures, packages)
  const read: Result<Extraction, ReadProblem>[] = [
    ...stories.map((item) => {
      const joined = pictures.filter((picture) => homes.get(picture) === item).map(({ picture }) => picture)
      const facts = packages
        .filter((one) => refs.get(one)?.has(guidOf(item)) === true)
        .map((one) => ({ item: one, codeOf }))
      return readNewsItem({ item, codeOf, options, pictures: joined, packages: facts })
    }),
    ...pictures
      .filter((picture) => !homes.has(picture))
      .map(({ item, picture }) => readNewsItem({ item, codeOf, options, pictures: [picture], packages: NO_PACKAGE })),
    ...packages.filter((one) => isEmptyHere(one, news)).map((item) => readPackageItem({ item, codeOf, options })),
  ]
  const fault = read.find((one) => !one.ok && one.problem.kind !== 'no-article')
  if (fault !== undefined && !fault.ok) return fault
  return distinctItems(
    read.flatMap((one) => (one.ok ? [one.value] : [])),
    NEWSML_G2,
  )
}

/** The story of each picture: the one whose links or body name it, the one before it in its package, or the only one there is. */
function findHomes(
  stories: readonly XmlNode[],
  pictures: readonly PictureItem[],
  packages: readonly XmlNode[],
): ReadonlyMap<PictureItem, XmlNode> {
  const byGuid = new Map(stories.map((story) => [guidOf(story), story]))
  const packed = new Map<string, XmlNode>()
  // A group knows better than the package around it.
  for (const one of [...packages.flatMap((whole) => findBelow(whole, 'group')), ...packages])
    packIn(one, byGuid, packed)
  const named = new Map(stories.flatMap((story) => [...refersTo(story)].map((guid) => [guid, story] as const)))
  const only = stories.length === 1 ? stories[0] : undefined
  const homes = new Map<PictureItem, XmlNode>()
  for (const picture of pictures) {
    const guid = guidOf(picture.item)
    const home = named.get(guid) ?? packed.get(guid) ?? only
    if (home !== undefined) homes.set(picture, home)
  }
  return homes
}

/** Pictures stand behind the story that they belong to; those before the first belong to it. */
function packIn(group: XmlNode, stories: ReadonlyMap<string, XmlNode>, packed: Map<string, XmlNode>): void {
  const guids = [...refersTo(group)]
  let story = guids.map((guid) => stories.get(guid)).find((one) => one !== undefined)
  for (const guid of guids) {
    story = stories.get(guid) ?? story
    if (story !== undefined && !packed.has(guid)) packed.set(guid, story)
  }
}

/** The ids that an item or a group of a package refers to. */
function refersTo(node: XmlNode): ReadonlySet<string> {
  const links = findBelow(node, 'itemRef', 'link', 'img').flatMap(({ attributes }) => [
    attributes['residref'] ?? '',
    attributes['data-assoc-ref'] ?? '',
  ])
  return new Set(links.filter((guid) => guid !== ''))
}

function guidOf(item: XmlNode): string {
  return (item.attributes['guid'] ?? '').trim()
}

/** A package may only point at items that were sent apart from it. */
function isEmptyHere(one: XmlNode, news: readonly XmlNode[]): boolean {
  const guids = refersTo(one)
  return !news.some((item) => guids.has(guidOf(item)))
}
