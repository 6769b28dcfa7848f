import { plainText, type PictureBlock } from '#domain/document/document.ts'
import type { ExportInput } from '#features/exports/model/export-input.ts'
import type { PictureFiles } from '#features/exports/model/picture-files.ts'
import type { PublicSource } from '#features/exports/model/public-source.ts'
import { instantWithOffset } from '#features/exports/model/public-time.ts'
import { tidyLine } from '#features/exports/model/tidy-runs.ts'

type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json }
type Thing = { readonly [key: string]: Json }

/** The article as schema.org's NewsArticle, so that machines see its origin: what it was translated from, by whom, what was corrected. */
export function newsArticle(input: ExportInput, pictures: PictureFiles): Thing {
  const { document, outlet } = input
  const { fields } = document
  return filled({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: words(plainText(fields.headline)),
    description: words(plainText(fields.lead)),
    alternativeHeadline: words(fields.vignette),
    datePublished: instantWithOffset(input.published, outlet.zone),
    dateModified: instantWithOffset(input.modified, outlet.zone),
    inLanguage: document.language,
    dateline: words(fields.dateline),
    author: authors(input),
    publisher: filled({ '@type': 'NewsMediaOrganization', name: outlet.name, url: outlet.address }),
    translator: translator(input),
    image: images(input, pictures),
    keywords: fields.tags.map(words).filter((tag) => tag !== ''),
    ...origin(input),
    correction: input.corrections.map((one) => ({
      '@type': 'CorrectionComment',
      text: one.readerNote,
      datePublished: instantWithOffset(one.at, outlet.zone),
    })),
  })
}

const words = tidyLine

/** Leaves out what is empty: an empty property claims that there is nothing. */
function filled(thing: Thing): Thing {
  const isThere = (value: Json) => value !== '' && (!Array.isArray(value) || value.length > 0)
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => isThere(value)))
}

function authors({ document }: ExportInput): readonly Thing[] {
  const { people, agencies } = document.fields.byline
  return [
    ...people.map((name) => ({ '@type': 'Person', name: words(name) })),
    ...agencies.map((name) => ({ '@type': 'Organization', name: words(name) })),
  ].filter((author) => author.name !== '')
}

function translator({ document, outlet }: ExportInput): Json {
  const name = words(document.fields.byline.adapter)
  if (name === '') return ''
  return { '@type': name === outlet.name ? 'Organization' : 'Person', name }
}

function images({ document, outlet }: ExportInput, pictures: PictureFiles): readonly Thing[] {
  const used = document.blocks.filter((block): block is PictureBlock => block.type === 'picture')
  return used.flatMap((block) => {
    const file = block.sha256 === null ? undefined : pictures.get(block.sha256)
    if (file === undefined) return []
    const image = filled({
      '@type': 'ImageObject',
      url: outlet.address === '' ? file.name : resolve(file.name, outlet.address),
      caption: words(block.caption),
      creditText: words(block.credit),
      copyrightNotice: words(block.rights),
      description: words(block.alt),
    })
    return [image]
  })
}

function resolve(name: string, address: string): string {
  return URL.parse(name, address)?.href ?? name
}

/** What it was translated from, and every public source it rests on. */
function origin({ document, sources }: ExportInput): Thing {
  const translated = sources.find(
    (source) => source.base && source.language !== '' && isForeign(source, document.language),
  )
  return {
    ...(translated === undefined ? {} : { translationOfWork: work(translated, 'NewsArticle') }),
    isBasedOn: sources.map((source) => work(source, source.kind === 'wire' ? 'NewsArticle' : 'CreativeWork')),
  }
}

function isForeign(source: PublicSource, language: string): boolean {
  return source.language.split('-')[0] !== language.split('-')[0]
}

function work(source: PublicSource, type: string): Thing {
  return filled({
    '@type': type,
    [type === 'NewsArticle' ? 'headline' : 'name']: source.title,
    url: source.address,
    inLanguage: source.language,
    datePublished: source.publishedAt ?? '',
    // Whoever wrote or spoke is no publisher. Words only: it may be an office as well as a person, which the desk does not know.
    creator: source.creator,
    publisher: source.agency === '' ? '' : { '@type': 'Organization', name: source.agency },
  })
}
