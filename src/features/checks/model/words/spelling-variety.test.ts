import { expect, test } from 'vitest'
import { contextOf, findWith } from './test-find-with.ts'
import { spellingVariety } from './spelling-variety.ts'

const context = contextOf({
  spelling: `
    harbor; harbour; noun; Pearl
    center; centre; noun
    program; programme; noun; computer|software
    organizes; organises; verb`,
})
const american = { ...context, style: { ...context.style, spelling: 'american' as const } }
const find = (en: string, within = context) => findWith(spellingVariety, within, { en }).map((finding) => finding.mend)

test('puts the British form in place, with its capital and without touching the genitive', () => {
  expect(findWith(spellingVariety, context, { en: "The harbor's edge." })).toEqual([
    { text: 'harbor', message: 'American form: British is harbour.', mend: 'harbour' },
  ])
  expect(find('Center of town. She organizes it.')).toEqual(['Centre', 'organises'])
})

test('names and titles of works keep their spelling', () => {
  expect(find('At Cross Center and Center Parcs they saw "The Harbor". Pearl harbor, www.harbor.com.')).toEqual([])
})

test('a word beside it can make it right, but not one beyond a comma', () => {
  expect(find('A computer program, and a program of events.')).toEqual(['programme'])
})

test('goes the other way for an American house', () => {
  expect(find('The harbour and the center.', american)).toEqual(['harbor'])
})
