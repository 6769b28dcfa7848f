/** @typedef {{ name: string, passed: number, failed: number, ms: number, problems: string[], notes?: string[] }} Outcome */

/**
 * Sums up a vitest JSON report. A file that did not load, a run that ended badly and a run without tests are failures, as
 * are tests that a failed file did not come to. A test that says by itself that it does not apply (only root can make a
 * small disk) counts for nothing and is named.
 * @returns {Pick<Outcome, 'passed' | 'failed' | 'problems'> & { notes: string[] }}
 */
export function readVitestReport(report, code) {
  const files = report.testResults ?? []
  const tests = files.flatMap(({ name, status, assertionResults }) =>
    assertionResults.map((test) => ({ file: name, isFileBroken: status === 'failed', ...test })),
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  const others = tests.filter(({ status }) => status !== 'passed')
  const bad = others.filter(({ status, isFileBroken }) => status === 'failed' || isFileBroken)
  const unloaded = files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  const problems = [...bad.map(nameTest), ...unloaded.map(({ name, message }) => `${name}: ${firstLine(message)}`)]
  if (code !== 0 && problems.length === 0) problems.push(`the run ended with code ${code} although no test failed`)
  if (code === 0 && passed === 0) problems.push('no test ran')
  const notes = others.filter((test) => !bad.includes(test)).map((test) => `does not apply here: ${nameTest(test)}`)
  return { passed, failed: problems.length, problems, notes }
}

function nameTest({ file, fullName, status }) {
  return `${file}: ${fullName}${status === 'failed' ? '' : ` (${status})`}`
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
