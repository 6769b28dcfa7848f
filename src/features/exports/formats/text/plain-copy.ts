import { plainText, type Block, type Document, type PictureBlock, type Run } from '#domain/document/document.ts'
import { carry } from '#features/exports/model/carry.ts'
import { FORMAT_TRAITS } from '#features/exports/model/format.ts'
import { pieceText } from '#features/exports/model/piece.ts'
import { piecesOf } from '#features/exports/model/pieces.ts'
import { publicWords, type PublicWords } from '#features/exports/model/public-words.ts'
import { tidyLine } from '#features/exports/model/tidy-runs.ts'

/** Headline to tags as a person would type it, an empty line between paragraphs. Links are listed at the end. */
export function plainCopy(document: Document): string {
  const { fields } = document
  const words = publicWords(document.language)
  return paragraphs([
    tidyLine(fields.vignette),
    line(fields.headline),
    line(fields.lead),
    plainByline(document),
    tidyLine(fields.dateline),
    plainBody(document),
    labelled(words.links, links(document).join('\n'), '\n'),
    labelled(words.tags, fields.tags.map(tidyLine).filter(isThere).join(', ')),
  ])
}

export function plainBody({ blocks, language }: Document): string {
  const words = publicWords(language)
  return paragraphs(blocks.map((block) => plainBlock(block, words)))
}

export function plainByline({ fields, language }: Document): string {
  const words = publicWords(language)
  const authors = [...fields.byline.people, ...fields.byline.agencies].map(tidyLine).filter(isThere)
  return lines([labelled(words.by, authors.join(', ')), labelled(words.adaptedBy, tidyLine(fields.byline.adapter))])
}

function plainBlock(block: Block, words: PublicWords): string {
  switch (block.type) {
    case 'list': {
      const items = block.items.map((item) => line(item.runs)).filter(isThere)
      return lines(items.map((item, index) => `${block.ordered ? `${index + 1}.` : '•'} ${item}`))
    }
    case 'factbox':
      return paragraphs([tidyLine(block.title), ...block.blocks.map((inner) => plainBlock(inner, words))])
    case 'picture':
      return plainPicture(block, words)
    case 'table':
      return lines(block.rows.map((row) => row.map((cell) => line(cell.runs)).join('\t')))
    case 'embed':
      return lines([tidyLine(block.text), tidyLine(block.address)])
    default:
      return line(block.runs)
  }
}

function plainPicture(block: PictureBlock, words: PublicWords): string {
  return lines([
    tidyLine(block.caption),
    creditLine(tidyLine(block.credit), words),
    labelled(words.alt, tidyLine(block.alt)),
  ])
}

/** `Illustration: Anna Ek` says already what it is. */
function creditLine(credit: string, words: PublicWords): string {
  return /^\p{L}+(?: \p{L}+)?: /u.test(credit) ? credit : labelled(words.photo, credit)
}

function links(document: Document): readonly string[] {
  const { pieces } = carry(piecesOf(document), FORMAT_TRAITS.text, new Map())
  return pieces.filter((one) => one.kind === 'link').map(pieceText)
}

function line(runs: readonly Run[]): string {
  return tidyLine(plainText(runs))
}

function labelled(label: string, text: string, joint = ' '): string {
  return text === '' ? '' : `${label}${joint}${text}`
}

function lines(parts: readonly string[]): string {
  return parts.filter(isThere).join('\n')
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter(isThere).join('\n\n')
}

function isThere(text: string): boolean {
  return text !== ''
}
