// Checks the layers with dependency-cruiser, and that it read every file: with an unknown parser it passes on nothing.
import { readdir } from 'node:fs/promises'
import './lib/parse-tsx.mjs'
import { cruise } from 'dependency-cruiser'
import configuration from '../.dependency-cruiser.mjs'

const isSource = (name) => /\.tsx?$/u.test(name) && !/\.d\.ts$|\.test\.tsx?$/u.test(name) && !name.includes('/testing/')

const files = (await readdir('src', { recursive: true })).filter(isSource)
const { forbidden, options } = configuration
const { output } = await cruise(['src'], { ...options, validate: true, ruleSet: { forbidden } })
const { modules, summary } = output

const read = modules.filter(({ source }) => source.startsWith('src/') && isSource(source))
const withImports = read.filter(({ dependencies }) => dependencies.length > 0)

for (const { from, to, rule, cycle } of summary.violations) {
  const way = cycle === undefined ? '' : ` (by ${cycle.map(({ name }) => name).join(' → ')})`
  console.error(
    `${from} → ${to}${way}\n    ${rule.name}: ${forbidden.find(({ name }) => name === rule.name)?.comment ?? ''}`,
  )
}

const failures = summary.violations.filter(({ rule }) => rule.severity === 'error').length
if (read.length < files.length) console.error(`Read only ${read.length} of ${files.length} files of src.`)
if (withImports.length === 0) console.error('Found no import at all: the parser did not work.')
console.log(
  `boundaries: ${read.length} of ${files.length} files, ${summary.totalDependenciesCruised} imports, ${failures} broken`,
)
process.exitCode = failures > 0 || read.length < files.length || withImports.length === 0 ? 1 : 0
