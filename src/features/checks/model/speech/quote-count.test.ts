import { expect, test } from 'vitest'
import { findInCase } from './test-find-in-case.ts'

test('finds a quote that is retold', () => {
  const source = 'Mjölken tar slut. – Vi säljer korna, säger bonden Inga Hav. Gården är från 1740.'
  expect(
    findInCase(
      source,
      'The milk is running out. Farmer Inga Hav says they are selling the cows. The farm dates from 1740.',
    ),
  ).toEqual(['quote-count.reported: Farmer Inga Hav says they are selling the cows.'])
})

test('finds the half of a quote that is retold', () => {
  const source = '– Vi säljer korna, säger bonden Inga Hav. – Det är sorgligt.'
  expect(findInCase(source, 'Farmer Inga Hav says they are selling the cows. "It is sad."')).toEqual([
    'quote-count.reported: Farmer Inga Hav says they are selling the cows.',
  ])
})

test('finds two quotes that are one', () => {
  const source = '– Korna är sålda, säger Inga Hav.\n\n– Gården också, säger Göte Flod.'
  expect(findInCase(source, '"The cows are sold and the farm too," say Inga Hav and Göte Flod.')).toEqual([
    'quote-count.merged: "The cows are sold and the farm too,"',
  ])
})

test('finds a quote of what the source only tells', () => {
  const source = 'Bonden är ledsen över beslutet.\n\nGården är från 1740.'
  expect(findInCase(source, '"I am sad about the decision," says the farmer.\n\nThe farm dates from 1740.')).toEqual([
    'quote-count.invented: "I am sad about the decision,"',
  ])
})

test('finds the few words that somebody is quoted with', () => {
  expect(findInCase('Hon kallar priset ”ett skämt” och går.', 'She dismisses the price and leaves.')).toEqual([
    'quote-count.reported: She dismisses the price and leaves.',
  ])
})

test.each([
  ['Boken ”Korna” säljs i Säter.', 'The book Korna is sold in Säter.'],
  ['Hon säger att så kallade ”glada” kor ger mer.', 'She says that so-called happy cows give more.'],
  ['– Korna är sålda. Det är sorgligt, säger Inga Hav.', '"The cows are sold," says Inga Hav. "It is sad."'],
  ['– Sålda, säger Inga Hav. – Alla.', '"Sold," says Inga Hav. "All of them."'],
  ['Gården är till salu. – Det är sorgligt, säger Inga Hav.', '"It is sad," says Inga Hav. The farm is for sale.'],
  ['Hon kallar priset ”ett skämt”.', 'She calls the price "a joke".'],
  ['– Korna är sålda, säger Inga Hav. Det är slut nu.', '"The cows are sold," says Inga Hav. "It is over now."'],
])('as many quotes as in %s', (source, copy) => {
  expect(findInCase(source, copy)).toEqual([])
})

test('a quote that is gone altogether is an omission', () => {
  const source = 'Gården säljs i maj.\n\n– Det är sorgligt, säger Inga Hav.\n\nHuset byggdes 1740.'
  expect(findInCase(source, 'The farm will be sold in May.\n\nThe house was built in 1740.')).toEqual([])
})
