import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { aCopy, aParagraph, openTestCopy, outline, type TestCopy } from '../open-test-copy.ts'
import { COPY_MEDIA_TYPE } from './clipboard-copy.ts'
import { $paste } from './clipboard.ts'
import { sliceDocument } from './slice-document.ts'

function paste(copy: TestCopy, data: Readonly<Record<string, string>>): void {
  copy.send(() =>
    $paste(
      { getData: (type) => data[type] ?? '' },
      {
        storyId: 'story',
        readDocument: () => copy.handle.document(),
        parseHtml: (html) => parseHTML(`<html><body>${html}</body></html>`).document,
      },
    ),
  )
}

function pasteHtml(html: string, language = 'en-GB') {
  using copy = openTestCopy({ ...aCopy(), language })
  copy.select(['lead', 0])
  copy.handle.edit((document) => ({ ...document, blocks: [{ id: 'a', type: 'paragraph', runs: [] }] }))
  copy.select(['a', 0])
  paste(copy, { 'text/html': html })
  return copy.handle.document().blocks
}

const web = { provenance: 'web' }

test('HTML keeps paragraphs, subheads, lists, bold, italics and links, marked as from the web', () => {
  const blocks = pasteHtml(
    '<h1>Title</h1><p>One <b>bold</b> <a href="https://example.org/a">link</a></p><ul><li>x</li><li><i>y</i></li></ul>',
  )
  expect(blocks).toMatchObject([
    { type: 'subhead', runs: [{ text: 'Title', ...web }] },
    {
      type: 'paragraph',
      runs: [
        { text: 'One ', ...web },
        { text: 'bold', bold: true, ...web },
        { text: ' ', ...web },
        { text: 'link', link: 'https://example.org/a', ...web },
      ],
    },
    { type: 'list', ordered: false, items: [{ runs: [{ text: 'x' }] }, { runs: [{ text: 'y', italic: true }] }] },
  ])
})

test('scripts, hidden text, pictures and addresses with other schemes do not get in', () => {
  const blocks = pasteHtml(
    '<p>a<script>alert(1)</script><span style="display:none">hidden</span><img src="https://example.org/spy.gif">' +
      '<a href="javascript:alert(1)">b</a><a href="file:///etc/passwd">c</a></p>',
  )
  expect(blocks).toMatchObject([{ type: 'paragraph', runs: [{ text: 'abc', ...web }] }])
})

test('Google Docs: the wrapper is not bold, styles are read, redirects are unwrapped', () => {
  const blocks = pasteHtml(
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">Plain </span>' +
      '<span style="font-weight:700">bold</span> <a href="https://www.google.com/url?q=https://example.org/x&amp;sa=D">l</a></p><br><p><span style="font-style:italic">it</span></p></b>',
  )
  expect(blocks).toMatchObject([
    {
      runs: [
        { text: 'Plain ' },
        { text: 'bold', bold: true },
        { text: ' ' },
        { text: 'l', link: 'https://example.org/x' },
      ],
    },
    { runs: [{ text: 'it', italic: true }] },
  ])
})

test('Word: paragraphs that are list items become a list without their bullets', () => {
  const item = (text: string): string =>
    `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>${text}<o:p></o:p></p>`
  expect(
    pasteHtml(`<p class="MsoNormal">Before</p>${item('One')}${item('Two')}<p class="MsoNormal">After</p>`),
  ).toMatchObject([
    { type: 'paragraph', runs: [{ text: 'Before' }] },
    { type: 'list', items: [{ runs: [{ text: 'One' }] }, { runs: [{ text: 'Two' }] }] },
    { type: 'paragraph', runs: [{ text: 'After' }] },
  ])
})

test('speech after a dash becomes a quote in the marks of the copy', () => {
  expect(pasteHtml('<p>–&nbsp;Det stämmer, säger Anna.</p>', 'sv')).toMatchObject([
    { type: 'quote', speaker: '', runs: [{ text: '”Det stämmer”, säger Anna.', ...web }] },
  ])
  expect(pasteHtml('<p>– That is right, says Anna.</p>')).toMatchObject([
    { type: 'quote', runs: [{ text: '“That is right,” says Anna.' }] },
  ])
})

