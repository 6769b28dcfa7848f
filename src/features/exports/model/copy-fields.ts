import { plainText, type Document, type PictureBlock } from '#domain/document/document.ts'
import { tidyLine } from './tidy-runs.ts'

/** A part of the story that is pasted by itself into a field of somebody's publishing system. */
export interface CopyPart {
  /** `story`, `headline`, `lead`, `body`, `byline`, `dateline`, `vignette`, `slugline`, `tags`, `caption-1`, `credit-1`, `alt-1` … */
  readonly field: string
  /** Null where the words follow from the whole (`story`, `body`, `byline`). */
  readonly line: string | null
}

/** What can be copied from a document, in the order in which a form asks for it; what is empty is not offered. */
export function copyParts(document: Document): readonly CopyPart[] {
  const { fields, blocks } = document
  const pictures = blocks.filter((block): block is PictureBlock => block.type === 'picture')
  const lines: readonly CopyPart[] = [
    { field: 'headline', line: tidyLine(plainText(fields.headline)) },
    { field: 'lead', line: tidyLine(plainText(fields.lead)) },
    { field: 'vignette', line: tidyLine(fields.vignette) },
    { field: 'dateline', line: tidyLine(fields.dateline) },
    ...pictures.flatMap(({ caption, credit, alt }, index) => [
      { field: `caption-${index + 1}`, line: tidyLine(caption) },
      { field: `credit-${index + 1}`, line: tidyLine(credit) },
      { field: `alt-${index + 1}`, line: tidyLine(alt) },
    ]),
    { field: 'tags', line: fields.tags.map(tidyLine).join(', ') },
    { field: 'slugline', line: tidyLine(fields.slugline) },
  ]
  const { people, agencies, adapter } = fields.byline
  const whole: readonly CopyPart[] = [
    { field: 'story', line: null },
    ...(blocks.length === 0 ? [] : [{ field: 'body', line: null }]),
    ...([...people, ...agencies, adapter].every((name) => tidyLine(name) === '')
      ? []
      : [{ field: 'byline', line: null }]),
  ]
  return [...whole, ...lines.filter(({ line }) => line !== '')]
}
