/** @typedef {{ name: string, passed: number, failed: number, ms: number, problems: string[] }} Outcome */

/**
 * Sums up a vitest JSON report. A file that did not load, a run that ended badly and a skipped test are failures:
 * nothing here may pass by not running.
 * @returns {Pick<Outcome, 'passed' | 'failed' | 'problems'>}
 */
export function readVitestReport(report, code) {
  const results = report.testResults ?? []
  const tests = results.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ file: name, ...test })),
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  const bad = tests.filter(({ status }) => status !== 'passed')
  const unloaded = results.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const problems = [
    ...bad.map(
      ({ file, fullName, status }) =>
        `${status === 'failed' ? '' : `${status}, which counts as failed: `}${file}: ${fullName}`,
    ),
    ...unloaded.map(({ name, message }) => `${name}: ${firstLine(message)}`),
  ]
  if (code !== 0 && problems.length === 0) problems.push(`the run ended with code ${code} although no test failed`)
  if (code === 0 && tests.length === 0) problems.push('no test ran')
  return { passed, failed: problems.length, problems }
}

function firstLine(text) {
  return (text ?? 'did not load').trim().split('\n')[0]
}

/** One check that passes or fails as a whole: types, lint, layers. */
export function readExitCode(name, { code, output, ms }) {
  return {
    name,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    ms,
    problems: code === 0 ? [] : [output.trimEnd()],
  }
}

/** @param {readonly Outcome[]} outcomes */
export function sum(outcomes) {
  const add = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  return { passed: add('passed'), failed: add('failed') }
}
