import type { Block, FactboxBlock, ListBlock, PictureBlock, Run, TableBlock } from '#domain/document/document.ts'
import { isLinkAddress } from '#domain/document/link-address.ts'
import type { PictureFiles } from '#features/exports/model/picture-files.ts'
import type { PublicWords } from '#features/exports/model/public-words.ts'
import { hasHeadings } from '#features/exports/model/pieces.ts'
import { tidyLine, tidyRuns } from '#features/exports/model/tidy-runs.ts'
import { element, escapeText, openTag, runsMarkup, type Markup } from './markup.ts'

export interface HtmlSetting {
  readonly language: string
  readonly words: PublicWords
  readonly pictures: PictureFiles
}

/** One block as flow content; empty when nothing is in it. */
export function blockMarkup(block: Block, setting: HtmlSetting): Markup {
  switch (block.type) {
    case 'list':
      return listMarkup(block, setting)
    case 'factbox':
      return factboxMarkup(block, setting)
    case 'picture':
      return pictureMarkup(block, setting)
    case 'table':
      return tableMarkup(block, setting)
    case 'embed':
      return embedMarkup(tidyLine(block.text), tidyLine(block.address))
    case 'quote': {
      const speaker = tidyLine(block.speaker)
      const words = textMarkup('p', {}, block.runs, setting)
      if (words === '' && speaker === '') return ''
      return element('blockquote', speaker === '' ? {} : { 'data-speaker': speaker }, words)
    }
    case 'subhead':
      return textMarkup('h2', {}, block.runs, setting)
    case 'question':
      return textMarkup('p', { class: 'question' }, block.runs, setting)
    case 'paragraph':
      return textMarkup('p', {}, block.runs, setting)
  }
}

export function textMarkup(
  name: string,
  attributes: Readonly<Record<string, string>>,
  runs: readonly Run[],
  { language }: Pick<HtmlSetting, 'language'>,
): Markup {
  const tidy = tidyRuns(runs, language)
  return tidy.length === 0 ? '' : element(name, attributes, runsMarkup(tidy))
}

/** A line of words in an element; nothing when there are none. */
export function lineMarkup(name: string, attributes: Readonly<Record<string, string>>, line: string): Markup {
  const words = tidyLine(line)
  return words === '' ? '' : element(name, attributes, escapeText(words))
}

function listMarkup(block: ListBlock, setting: HtmlSetting): Markup {
  const items = block.items.map((item) => textMarkup('li', {}, item.runs, setting)).filter((item) => item !== '')
  return items.length === 0 ? '' : element(block.ordered ? 'ol' : 'ul', {}, items.join('\n'))
}

function factboxMarkup(block: FactboxBlock, setting: HtmlSetting): Markup {
  const title = lineMarkup('h2', { class: 'factbox-title' }, block.title)
  const parts = [title, ...block.blocks.map((inner) => blockMarkup(inner, setting))].filter((part) => part !== '')
  return parts.length === 0 ? '' : element('aside', { class: 'factbox' }, `\n${parts.join('\n')}\n`)
}

function pictureMarkup(block: PictureBlock, { pictures, words }: HtmlSetting): Markup {
  const file = block.sha256 === null ? undefined : pictures.get(block.sha256)
  const image = file === undefined ? '' : openTag('img', { src: file.name, alt: tidyLine(block.alt) })
  const caption = lineMarkup('span', { class: 'caption' }, block.caption)
  const credit = lineMarkup('span', { class: 'credit' }, block.credit)
  const credited = credit === '' ? '' : `${escapeText(words.photo)} ${credit}`
  const rights = file === undefined ? '' : lineMarkup('small', { class: 'rights' }, block.rights)
  const said = [caption, credited, rights].filter((part) => part !== '').join(' ')
  const parts = [image, said === '' ? '' : element('figcaption', {}, said)].filter((part) => part !== '')
  return parts.length === 0 ? '' : element('figure', {}, parts.join('\n'))
}

function tableMarkup(block: TableBlock, setting: HtmlSetting): Markup {
  const row = (cells: Markup) => element('tr', {}, cells)
  const cells = (name: string, attributes: Readonly<Record<string, string>>, index: number) =>
    (block.rows[index] ?? [])
      .map((cell) => element(name, attributes, runsMarkup(tidyRuns(cell.runs, setting.language))))
      .join('')
  const header = hasHeadings(block)
  const head = header ? element('thead', {}, row(cells('th', { scope: 'col' }, 0))) : ''
  const body = block.rows.map((_, index) => (header && index === 0 ? '' : row(cells('td', {}, index))))
  const rows = body.filter((one) => one !== '').join('\n')
  return element('table', {}, `${head}${rows === '' ? '' : element('tbody', {}, rows)}`)
}

/** Never loaded: its address as a link, with the words that stood there. */
function embedMarkup(text: string, address: string): Markup {
  if (text === '' && address === '') return ''
  const words = text === '' ? '' : element('span', { class: 'embed-text' }, escapeText(text))
  if (address === '') return element('p', { class: 'embed' }, words)
  const shown = element('span', { class: 'embed-address' }, escapeText(address))
  const link = isLinkAddress(address) ? element('a', { href: address }, shown) : shown
  return element('p', { class: 'embed' }, [words, link].filter((part) => part !== '').join(' '))
}
