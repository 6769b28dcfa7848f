import type { Block, Fields, Run } from './document.ts'

/** What a stretch of words is for within its block or among the fields. */
export type LineLabel =
  | 'text'
  | 'speaker'
  | 'item'
  | 'title'
  | 'caption'
  | 'credit'
  | 'alt'
  | 'rights'
  | 'cell'
  | 'address'
  | keyof Fields
  | 'people'
  | 'agencies'
  | 'adapter'

/** Words that are compared as one: `key` pairs them with the same line of another text. */
export interface Line {
  readonly key: string
  readonly label: LineLabel
  readonly runs: readonly Run[]
}

/** Everything a block says, line by line. */
export function blockLines(block: Block): readonly Line[] {
  switch (block.type) {
    case 'quote':
      return [runsLine(block.id, 'text', block.runs), stringLine(`${block.id} speaker`, 'speaker', block.speaker)]
    case 'list':
      return block.items.map((item) => runsLine(item.id, 'item', item.runs))
    case 'factbox':
      return [stringLine(`${block.id} title`, 'title', block.title), ...block.blocks.flatMap(blockLines)]
    case 'table':
      return block.rows.flat().map((cell) => runsLine(cell.id, 'cell', cell.runs))
    case 'picture':
      return [
        stringLine(`${block.id} caption`, 'caption', block.caption),
        stringLine(`${block.id} credit`, 'credit', block.credit),
        stringLine(`${block.id} alt`, 'alt', block.alt),
        stringLine(`${block.id} rights`, 'rights', block.rights),
      ]
    case 'embed':
      return [
        stringLine(`${block.id} text`, 'text', block.text),
        stringLine(`${block.id} address`, 'address', block.address),
      ]
    default:
      return [runsLine(block.id, 'text', block.runs)]
  }
}

/** The fields in the order in which the desk shows them; lists of names as one line. */
export function fieldLines(fields: Fields): readonly Line[] {
  const { byline } = fields
  return [
    stringLine('vignette', 'vignette', fields.vignette),
    runsLine('headline', 'headline', fields.headline),
    runsLine('lead', 'lead', fields.lead),
    stringLine('people', 'people', byline.people.join(', ')),
    stringLine('agencies', 'agencies', byline.agencies.join(', ')),
    stringLine('adapter', 'adapter', byline.adapter),
    stringLine('dateline', 'dateline', fields.dateline),
    stringLine('tags', 'tags', fields.tags.join(', ')),
    stringLine('slugline', 'slugline', fields.slugline),
    stringLine('notes', 'notes', fields.notes),
  ]
}

function runsLine(key: string, label: LineLabel, runs: readonly Run[]): Line {
  return { key, label, runs }
}

function stringLine(key: string, label: LineLabel, text: string): Line {
  return { key, label, runs: text === '' ? [] : [{ text }] }
}
