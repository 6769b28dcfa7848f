import { expect, test } from 'vitest'
import { aCopy, aParagraph, openTestCopy } from '../open-test-copy.ts'

const copyWithLink = aCopy(aParagraph('a', 'See ', { text: 'the report', link: 'https://example.org/old' }, ' here'))

test('the selection becomes a link, and undo takes it away', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'See the report')))
  copy.select(['a', 4], ['a', 14])
  expect(copy.handle.setLink('https://example.org/a')).toBe(true)
  expect(copy.handle.document().blocks).toMatchObject([
    { runs: [{ text: 'See ' }, { text: 'the report', link: 'https://example.org/a' }] },
  ])
  expect(copy.handle.formatState().link).toBe('https://example.org/a')
  copy.handle.undo()
  expect(copy.handle.document().blocks).toMatchObject([{ runs: [{ text: 'See the report' }] }])
})

test('a caret in a link changes or removes the whole link', () => {
  using copy = openTestCopy(copyWithLink)
  copy.select(['a', 8])
  expect(copy.handle.formatState().link).toBe('https://example.org/old')
  expect(copy.handle.setLink('mailto:desk@example.org')).toBe(true)
  expect(copy.handle.document().blocks).toMatchObject([
    { runs: [{}, { text: 'the report', link: 'mailto:desk@example.org' }, {}] },
  ])
  expect(copy.handle.setLink(null)).toBe(true)
  expect(copy.handle.document().blocks).toMatchObject([{ runs: [{ text: 'See the report here' }] }])
})

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'example.org'])(
  'the address %s is refused',
  (address) => {
    using copy = openTestCopy(copyWithLink)
    copy.select(['a', 0], ['a', 3])
    expect(copy.handle.setLink(address)).toBe(false)
    expect(copy.handle.document()).toEqual(copyWithLink)
  },
)

test('a caret in plain text takes no link', () => {
  using copy = openTestCopy(aCopy(aParagraph('a', 'Words')))
  copy.select(['a', 2])
  expect(copy.handle.setLink('https://example.org/a')).toBe(false)
})
