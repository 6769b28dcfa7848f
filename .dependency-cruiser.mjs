// The layers of docs/architecture.md as failing checks: who may import whom, and who may use which package.
// `npm run boundaries` runs it and also asserts that every file of src was really read.

const REACT = ['react', 'react-dom', 'lucide-react']
const LEXICAL = ['lexical', '@lexical/[^/]+']
const READERS_AND_WRITERS = [
  '@mozilla/readability',
  'defuddle',
  'docx',
  'fflate',
  'htmlparser2',
  'linkedom',
  'mammoth',
  'remark-gfm',
  'remark-parse',
  'remark-stringify',
  'saxes',
  'unified',
  'yaml',
  '@types/mdast',
]

/** What main and preload may know of the window: the calls between them, and what the menu shows. */
const SHELL = 'workbench/(shell-contract|menu-description|preferences|commands|keys)\\.ts$'

// `may` holds paths below src (regular expressions; $1 is the feature's own name), `packages` package names.
const layers = [
  { name: 'lib', path: 'lib/', may: [], packages: ['uuid'] },
  { name: 'domain', path: 'domain/', may: ['lib/'], packages: ['@noble/hashes', 'diff'] },
  { name: 'rpc', path: 'rpc/', may: ['lib/'], packages: ['valibot'] },
  {
    name: 'database',
    path: 'database/',
    may: ['lib/'],
    packages: ['better-sqlite3', '@types/better-sqlite3'],
    node: true,
  },
  { name: 'desk', path: 'desk/', may: ['lib/', 'domain/', 'database/', 'rpc/'], packages: [], node: true },
  { name: 'ui', path: 'ui/', may: ['lib/'], packages: [...REACT, '@fontsource-variable/[^/]+'] },
  { name: 'editor', path: 'editor/', may: ['lib/', 'domain/', 'ui/'], packages: [...REACT, ...LEXICAL] },
  { name: 'workbench', path: 'workbench/', may: ['lib/', 'rpc/', 'ui/'], packages: [...REACT, 'valibot'] },
  {
    name: 'feature contract',
    path: 'features/([^/]+)/contract\\.ts$',
    may: ['lib/', 'domain/', 'rpc/'],
    packages: ['valibot'],
  },
  {
    name: 'feature model',
    path: 'features/([^/]+)/model/',
    may: ['lib/', 'domain/', 'features/$1/(model/|contract\\.ts$)'],
    packages: [],
  },
  {
    name: 'feature formats',
    path: 'features/([^/]+)/formats/',
    may: ['lib/', 'domain/', 'features/$1/(formats/|model/|contract\\.ts$)'],
    packages: READERS_AND_WRITERS,
  },
  {
    name: 'feature data',
    path: 'features/([^/]+)/data/',
    may: ['lib/', 'domain/', 'rpc/', 'database/', 'desk/', 'features/$1/', 'features/[^/]+/contract\\.ts$'],
    packages: ['hunspell-wasm'],
    node: true,
  },
  {
    name: 'feature ui',
    path: 'features/([^/]+)/ui/',
    may: [
      'lib/',
      'domain/',
      'rpc/',
      'ui/',
      'editor/',
      'workbench/',
      'features/$1/(ui/|model/|contract\\.ts$)',
      'features/[^/]+/contract\\.ts$',
    ],
    packages: REACT,
  },
  { name: 'main', path: 'main/', may: ['lib/', 'rpc/', SHELL], packages: ['electron', 'valibot'], node: true },
  { name: 'preload', path: 'preload/', may: ['lib/', 'rpc/', SHELL], packages: ['electron'] },
  {
    name: 'data',
    path: 'data/',
    may: [
      'lib/',
      'domain/',
      'rpc/',
      'database/',
      'desk/',
      SHELL,
      'features/[^/]+/(contract\\.ts$|model/|formats/|data/)',
    ],
    packages: ['electron'],
    node: true,
  },
  {
    name: 'renderer',
    path: 'renderer/',
    may: ['lib/', 'domain/', 'rpc/', 'ui/', 'editor/', 'workbench/', 'features/[^/]+/(contract\\.ts$|ui/)'],
    packages: [...REACT, '@fontsource-variable/[^/]+'],
  },
  {
    name: 'cli',
    path: 'cli/',
    may: [
      'lib/',
      'domain/',
      'rpc/',
      'database/',
      'desk/',
      'data/',
      'features/[^/]+/(contract\\.ts$|model/|formats/|data/)',
    ],
    packages: ['valibot'],
    node: true,
  },
]

/** Tests, and what only tests use: folders named testing/, files named arbitrary-…, example-… or …-test-…. */
const TESTING = '/testing/|[/-](arbitrary|example|test)-[^/]*\\.tsx?$'
const TESTS = `\\.test\\.tsx?$|${TESTING}`

function layerRule({ name, path, may, packages, node = false }) {
  const own = path.includes('features/') ? [] : [`^src/${path}`]
  return {
    name: `${name} knows only its own`,
    comment: `${name} may import ${[...may, ...packages].join(', ') || 'nothing'}${node ? ', node' : ''}: docs/architecture.md. Move what is shared down a layer, or ask for it through a contract.`,
    severity: 'error',
    from: { path: `^src/${path}`, pathNot: TESTS },
    to: {
      couldNotResolve: false,
      pathNot: [...own, ...may.map((one) => `^src/${one}`), ...packages.map((one) => `^node_modules/${one}/`)],
      ...(node ? { dependencyTypesNot: ['core'] } : {}),
    },
  }
}

export default {
  forbidden: [
    {
      name: 'no cycle',
      comment: 'Two files that import each other, types included, are one idea or hide a third: take that out.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
    {
      name: 'every file has a layer',
      comment: 'A file of src outside the layers of docs/architecture.md, which no rule would hold.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...layers.map(({ path }) => `^src/${path}`), '\\.d\\.ts$', TESTS] },
      to: {},
    },
    {
      name: 'nobody imports a test',
      comment: 'Shared builders live in a folder named testing/.',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'testing helpers stay in tests',
      comment: 'A builder or fixture has no place in what ships.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: `^src/.*(${TESTING})` },
    },
    {
      name: 'entry points are not imported',
      comment: 'They compose; the command line alone may use the data halves that src/data lists.',
      severity: 'error',
      from: { path: '^src/(?!main/|preload/|renderer/|data/|cli/)', pathNot: TESTS },
      to: { path: '^src/(main|preload|renderer|data|cli)/' },
    },
    ...layers.map(layerRule),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Tests may use everything, and the parser does not know `using`, which they like.
    exclude: { path: '\\.(css|svg|html|json|png|woff2)$|\\.test\\.tsx?$|/testing/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      importsFields: ['imports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
