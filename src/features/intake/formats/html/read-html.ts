import { ok, type Result } from '#lib/result.ts'
import { mendPaste } from '#features/intake/formats/paste/mend-paste.ts'
import { assemble, type Assembled } from '#features/intake/model/assemble.ts'
import type { Loss } from '#domain/sources/extraction.ts'
import { findHeadline } from '#features/intake/model/find-headline.ts'
import type { CountedSource } from '#features/intake/model/ledger.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import { findArticleRoot, findFrame, markOutside } from './article-root.ts'
import { countMarkup } from './count-source.ts'
import { proseLength } from './element-text.ts'
import { readMetadata, type PageMetadata } from './metadata.ts'
import { askSecondOpinion } from './second-opinion.ts'
import { ancestorsOf, findAll, measureMarkup, parseMarkup, type ElementNode } from './tree.ts'
import { walkPage, type Walked } from './walk.ts'

export interface ReadSource {
  readonly assembled: Assembled
  readonly source: CountedSource
}

export function readHtml(markup: string, zone: string): Result<ReadSource, ReadProblem> {
  const measured = measureMarkup(markup)
  if (!measured.ok) return measured
  const root = mendPaste(parseMarkup(markup))
  const said = readMetadata(root)
  const walked = walkPage(root, { base: said.url, isEssential: essentialIn(root) })
  const stretches = locate(walked, said, markup)
  const assembled = assemble({
    stretches,
    zone,
    said,
    url: said.url,
    language: said.language,
    description: said.description,
    isPlain: false,
    knownHeadlines: said.headlines,
    losses: lossesOf(walked),
    refusedAddresses: walked.refusedLinks.map((link) => link.href),
    notes: [],
  })
  if (!assembled.ok) return assembled
  return ok({ assembled: completePicture(assembled.value, said), source: countMarkup(markup) })
}

/** Caption and credit that only the metadata says, for the very picture that the page shows without them. */
function completePicture(assembled: Assembled, said: PageMetadata): Assembled {
  const { image } = assembled
  const known = image === undefined ? undefined : said.pictures.find((picture) => picture.src === image.src)
  if (image === undefined || known === undefined) return assembled
  const caption =
    image.caption === '' && known.caption !== assembled.headline && known.caption !== image.alt
      ? known.caption
      : image.caption
  const credit = image.credit === '' ? known.credit : image.credit
  return { ...assembled, image: { ...image, caption, credit } }
}

function locate(walked: Walked, said: PageMetadata, markup: string) {
  const stretches = walked.stretches.map(({ stretch }) => stretch)
  const headline = findHeadline(stretches, said.headlines)
  if (headline === -1) return stretches
  const frame = findFrame(walked.stretches, headline)
  const root = findArticleRoot(walked.stretches, headline, frame)
  return root === null ? stretches : markOutside(walked.stretches, { root, frame, headline }, askSecondOpinion(markup))
}

/** Elements that stay whatever their class says: the page's frame, what holds its headline, what holds half of its text. */
function essentialIn(root: ElementNode): (element: ElementNode) => boolean {
  const total = proseLength(root)
  const headlines = findAll(root, 'h1')
  const holders = new Set(headlines.length <= 3 ? headlines.flatMap(ancestorsOf) : [])
  const frames = new Set(['html', 'body', 'main', 'article'])
  return (element) => {
    if (element.attributes['aria-hidden'] === 'true' || 'hidden' in element.attributes) return false
    return frames.has(element.name) || holders.has(element) || proseLength(element) > total / 2
  }
}

function lossesOf(walked: Walked): Loss[] {
  const links: Loss[] = walked.refusedLinks.map((link) => ({
    what: `${link.text} (${link.href})`,
    why: 'refused-link',
  }))
  const embeds: Loss[] = walked.embeds.filter(isContent).map((what) => ({ what, why: 'frame' }))
  return [...links, ...embeds]
}

const PLAYERS =
  /(?:youtube|youtu\.be|vimeo|dailymotion|spotify|soundcloud|datawrapper|flourish|infogram|google\.[a-z.]+\/maps|svtplay|acast|tiktok|instagram|twitter|facebook\.com\/plugins)/iu

function isContent(address: string): boolean {
  return PLAYERS.test(address)
}
