import type { Cause } from '#domain/publication/causes.ts'

type Words<Name extends string> = Readonly<Record<Name, string>>

export const causesEn: Words<Cause> = {
  correction: 'Correction: something was wrong',
  fix: 'Fix: spelling or marks only',
  development: 'Development: the story moved on',
  retransmission: 'Retransmission: the same text',
}
export const causesSv: Words<Cause> = {
  correction: 'Rättelse: något var fel',
  fix: 'Korrigering: bara stavning eller tecken',
  development: 'Utveckling: händelsen gick vidare',
  retransmission: 'Omsändning: samma text',
}
