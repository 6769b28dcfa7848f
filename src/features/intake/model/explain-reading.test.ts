import { expect, test } from 'vitest'
import { readPastedText } from '#features/intake/formats/read-article.ts'
import { explainExtraction } from './explain-reading.ts'

const PAGE = `<html><body><h1>Five words in this headline</h1>
  <p>The council voted <a href="file:///etc/passwd">on Friday</a>, and it votes again on Monday, it says.</p>
  <img src="https://a.example/1.jpg" alt=""><p>A second paragraph with enough words to be one of the article's own.</p>
  <img src="https://a.example/2.jpg" alt=""><p>A third paragraph with enough words to be one of the article's own too.</p></body></html>`

test('what was lost and what is worth knowing are sentences for whoever reads the JSON', () => {
  const read = readPastedText(PAGE)
  if (!read.ok) throw new Error(read.problem.kind)
  const explained = explainExtraction(read.value)
  expect(explained.ledger.losses).toEqual([
    {
      what: 'on Friday (file:///etc/passwd)',
      why: 'a link whose address is neither http, https nor mailto: its words were kept',
    },
  ])
  expect(explained.notes).toEqual(['2 pictures have no alt text.'])
})
