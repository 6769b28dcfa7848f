import { describe, expect, test } from 'vitest'
import { readExitCode, readVitestReport, sum } from './reports.mjs'

const file = (name, status, ...tests) => ({
  name,
  status,
  message: '',
  assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
})

describe('a report of vitest', () => {
  test('counts what passed', () => {
    const report = { testResults: [file('a.test.ts', 'passed', ['one', 'passed'], ['two', 'passed'])] }
    expect(readVitestReport(report, 0)).toEqual({ passed: 2, failed: 0, problems: [], notes: [] })
  })

  test('names what failed', () => {
    const report = { testResults: [file('a.test.ts', 'failed', ['one', 'passed'], ['two', 'failed'])] }
    expect(readVitestReport(report, 1)).toMatchObject({ passed: 1, failed: 1, problems: ['a.test.ts: two'] })
  })

  test('names a test that does not apply, and counts it for nothing', () => {
    const report = { testResults: [file('a.test.ts', 'passed', ['one', 'passed'], ['two', 'skipped'])] }
    const { passed, failed, notes } = readVitestReport(report, 0)
    expect({ passed, failed }).toEqual({ passed: 1, failed: 0 })
    expect(notes.join()).toContain('a.test.ts: two')
  })

  test('counts the tests that a broken file did not come to as failed', () => {
    const report = { testResults: [file('a.test.ts', 'failed', ['one', 'skipped'], ['two', 'skipped'])] }
    expect(readVitestReport(report, 1)).toMatchObject({ passed: 0, failed: 2 })
  })

  test('counts a file that did not load as failed', () => {
    const broken = { ...file('b.test.ts', 'failed'), message: 'SyntaxError: x\n  at y' }
    const report = { testResults: [file('a.test.ts', 'passed', ['one', 'passed']), broken] }
    expect(readVitestReport(report, 1)).toMatchObject({ passed: 1, failed: 1, problems: ['b.test.ts: SyntaxError: x'] })
  })

  test('counts a run that ended badly as failed though every test passed', () => {
    const report = { testResults: [file('a.test.ts', 'passed', ['one', 'passed'])] }
    expect(readVitestReport(report, 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  test('counts a run without a test as failed', () => {
    expect(readVitestReport({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})

test('the sum adds every step', () => {
  const good = readExitCode('types', { code: 0, output: '', ms: 1 })
  const bad = readExitCode('lint', { code: 2, output: 'wrong\n', ms: 1 })
  expect(bad.problems).toEqual(['wrong'])
  expect(sum([good, bad, { name: 'unit', passed: 40, failed: 2, ms: 1, problems: [] }])).toEqual({
    passed: 41,
    failed: 3,
  })
})
