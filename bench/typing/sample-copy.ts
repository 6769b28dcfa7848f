import { DOCUMENT_FORMAT, EMPTY_FIELDS, type Block, type Document, type Run } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'

const PARAGRAPHS: readonly string[] = [
  'The municipal council in Norrköping voted late on Tuesday to postpone the decision on the new harbour bridge, after engineers warned that the ground on the northern bank is softer than the first survey had shown.',
  'The bridge, which was to have opened in the autumn of 2027, is now expected to cost 1.4 billion kronor, about 300 million more than the sum the council approved two years ago.',
  'Opponents say the money would do more good in schools. Supporters answer that every year of delay makes the crossing dearer, and that the old bridge cannot carry lorries for much longer.',
  'A report from the county administrative board, made public on Monday, found that traffic over the river has grown by a fifth since 2019, and that most of the growth comes from commuters.',
  'The contractor has declined to comment on the figures, but in a written statement the company said that it had followed the instructions it was given and that the risks had been known from the start.',
]

const SPEECH =
  '“We have known since the spring that the clay is deeper than anybody wanted to believe,” said Anna Lindqvist, who leads the project.'

/** A story of about so many words: paragraphs with a bold word and a link each, quotes, subheads, lists, a factbox. */
export function createSampleCopy(words: number): Document {
  const blocks: Block[] = []
  let count = 0
  for (let index = 0; count < words; index += 1) {
    const block = createBlock(index)
    blocks.push(block)
    count += countWords(block)
  }
  return {
    format: DOCUMENT_FORMAT,
    language: 'en-GB',
    fields: {
      ...EMPTY_FIELDS,
      headline: [{ text: 'Norrköping puts off its bridge as the ground gives way' }],
      lead: [
        {
          text: 'Softer clay than expected adds 300 million kronor to the crossing. The council wants a new survey first.',
        },
      ],
    },
    blocks,
  }
}

function createBlock(index: number): Block {
  const id = newBlockId()
  if (index % 11 === 10) return { id, type: 'subhead', runs: [{ text: `Part ${index}: what the survey found` }] }
  if (index % 7 === 6) return { id, type: 'quote', speaker: 'Anna Lindqvist', runs: [{ text: SPEECH }] }
  if (index % 23 === 22) return createList(id)
  return { id, type: 'paragraph', runs: enrich(PARAGRAPHS[index % PARAGRAPHS.length] ?? '', index) }
}

function createList(id: string): Block {
  const items = ['a second survey by June', 'a revised budget in August', 'a vote in the autumn']
  return { id, type: 'list', ordered: false, items: items.map((text) => ({ id: newBlockId(), runs: [{ text }] })) }
}

function enrich(text: string, index: number): readonly Run[] {
  const middle = text.indexOf(' ', 40)
  const next = text.indexOf(' ', middle + 1)
  const last = text.lastIndexOf(' ', text.length - 12)
  return [
    { text: text.slice(0, middle + 1) },
    { text: text.slice(middle + 1, next), bold: true },
    { text: text.slice(next, last + 1) },
    { text: text.slice(last + 1), link: `https://example.org/source/${index}` },
  ]
}

function countWords(block: Block): number {
  return 'runs' in block
    ? block.runs
        .map((run) => run.text)
        .join('')
        .split(' ').length
    : 12
}
