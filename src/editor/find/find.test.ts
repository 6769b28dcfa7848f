import { expect, test } from 'vitest'
import { aCopy, aParagraph, openTestCopy, outline } from '../open-test-copy.ts'

const query = { matchCase: false, wholeWord: false }

const copyWithEverything = aCopy(
  aParagraph('a', 'The cat. A ', { text: 'Cat', bold: true, anchors: ['x'] }, ' and concatenation.'),
  { id: 'q', type: 'quote', speaker: 'Cat Stevens', runs: [{ text: '“Cat,” he said.' }] },
  { id: 'p', type: 'picture', sha256: null, address: '', caption: 'A cat', credit: '', alt: '', rights: '' },
)

test('finds in headline, text, speakers and captions in reading order', () => {
  using copy = openTestCopy(copyWithEverything)
  const found = copy.handle.find({ ...query, text: 'cat' })
  expect(found.map(({ blockId, part, start }) => [blockId, part, start])).toEqual([
    ['a', 'text', 4],
    ['a', 'text', 11],
    ['a', 'text', 22],
    ['q', 'speaker', 0],
    ['q', 'text', 1],
    ['p', 'caption', 2],
  ])
})

test('whole words and case narrow what is found; letters of all alphabets count as word', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Ö öl Öl Ölet (öl)')))
  expect(copy.handle.find({ text: 'öl', matchCase: false, wholeWord: true })).toHaveLength(3)
  expect(copy.handle.find({ text: 'Öl', matchCase: true, wholeWord: false })).toHaveLength(2)
  expect(copy.handle.find({ ...query, text: '(' })).toHaveLength(1)
  expect(copy.handle.find({ ...query, text: '' })).toEqual([])
})

test('replaces everywhere in one undo step and keeps formats and anchors', () => {
  using copy = openTestCopy(copyWithEverything)
  const found = copy.handle.find({ text: 'cat', matchCase: false, wholeWord: true })
  copy.handle.replaceFound(found, 'lion')
  expect(outline(copy.handle.document()).slice(2)).toEqual([
    'paragraph a: The lion. A lion and concatenation.',
    'quote q: “lion,” he said.',
    'picture p: ',
  ])
  expect(copy.handle.document().blocks).toMatchObject([
    { runs: [{}, { text: 'lion', bold: true, anchors: ['x'] }, {}] },
    { speaker: 'lion Stevens' },
    { caption: 'A lion' },
  ])
  copy.handle.undo()
  expect(copy.handle.document()).toEqual(copyWithEverything)
})

test('a match that runs over formats is replaced with the format of its first letter', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'New ', { text: 'Y', bold: true }, 'ork')))
  copy.handle.replaceFound(copy.handle.find({ ...query, text: 'York' }), 'Jersey')
  expect(copy.handle.document().blocks).toMatchObject([{ runs: [{ text: 'New ' }, { text: 'Jersey', bold: true }] }])
})
