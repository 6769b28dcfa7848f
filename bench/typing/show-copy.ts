import { DOCUMENT_FORMAT, EMPTY_FIELDS, type Document } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'

const id = newBlockId

/** Every kind of block, long words among them. */
export function createShowCopy(): Document {
  return {
    format: DOCUMENT_FORMAT,
    language: 'en-GB',
    fields: {
      ...EMPTY_FIELDS,
      headline: [{ text: 'Kärnkraftsavvecklingskommissionens överraskningsbesked delays Norrköping’s bridge' }],
      lead: [
        {
          text: 'Softer clay than expected adds 300 million kronor to the crossing. The council wants a new survey before anything is built.',
        },
      ],
    },
    blocks: [
      {
        id: id(),
        type: 'paragraph',
        runs: [
          { text: 'The municipal council in Norrköping voted late on Tuesday to ' },
          { text: 'postpone the decision', bold: true },
          { text: ' on the new harbour bridge, after engineers warned that the ground is softer than ' },
          { text: 'the first survey', link: 'https://example.org/survey' },
          { text: ' had shown, ' },
          { text: 'Dagens Nyheter', italic: true },
          { text: ' reports.' },
        ],
      },
      {
        id: id(),
        type: 'quote',
        speaker: 'Anna Lindqvist, project leader',
        runs: [
          {
            text: '“We have known since the spring that the clay is deeper than anybody wanted to believe,” said Anna Lindqvist.',
          },
        ],
      },
      { id: id(), type: 'quote', speaker: '', runs: [{ text: '“Nobody asked us,” says a neighbour.' }] },
      { id: id(), type: 'subhead', runs: [{ text: 'A fifth more traffic' }] },
      {
        id: id(),
        type: 'paragraph',
        runs: [
          {
            text: 'A report from the county administrative board found that traffic over the river has grown by a fifth since 2019. Flygplatsbränslehanteringsanläggningen and Sverigedemokraternas riksdagsgruppsordförande are words that must wrap.',
          },
        ],
      },
      { id: id(), type: 'question', runs: [{ text: 'What happens now?' }] },
      {
        id: id(),
        type: 'list',
        ordered: false,
        items: [
          { id: id(), runs: [{ text: 'A second survey is to be finished by June.' }] },
          { id: id(), runs: [{ text: 'The budget is revised in August.' }] },
        ],
      },
      {
        id: id(),
        type: 'list',
        ordered: true,
        items: [
          { id: id(), runs: [{ text: 'Council votes' }] },
          { id: id(), runs: [{ text: 'County decides' }] },
        ],
      },
      {
        id: id(),
        type: 'factbox',
        title: 'Facts: The harbour bridge',
        blocks: [
          { id: id(), type: 'paragraph', runs: [{ text: 'Length 420 metres, four lanes and a bicycle path.' }] },
          {
            id: id(),
            type: 'list',
            ordered: false,
            items: [{ id: id(), runs: [{ text: 'Cost: 1.4 billion kronor' }] }],
          },
          { id: id(), type: 'paragraph', runs: [{ text: 'Source: Norrköping municipality' }] },
        ],
      },
      {
        id: id(),
        type: 'picture',
        sha256: null,
        address: 'https://example.org/bridge.jpg',
        caption: 'The old bridge on Tuesday morning. It carries 18,000 cars a day, twice what it was built for.',
        credit: 'Foto: Erik Sand/TT',
        alt: '',
        rights: '',
      },
      {
        id: id(),
        type: 'table',
        header: true,
        rows: [
          [
            { id: id(), runs: [{ text: 'Year' }] },
            { id: id(), runs: [{ text: 'Cost, million kronor' }] },
          ],
          [
            { id: id(), runs: [{ text: '2024' }] },
            { id: id(), runs: [{ text: '1,100' }] },
          ],
          [
            { id: id(), runs: [{ text: '2026' }] },
            { id: id(), runs: [{ text: '1,400' }] },
          ],
        ],
      },
      { id: id(), type: 'embed', address: 'https://example.org/post/1', text: 'A post by the mayor' },
    ],
  }
}
