import { ok } from '#lib/result.ts'
import { plainText } from '#domain/document/document.ts'
import { isLinkAddress } from '#domain/document/link-address.ts'
import type { ExportInput, WrittenFiles } from '#features/exports/model/export-input.ts'
import { FORMAT_TRAITS } from '#features/exports/model/format.ts'
import { namePictures, type PictureFiles } from '#features/exports/model/picture-files.ts'
import { instantWithOffset, writtenTime } from '#features/exports/model/public-time.ts'
import { publicWords, type PublicWords } from '#features/exports/model/public-words.ts'
import { tidyLine } from '#features/exports/model/tidy-runs.ts'
import { blockMarkup, lineMarkup, textMarkup } from './block-markup.ts'
import { element, escapeText, openTag, type Markup } from './markup.ts'
import { newsArticle } from './news-article.ts'

/** The story as one page that any site can take in: semantic elements, no style, JSON-LD in the head; its pictures beside it. */
export function writeHtml(input: ExportInput): WrittenFiles {
  const traits = FORMAT_TRAITS.html
  const pictures = namePictures(input.name, input.document, input.pictures, traits)
  const page = `<!DOCTYPE html>\n${element('html', { lang: input.document.language }, `\n${head(input, pictures)}\n${body(input, pictures)}\n`)}\n`
  const bytes = new TextEncoder().encode(page)
  return ok([{ name: `${input.name}.html`, mediaType: traits.mediaType, bytes }, ...pictures.values()])
}

function head(input: ExportInput, pictures: PictureFiles): Markup {
  const { fields } = input.document
  const words = publicWords(input.document.language)
  const description = tidyLine(plainText(fields.lead))
  const slugline = tidyLine(fields.slugline)
  // In a script element only `<` can end or change what follows.
  const linked = JSON.stringify(newsArticle(input, pictures), null, 2).replaceAll('<', '\\u003c')
  return lines('head', [
    openTag('meta', { charset: 'utf-8' }),
    openTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(tidyLine(plainText(fields.headline)) || words.noHeadline)),
    description === '' ? '' : openTag('meta', { name: 'description', content: description }),
    slugline === '' ? '' : openTag('meta', { name: 'slugline', content: slugline }),
    element('script', { type: 'application/ld+json' }, `\n${linked}\n`),
  ])
}

function body(input: ExportInput, pictures: PictureFiles): Markup {
  const { document } = input
  const words = publicWords(document.language)
  const setting = { language: document.language, words, pictures }
  const article = lines('article', [
    header(input, words),
    ...document.blocks.map((block) => blockMarkup(block, setting)),
    tags(input, words),
    ...input.corrections.map((one) =>
      element(
        'section',
        { class: 'correction' },
        `${element('h2', {}, escapeText(words.correction))} ${time(input, one.at)} ${lineMarkup('p', {}, one.readerNote)}`,
      ),
    ),
    footer(input, words),
  ])
  return element('body', {}, `\n${element('main', {}, `\n${article}\n`)}\n`)
}

function header(input: ExportInput, words: PublicWords): Markup {
  const { fields, language } = input.document
  return lines('header', [
    lineMarkup('p', { class: 'vignette' }, fields.vignette),
    textMarkup('h1', {}, fields.headline, { language }),
    textMarkup('p', { class: 'lead' }, fields.lead, { language }),
    byline(input, words),
    lineMarkup('p', { class: 'dateline' }, fields.dateline),
    element('p', { class: 'published' }, time(input, input.published)),
  ])
}

function byline({ document }: ExportInput, words: PublicWords): Markup {
  const { people, agencies, adapter } = document.fields.byline
  const authors = [
    ...people.map((name) => lineMarkup('span', { class: 'person' }, name)),
    ...agencies.map((name) => lineMarkup('span', { class: 'agency' }, name)),
  ].filter((name) => name !== '')
  const by = authors.length === 0 ? '' : `${escapeText(words.by)} ${authors.join(', ')}`
  const adapted = lineMarkup('span', { class: 'adapter' }, adapter)
  const lines = [by, adapted === '' ? '' : `${escapeText(words.adaptedBy)} ${adapted}`].filter((line) => line !== '')
  return lines.length === 0 ? '' : element('address', { class: 'byline' }, lines.join('<br>\n'))
}

function time({ outlet, document }: ExportInput, at: string): Markup {
  const written = writtenTime(at, outlet.zone, document.language)
  return element('time', { datetime: instantWithOffset(at, outlet.zone) }, escapeText(written))
}

function tags({ document }: ExportInput, words: PublicWords): Markup {
  const items = document.fields.tags.map((tag) => lineMarkup('li', {}, tag)).filter((tag) => tag !== '')
  if (items.length === 0) return ''
  return element(
    'section',
    { class: 'tags' },
    `${element('h2', {}, escapeText(words.tags.replace(':', '')))}\n${element('ul', {}, items.join('\n'))}`,
  )
}

function footer({ sources }: ExportInput, words: PublicWords): Markup {
  const named = sources.map((source) => {
    const sender = source.agency === '' ? source.creator : source.agency
    const name = escapeText(tidyLine([sender, source.title].filter((part) => part !== '').join(': ')))
    const attributes = { href: source.address, ...(source.language === '' ? {} : { hreflang: source.language }) }
    return isLinkAddress(source.address) ? element('a', attributes, name) : name
  })
  const shown = named.filter((name) => name !== '')
  if (shown.length === 0) return ''
  return element('footer', {}, element('p', { class: 'sources' }, `${escapeText(words.source)} ${shown.join('; ')}`))
}

function lines(name: string, parts: readonly Markup[]): Markup {
  return element(name, {}, `\n${parts.filter((part) => part !== '').join('\n')}\n`)
}
