import type { Root } from 'mdast'
import { stringify } from 'yaml'
import { ok } from '#lib/result.ts'
import type { ExportInput, WrittenFiles } from '#features/exports/model/export-input.ts'
import { FORMAT_TRAITS } from '#features/exports/model/format.ts'
import { namePictures } from '#features/exports/model/picture-files.ts'
import { publicWords } from '#features/exports/model/public-words.ts'
import { blockTree } from './block-tree.ts'
import { frontMatter } from './front-matter.ts'
import { stringifyMarkdown } from './syntax.ts'

/** The body as CommonMark with GFM's tables, headline and every other field as YAML before it; pictures beside it. */
export function writeMarkdown(input: ExportInput): WrittenFiles {
  const traits = FORMAT_TRAITS.markdown
  const pictures = namePictures(input.name, input.document, input.pictures, traits)
  const setting = { words: publicWords(input.document.language), pictures }
  const tree: Root = {
    type: 'root',
    children: input.document.blocks.flatMap((block) => [...blockTree(block, setting)]),
  }
  // Quoted throughout: a bare value that looks like a date, a number or `no` would become one.
  const yaml = stringify(frontMatter(input, pictures), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })
  const bytes = new TextEncoder().encode(`---\n${yaml}---\n\n${stringifyMarkdown(tree)}`)
  return ok([{ name: `${input.name}.md`, mediaType: traits.mediaType, bytes }, ...pictures.values()])
}
