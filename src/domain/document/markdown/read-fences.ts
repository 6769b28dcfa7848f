import type { EmbedBlock, PictureBlock, TableBlock } from '../document.ts'
import { newBlockId } from '../new-block-id.ts'
import { UnfitMarkdown, type MarkdownLines } from './markdown-lines.ts'
import { readMembers, singleValue } from './read-members.ts'

/** The members of a `:::` block; names that it does not know are refused. */
function readNamed(lines: MarkdownLines, names: readonly string[]): (name: string) => string {
  const values = new Map<string, string>()
  for (const member of readMembers(lines, ':::', 'unclosed_fence')) {
    if (!names.includes(member.name)) throw new UnfitMarkdown(member.line, 'unknown_field')
    values.set(member.name, singleValue(member))
  }
  return (name) => values.get(name) ?? ''
}

const SHA256 = /^[0-9a-f]{64}$/u

export function readPicture(lines: MarkdownLines): PictureBlock {
  const line = lines.number
  const value = readNamed(lines, ['sha256', 'address', 'caption', 'credit', 'alt', 'rights'])
  const sha256 = value('sha256')
  if (sha256 !== '' && !SHA256.test(sha256)) throw new UnfitMarkdown(line, 'bad_value')
  return {
    id: newBlockId(),
    type: 'picture',
    sha256: sha256 === '' ? null : sha256,
    address: value('address'),
    caption: value('caption'),
    credit: value('credit'),
    alt: value('alt'),
    rights: value('rights'),
  }
}

export function readEmbed(lines: MarkdownLines): EmbedBlock {
  const value = readNamed(lines, ['address', 'text'])
  return { id: newBlockId(), type: 'embed', address: value('address'), text: value('text') }
}

/** A table without cells, which has no form in Markdown. */
export function readTableFence(lines: MarkdownLines): TableBlock {
  const value = readNamed(lines, ['header', 'rows'])
  const rows = Array.from({ length: Math.min(1_000, Number(value('rows')) || 0) }, () => [])
  return { id: newBlockId(), type: 'table', header: value('header') === 'true', rows }
}
