import { expect, it } from 'vitest'
import type { NextAct } from '../contract.ts'
import { findRemedy } from './remedy.ts'

const allowed: NextAct = { action: 'clear_hold', outletId: null, cause: null, isAllowed: true, refusal: null }

it('offers the act that clears the way, but only to somebody who may do it', () => {
  expect(findRemedy('hold-flag', { acts: [allowed] })?.action).toBe('clear_hold')
  const refusal = { rule: 'role', why: {}, guards: [] } as const
  expect(findRemedy('hold-flag', { acts: [{ ...allowed, isAllowed: false, refusal }] })).toBeNull()
  expect(findRemedy('embargo', { acts: [allowed] })).toBeNull()
})
