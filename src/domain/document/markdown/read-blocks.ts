import type { Block, FactboxBlock, ListBlock, ParagraphBlock } from '../document.ts'
import { newBlockId } from '../new-block-id.ts'
import { isBlank, trimBlanks, UnfitMarkdown, type MarkdownLines } from './markdown-lines.ts'
import { readEmbed, readPicture, readTableFence } from './read-fences.ts'
import { readInline } from './read-inline.ts'
import { readValue, readMembers } from './read-members.ts'
import { isTableLine, readTable } from './read-table.ts'

const FENCE = /^:::[ \t]*([a-z]+)(?:[ \t]+(.*))?$/su
const FENCE_END = /^:::[ \t]*$/u
const HEADING = /^#{1,6}(?:[ \t]+(.*))?$/su
const QUOTE = /^>[ \t]?/u
const ITEM = /^(?:([-*])|(\d+)[.)])(?:[ \t]+(.*))?$/su
const COMMENT = /^<!--.*-->[ \t]*$/su

/** Reads blocks to the end, or to the `:::` that closes a factbox, which is left. */
export function readBlocks(lines: MarkdownLines): readonly Block[] {
  const blocks: Block[] = []
  let isApart = true
  for (let line = lines.peek(); line !== null && !FENCE_END.test(line); line = lines.peek()) {
    if (isBlank(line) || COMMENT.test(line)) {
      isApart ||= COMMENT.test(line)
      lines.take()
      continue
    }
    const block = readBlock(lines, line)
    const last = blocks.at(-1)
    const isContinued = !isApart && last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered
    if (isContinued) blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] }
    else blocks.push(block)
    isApart = false
  }
  return blocks
}

function readBlock(lines: MarkdownLines, line: string): Block {
  if (FENCE.test(line)) return readFence(lines)
  if (HEADING.test(line)) return paragraph('subhead', HEADING.exec(lines.take())?.[1] ?? '')
  if (QUOTE.test(line)) return readQuote(lines)
  if (ITEM.test(line)) return readList(lines)
  if (isTableLine(line)) return readTable(lines)
  return paragraph('paragraph', joinLines(lines.takeWhile((next) => !startsBlock(next))))
}

function startsBlock(line: string): boolean {
  const isOther = [FENCE, FENCE_END, HEADING, QUOTE, ITEM, COMMENT].some((pattern) => pattern.test(line))
  return isOther || isBlank(line) || isTableLine(line)
}

function paragraph(type: ParagraphBlock['type'], text: string): ParagraphBlock {
  return { id: newBlockId(), type, runs: readInline(trimBlanks(text)) }
}

/** A line that ends with a backslash ends with a line break; any other goes on after a space. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const trimmed = trimBlanks(line)
      if (index === lines.length - 1) return trimmed
      return endsWithBreak(trimmed) ? `${trimmed}\n` : `${trimmed} `
    })
    .join('')
}

/** An odd number of backslashes: the last one is not itself escaped. */
function endsWithBreak(line: string): boolean {
  return ((/\\+$/u.exec(line)?.[0].length ?? 0) & 1) === 1
}

function readQuote(lines: MarkdownLines): Block {
  const line = lines.number
  const text = lines.takeWhile((next) => QUOTE.test(next)).map((next) => next.replace(QUOTE, ''))
  const last = text.at(-1) ?? ''
  const before = text.at(-2)
  const isSpeaker = before !== undefined && last.startsWith('— ') && !endsWithBreak(trimBlanks(before))
  const words = (isSpeaker ? text.slice(0, -1) : text).filter((part) => !isBlank(part))
  const speaker = isSpeaker ? readValue(last.slice(2), line) : ''
  return { id: newBlockId(), type: 'quote', speaker, runs: readInline(joinLines(words)) }
}

function readList(lines: MarkdownLines): ListBlock {
  const ordered = ITEM.exec(lines.peek() ?? '')?.[2] !== undefined
  const items: ListBlock['items'][number][] = []
  for (let line = lines.peek(); line !== null; line = lines.peek()) {
    const match = ITEM.exec(line)
    if (match === null || (match[2] !== undefined) !== ordered) break
    lines.take()
    const more = lines.takeWhile((next) => !startsBlock(next))
    items.push({ id: newBlockId(), runs: readInline(joinLines([match[3] ?? '', ...more])) })
  }
  return { id: newBlockId(), type: 'list', ordered, items }
}

function readFence(lines: MarkdownLines): Block {
  const line = lines.number
  const [, type, title] = FENCE.exec(lines.take()) ?? []
  switch (type) {
    case 'paragraph':
    case 'subhead':
    case 'question':
      return readTextFence(lines, type, line)
    case 'factbox':
      return readFactbox(lines, readValue(title ?? '', line), line)
    case 'list': {
      const [ordered] = readMembers(lines, ':::', 'unclosed_fence')
      return { id: newBlockId(), type: 'list', ordered: ordered?.values[0] === 'true', items: [] }
    }
    case 'picture':
      return readPicture(lines)
    case 'embed':
      return readEmbed(lines)
    case 'table':
      return readTableFence(lines)
    default:
      throw new UnfitMarkdown(line, 'unknown_fence')
  }
}

function closeFence(lines: MarkdownLines, opened: number): void {
  if (lines.peek() === null) throw new UnfitMarkdown(opened, 'unclosed_fence')
  lines.take()
}

function readTextFence(lines: MarkdownLines, type: ParagraphBlock['type'], line: number): ParagraphBlock {
  const text = lines.takeWhile((next) => !FENCE_END.test(next)).filter((next) => !isBlank(next))
  closeFence(lines, line)
  return paragraph(type, joinLines(text))
}

function readFactbox(lines: MarkdownLines, title: string, line: number): FactboxBlock {
  const blocks = readBlocks(lines)
  closeFence(lines, line)
  return { id: newBlockId(), type: 'factbox', title, blocks: blocks.map((block) => simpleBlock(block, line)) }
}

function simpleBlock(block: Block, line: number): ParagraphBlock | ListBlock {
  const { type } = block
  if (type === 'paragraph' || type === 'subhead' || type === 'question' || type === 'list') return block
  throw new UnfitMarkdown(line, 'not_allowed_in_factbox')
}
