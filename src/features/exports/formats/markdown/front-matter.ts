import { plainText, type PictureBlock } from '#domain/document/document.ts'
import type { ExportInput } from '#features/exports/model/export-input.ts'
import type { PictureFiles } from '#features/exports/model/picture-files.ts'
import { instantWithOffset } from '#features/exports/model/public-time.ts'
import { tidyLine } from '#features/exports/model/tidy-runs.ts'

/** The keys that Hugo, Eleventy and Jekyll share, then our own. What is empty is left out. */
export interface FrontMatter {
  readonly title?: string
  readonly description?: string
  readonly date?: string
  readonly lastmod?: string
  readonly lang?: string
  readonly slug?: string
  readonly draft?: boolean
  readonly vignette?: string
  readonly authors?: readonly string[]
  readonly agencies?: readonly string[]
  readonly translator?: string
  readonly dateline?: string
  readonly slugline?: string
  readonly tags?: readonly string[]
  readonly publisher?: string
  readonly images?: readonly FrontMatterImage[]
  readonly translationOf?: FrontMatterWork
  readonly corrections?: readonly { readonly date: string; readonly text: string }[]
}

export interface FrontMatterImage {
  readonly src: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly rights?: string
}

interface FrontMatterWork {
  readonly title?: string
  readonly url?: string
  readonly lang?: string
  /** The agency; who wrote it is nobody's source. */
  readonly source?: string
}

export function frontMatter(input: ExportInput, pictures: PictureFiles): FrontMatter {
  const { document, outlet, name } = input
  const { fields } = document
  return filled({
    title: tidyLine(plainText(fields.headline)),
    description: tidyLine(plainText(fields.lead)),
    date: instantWithOffset(input.published, outlet.zone),
    lastmod: instantWithOffset(input.modified, outlet.zone),
    lang: document.language,
    slug: name,
    draft: false,
    vignette: tidyLine(fields.vignette),
    authors: fields.byline.people.map(tidyLine).filter(isThere),
    agencies: fields.byline.agencies.map(tidyLine).filter(isThere),
    translator: tidyLine(fields.byline.adapter),
    dateline: tidyLine(fields.dateline),
    slugline: tidyLine(fields.slugline),
    tags: fields.tags.map(tidyLine).filter(isThere),
    publisher: outlet.name,
    images: images(input, pictures),
    translationOf: translationOf(input),
    corrections: input.corrections.map((one) => ({
      date: instantWithOffset(one.at, outlet.zone),
      text: tidyLine(one.readerNote),
    })),
  })
}

function images({ document }: ExportInput, pictures: PictureFiles): readonly FrontMatterImage[] {
  const used = document.blocks.filter((block): block is PictureBlock => block.type === 'picture')
  return used.flatMap((block) => {
    const file = block.sha256 === null ? undefined : pictures.get(block.sha256)
    if (file === undefined) return []
    const { alt, caption, credit, rights } = block
    const words = { alt: tidyLine(alt), caption: tidyLine(caption), credit: tidyLine(credit), rights: tidyLine(rights) }
    return [{ src: file.name, ...filled(words) }]
  })
}

function translationOf({ document, sources }: ExportInput): FrontMatterWork {
  const base = sources.find((source) => source.base && source.language !== document.language)
  if (base === undefined) return {}
  const { title, address, language, agency } = base
  return filled({ title, url: address, lang: language, source: agency })
}

function filled<Thing extends object>(thing: Thing): Partial<Thing> {
  const isFilled = (value: unknown) =>
    value !== '' && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => isFilled(value))) as Partial<Thing>
}

function isThere(text: string): boolean {
  return text !== ''
}
