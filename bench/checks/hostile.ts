import { CHECKS } from '../../src/features/checks/model/registry.ts'
import { remarksOf } from '../../src/features/checks/model/run-checks.ts'
import { readStory } from '../../src/features/checks/model/story-reading.ts'
import { loadContext } from './tools.ts'

/** Texts made to hang a check. Each check ends within the limit on each, or the thread that runs it is stopped by its host. */
const LIMIT_MS = 1000
const MILLION = 1_000_000

const TEXTS: Readonly<Record<string, string>> = {
  'one paragraph of 1 MB': 'The minister said on Monday that 12 people had been hurt in Nordhamn. '.repeat(
    MILLION / 70,
  ),
  'a word of 1 MB': 'a'.repeat(MILLION),
  'figures without an end': '1 234 567,'.repeat(20_000),
  'spaces without an end': `He said${' '.repeat(200_000)}no.`,
  'marks without an end': '"'.repeat(100_000),
  'dashes without an end': '– '.repeat(100_000),
  'capitals without an end': 'Anna Berg '.repeat(50_000),
  'combining marks': `e${'\u0301'.repeat(20_000)}t`,
  'lone surrogates': `He said ${'\ud83d'.repeat(10_000)} and ${'\udc00'.repeat(10_000)} left.`,
  'brackets without an end': '('.repeat(50_000) + 'FOI'.repeat(10_000),
  'tags without an end': '<a href="'.repeat(30_000),
  'entities without an end': '&amp'.repeat(50_000),
  'abbreviations without an end': 'A.B.'.repeat(50_000),
}

const context = await loadContext()
const slow: { readonly text: string; readonly check: string; readonly ms: number }[] = []
let worst = { text: '', check: '', ms: 0 }
for (const [name, text] of Object.entries(TEXTS)) {
  const start = performance.now()
  const part = { key: 'p', field: 'body', form: 'paragraph', text } as const
  const source = { language: 'sv', parts: [{ ...part, key: 's', text: text.slice(0, MILLION / 2) }] }
  const story = readStory(
    { copy: { language: 'en-GB', parts: [part] }, source, published: null, particulars: null },
    null,
  )
  note(name, 'pairing', performance.now() - start)
  for (const check of CHECKS) {
    const begun = performance.now()
    remarksOf(check, story, context)
    note(name, check.id, performance.now() - begun)
  }
}

function note(text: string, check: string, ms: number): void {
  const rounded = Math.round(ms)
  if (rounded > worst.ms) worst = { text, check, ms: rounded }
  if (rounded > LIMIT_MS) slow.push({ text, check, ms: rounded })
}

process.stdout.write(
  `${JSON.stringify({ texts: Object.keys(TEXTS).length, worst, limitMs: LIMIT_MS, slow }, null, 1)}\n`,
)
if (slow.length > 0) process.exitCode = 1
