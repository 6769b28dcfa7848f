import { AlignmentType, Document as WordDocument, LevelFormat, Packer, Paragraph, TextRun, type FileChild } from 'docx'
import { ok } from '#lib/result.ts'
import { plainText } from '#domain/document/document.ts'
import type { ExportInput, WrittenFiles } from '#features/exports/model/export-input.ts'
import { FORMAT_TRAITS } from '#features/exports/model/format.ts'
import { namePictures } from '#features/exports/model/picture-files.ts'
import { publicWords, type PublicWords } from '#features/exports/model/public-words.ts'
import { tidyLine } from '#features/exports/model/tidy-runs.ts'
import { withRegion } from '#features/exports/model/with-region.ts'
import { blockParagraphs, lineParagraph, LIST_REFERENCES, textParagraph, type WordSetting } from './block-paragraphs.ts'
import { settlePackage } from './settle-package.ts'
import { LINE_STYLES, wordStyles } from './styles.ts'

/** The story as a Word document in which every paragraph has a style by name and every word a language. */
export async function writeDocx(input: ExportInput): Promise<WrittenFiles> {
  const traits = FORMAT_TRAITS.docx
  const { document } = input
  let lists = 0
  const setting: WordSetting = {
    language: document.language,
    words: publicWords(document.language),
    pictures: namePictures(input.name, document, input.pictures, traits),
    nextList: () => (lists += 1),
  }
  const packed = await Packer.pack(wordDocument(input, setting), 'uint8array')
  const bytes = settlePackage(packed, { modified: input.modified, language: withRegion(document.language) })
  return ok([{ name: `${input.name}.docx`, mediaType: traits.mediaType, bytes }])
}

function wordDocument(input: ExportInput, setting: WordSetting): WordDocument {
  const { document, outlet } = input
  const { fields } = document
  const { people, agencies } = fields.byline
  const creators = [...people, ...agencies].map(tidyLine).filter((name) => name !== '')
  return new WordDocument({
    title: tidyLine(plainText(fields.headline)),
    subject: tidyLine(fields.slugline),
    description: tidyLine(plainText(fields.lead)),
    creator: creators.join(', ') || outlet.name,
    lastModifiedBy: outlet.name,
    keywords: fields.tags.map(tidyLine).join(', '),
    styles: wordStyles(withRegion(document.language)),
    numbering: { config: [listLevels(LIST_REFERENCES.bullet), listLevels(LIST_REFERENCES.number)] },
    sections: [{ children: storyParagraphs(input, setting) }],
  })
}

function listLevels(reference: string) {
  const isNumbered = reference === LIST_REFERENCES.number
  const level = {
    level: 0,
    format: isNumbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: isNumbered ? '%1.' : '•',
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 567, hanging: 283 } } },
  }
  return { reference, levels: [level] }
}

function storyParagraphs(input: ExportInput, setting: WordSetting): readonly FileChild[] {
  const { fields, blocks } = input.document
  return [
    ...lineParagraph('vignette', fields.vignette),
    ...textParagraph('headline', fields.headline, setting),
    ...textParagraph('lead', fields.lead, setting),
    ...byline(input, setting.words),
    ...lineParagraph('dateline', fields.dateline),
    ...blocks.flatMap((block) => blockParagraphs(block, setting)),
    ...tags(input, setting.words),
    ...input.corrections.flatMap((one) => lineParagraph('correction', one.readerNote)),
  ]
}

function byline({ document }: ExportInput, words: PublicWords): readonly Paragraph[] {
  const { people, agencies, adapter } = document.fields.byline
  const authors = [
    ...people.map((name) => ({ text: tidyLine(name), style: 'Person' })),
    ...agencies.map((name) => ({ text: tidyLine(name), style: 'Agency' })),
  ]
  return [
    ...labelledLine(LINE_STYLES.byline, words.by, authors),
    ...labelledLine(LINE_STYLES.byline, words.adaptedBy, [{ text: tidyLine(adapter), style: 'Adapter' }]),
  ]
}

function tags({ document }: ExportInput, words: PublicWords): readonly Paragraph[] {
  const all = document.fields.tags.map((tag) => ({ text: tidyLine(tag), style: 'Tag' }))
  return labelledLine(LINE_STYLES.tags, words.tags, all)
}

interface StyledWords {
  readonly text: string
  readonly style: string
}

function labelledLine(style: string, label: string, parts: readonly StyledWords[]): readonly Paragraph[] {
  const there = parts.filter((part) => part.text !== '')
  if (there.length === 0) return []
  const children = there.flatMap((part, index) => [new TextRun(index === 0 ? `${label} ` : ', '), new TextRun(part)])
  return [new Paragraph({ style, children })]
}
