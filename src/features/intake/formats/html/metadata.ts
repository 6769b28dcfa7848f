import { fold } from '#features/intake/model/fold.ts'
import { readLink } from './links.ts'
import { isNewsNode, parseJsonLd, type LinkedNode } from './json-ld.ts'
import { findAll, rawText, type ElementNode } from './tree.ts'

/** What the page says about itself where no reader sees it. Printed words win over all of it. */
export interface PageMetadata {
  readonly url: string | null
  readonly language: string | null
  readonly title: string
  readonly headlines: readonly string[]
  readonly description: string
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly publisher: string
  readonly tags: readonly string[]
  readonly correction: string
  readonly dateline: string
  readonly translationOf: string | null
  readonly translator: string
  readonly pictures: readonly MetadataPicture[]
}

export interface MetadataPicture {
  readonly src: string
  readonly caption: string
  readonly credit: string
}

export function readMetadata(root: ElementNode): PageMetadata {
  const metas = readMetas(root)
  const title = fold(findAll(root, 'title').map(rawText)[0] ?? '')
  const printed = findAll(root, 'h1').map((one) => fold(rawText(one)))
  const article = pickArticle(readLinkedNodes(root), [metas['og:title'] ?? '', title, ...printed])
  const authors = article.names('author')
  return {
    url: readUrl(root, metas, article),
    language: readLanguage(root, article),
    title,
    headlines: [article.text('headline'), metas['og:title'] ?? '', title].filter((one) => one !== ''),
    description: article.text('description') || firstOf(metas, ['og:description', 'description']),
    ...readMoments(metas, article),
    authors: authors.length > 0 ? authors : [metas['author'] ?? ''].filter((one) => one !== ''),
    publisher: article.names('publisher')[0] ?? metas['og:site_name'] ?? '',
    tags: article.list('keywords'),
    correction: article.child('correction')?.text('text') ?? article.text('correction'),
    dateline: article.text('dateline'),
    translationOf: article.child('translationOfWork')?.text('@id') || article.text('translationOfWork') || null,
    translator: article.names('translator')[0] ?? '',
    pictures: article
      .children('image')
      .map(readPicture)
      .filter((one) => one.src !== ''),
  }
}

function readMoments(
  metas: Readonly<Record<string, string>>,
  article: LinkedNode,
): Pick<PageMetadata, 'published' | 'modified'> {
  const published =
    article.text('datePublished') || firstOf(metas, ['article:published_time', 'date', 'dc.date', 'pubdate'])
  const modified = article.text('dateModified') || firstOf(metas, ['article:modified_time', 'og:updated_time'])
  return { published: published === '' ? null : published, modified: modified === '' ? null : modified }
}

function firstOf(metas: Readonly<Record<string, string>>, names: readonly string[]): string {
  return names.map((name) => metas[name] ?? '').find((value) => value !== '') ?? ''
}

function readPicture(node: LinkedNode): MetadataPicture {
  return {
    src: node.text('url') || node.text('contentUrl') || node.text('@id') || node.text('@value'),
    caption: node.text('caption'),
    credit: node.text('creditText') || (node.names('creator')[0] ?? ''),
  }
}

function readMetas(root: ElementNode): Record<string, string> {
  const metas: Record<string, string> = {}
  for (const meta of findAll(root, 'meta')) {
    const name = (
      meta.attributes['property'] ??
      meta.attributes['name'] ??
      meta.attributes['itemprop'] ??
      ''
    ).toLowerCase()
    const content = fold(meta.attributes['content'] ?? '')
    if (name !== '' && content !== '' && !Object.hasOwn(metas, name)) metas[name] = content
  }
  return metas
}

function readLinkedNodes(root: ElementNode): LinkedNode[] {
  return findAll(root, 'script')
    .filter((script) => /ld\+json/iu.test(script.attributes['type'] ?? ''))
    .flatMap((script) => parseJsonLd(rawText(script)))
    .filter(isNewsNode)
}

/** Teasers have nodes of their own: the one whose headline the page prints is the article's, else the first with a date. */
function pickArticle(nodes: readonly LinkedNode[], printed: readonly string[]): LinkedNode {
  const known = printed.filter((one) => one !== '')
  const matches = (node: LinkedNode) =>
    known.some((one) => one.includes(node.text('headline')) && node.text('headline') !== '')
  return (
    nodes.find(matches) ??
    nodes.find((node) => node.text('datePublished') !== '') ??
    nodes[0] ??
    parseJsonLd('{}')[0] ??
    NOTHING
  )
}

const NOTHING: LinkedNode = {
  text: () => '',
  names: () => [],
  list: () => [],
  child: () => null,
  children: () => [],
  types: [],
}

function readUrl(root: ElementNode, metas: Record<string, string>, article: LinkedNode): string | null {
  const canonical = findAll(root, 'link').find((link) => link.attributes['rel']?.toLowerCase() === 'canonical')
    ?.attributes['href']
  const base = findAll(root, 'base')[0]?.attributes['href']
  const candidates = [
    canonical,
    metas['og:url'],
    article.child('mainEntityOfPage')?.text('@id'),
    article.text('mainEntityOfPage'),
    article.text('url'),
    base,
  ]
  for (const candidate of candidates) {
    const link = candidate === undefined ? null : readLink(candidate, null)
    if (link?.kind === 'link' && /^https?:/iu.test(link.href)) return link.href
  }
  return null
}

function readLanguage(root: ElementNode, article: LinkedNode): string | null {
  const of = (name: string) =>
    findAll(root, name)[0]?.attributes['lang'] ?? findAll(root, name)[0]?.attributes['xml:lang']
  return of('html') ?? of('body') ?? of('article') ?? (article.text('inLanguage') || null)
}
