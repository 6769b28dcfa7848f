import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followEdit } from './follow-edit.ts'

test('covers the same words after an edit elsewhere, and nothing after one in them', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, words, tail, more) => {
      const range = { start: head.length, end: head.length + words.length }
      const behind = followEdit(head + words + tail, head + words + more + tail, range)
      const before = followEdit(head + words + tail, more + head + words + tail, range)
      for (const [text, moved] of [
        [head + words + more + tail, behind],
        [more + head + words + tail, before],
      ] as const) {
        if (moved !== null) expect(text.slice(moved.start, moved.end)).toBe(words)
      }
    }),
  )
})

test('follows words that moved, and lets go of words that changed', () => {
  expect(followEdit('a red fox', 'a quick red fox', { start: 2, end: 5 })).toEqual({ start: 8, end: 11 })
  expect(followEdit('a red fox', 'a rod fox', { start: 2, end: 5 })).toBeNull()
  expect(followEdit('a red fox', 'a red foxes', { start: 2, end: 5 })).toEqual({ start: 2, end: 5 })
})