test('a table with rows and columns stays one, a layout table becomes paragraphs', () => {
  expect(pasteHtml('<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>')).toMatchObject([
    {
      type: 'table',
      header: true,
      rows: [
        [{}, {}],
        [{ runs: [{ text: '1' }] }, { runs: [] }],
      ],
    },
  ])
  expect(pasteHtml('<table><tr><td><p>Only</p></td></tr></table>')).toMatchObject([
    { type: 'paragraph', runs: [{ text: 'Only' }] },
  ])
})

test('plain text becomes paragraphs, bullets a list', () => {
  using copy = openTestCopy(aCopy(aParagraph('a')))
  copy.select(['a', 0])
  paste(copy, { 'text/plain': 'One\r\n\r\nTwo\n• x\n• y' })
  expect(copy.handle.document().blocks).toMatchObject([
    { type: 'paragraph', runs: [{ text: 'One', ...web }] },
    { type: 'paragraph', runs: [{ text: 'Two' }] },
    { type: 'list', items: [{ runs: [{ text: 'x' }] }, { runs: [{ text: 'y' }] }] },
  ])
})

test('one line pasted into a paragraph stays in the line', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'One three')))
  copy.select(['a', 4])
  paste(copy, { 'text/plain': 'two ' })
  expect(outline(copy.handle.document()).slice(2)).toEqual(['paragraph a: One two three'])
})

test('several paragraphs pasted into the headline become one line', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Body')))
  copy.select(['headline', 8])
  paste(copy, { 'text/plain': ' one\n\ntwo' })
  expect(outline(copy.handle.document())).toEqual(['Headlineone two', 'The lead.', 'paragraph a: Body'])
})

test('what is copied in the story keeps its anchors and gets new ids beside the original', () => {
  using copy = openTestCopy(
    aCopy(aParagraph('a', { text: 'One', anchors: ['x'] }), aParagraph('b', 'Two'), aParagraph('c', 'Three')),
  )
  const blocks = sliceDocument(copy.handle.document(), [
    { blockId: 'a', start: 0, end: 3 },
    { blockId: 'b', start: 0, end: 3 },
  ])
  copy.select(['c', 5])
  paste(copy, { [COPY_MEDIA_TYPE]: JSON.stringify({ storyId: 'story', language: 'en-GB', blocks }) })
  const after = copy.handle.document()
  expect(new Set(after.blocks.map((block) => block.id)).size).toBe(after.blocks.length)
  expect(after.blocks.slice(0, 3).map((block) => block.id)).toEqual(['a', 'b', 'c'])
  expect(copy.handle.anchorPlaces('x')).toHaveLength(2)
})

test('anchors of another story are left behind', () => {
  using copy = openTestCopy(aCopy(aParagraph('c', 'Three')))
  copy.select(['c', 5])
  const blocks = [aParagraph('a', { text: 'One', anchors: ['x'] })]
  paste(copy, { [COPY_MEDIA_TYPE]: JSON.stringify({ storyId: 'other', language: 'en-GB', blocks }) })
  expect(outline(copy.handle.document()).slice(2)).toEqual(['paragraph c: ThreeOne'])
  expect(copy.handle.anchorPlaces('x')).toEqual([])
})

test('a clipboard that only looks like ours is read as text', () => {
  using copy = openTestCopy(aCopy(aParagraph('c', 'Three')))
  copy.select(['c', 5])
  paste(copy, {
    [COPY_MEDIA_TYPE]: JSON.stringify({ storyId: 'story', language: 'en', blocks: [{ type: 'script' }] }),
    'text/plain': '!',
  })
  expect(outline(copy.handle.document()).slice(2)).toEqual(['paragraph c: Three!'])
})

test('an address pasted over words makes them a link', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'See the report')))
  copy.select(['a', 8], ['a', 14])
  paste(copy, { 'text/plain': 'https://example.org/report' })
  expect(copy.handle.document().blocks).toMatchObject([
    { runs: [{ text: 'See the ' }, { text: 'report', link: 'https://example.org/report' }] },
  ])
})
