import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a peer says about a text: its own name for it and where, in UTF-16 units. */
export interface PeerRemark {
  readonly rule: string
  readonly start: number
  readonly end: number
}

export interface Peer {
  readonly name: string
  readonly read: (text: string) => Promise<readonly PeerRemark[]>
}

/** The peers with the rules that their makers recommend for plain text; nothing is tuned for or against them. */
export async function openPeers(folder: string): Promise<readonly Peer[]> {
  return [await openHarper(folder), openTextlint(folder), await openAlex(folder), await openWriteGood(folder)]
}

function load(folder: string, file: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(path.join(folder, 'node_modules', file)).href) as Promise<Record<string, unknown>>
}

interface HarperLint {
  lint_kind(): string
  span(): { readonly start: number; readonly end: number }
}

interface HarperLinter {
  lint(text: string): Promise<readonly HarperLint[]>
}

async function openHarper(folder: string): Promise<Peer> {
  const { LocalLinter, Dialect } = (await load(folder, 'harper.js/dist/index.js')) as unknown as {
    readonly LocalLinter: new (init: object) => HarperLinter
    readonly Dialect: { readonly British: number }
  }
  const { binary } = await load(folder, 'harper.js/dist/binary.js')
  const linter = new LocalLinter({ binary, dialect: Dialect.British })
  return {
    name: 'harper.js',
    read: async (text) => {
      const found = await linter.lint(text)
      const units = codePointOffsets(text)
      return found.map((lint) => {
        const { start, end } = lint.span()
        return { rule: lint.lint_kind(), start: units[start] ?? text.length, end: units[end] ?? text.length }
      })
    },
  }
}

/** Offset in UTF-16 units of each code point, and of the end. */
function codePointOffsets(text: string): readonly number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  return [...offsets, at]
}

const TEXTLINT_RULES = [
  'alex',
  'common-misspellings',
  'diacritics',
  'doubled-spaces',
  'rousseau',
  'stop-words',
  'terminology',
  'write-good',
] as const

interface TextlintAnswer {
  readonly messages: readonly {
    readonly ruleId: string
    readonly range: readonly [number, number]
    readonly message: string
  }[]
}

function openTextlint(folder: string): Peer {
  const find = createRequire(path.join(folder, 'package.json'))
  const { createLinter } = find('textlint') as {
    createLinter(options: object): { lintText(text: string, name: string): Promise<TextlintAnswer> }
  }
  const { TextlintKernelDescriptor } = find('@textlint/kernel') as {
    readonly TextlintKernelDescriptor: new (options: object) => object
  }
  const rules = TEXTLINT_RULES.map((ruleId) => ({
    ruleId,
    rule: defaultOf(find(`textlint-rule-${ruleId}`)),
    options: true,
  }))
  const plugins = [{ pluginId: 'text', plugin: defaultOf(find('@textlint/textlint-plugin-text')) }]
  const linter = createLinter({ descriptor: new TextlintKernelDescriptor({ rules, plugins, filterRules: [] }) })
  return {
    name: 'textlint',
    read: async (text) => {
      const { messages } = await linter.lintText(text, 'copy.txt')
      return messages.map(({ ruleId, range, message }) => ({
        rule: message.includes('is repeated') || message.includes('lexical-illusion') ? 'repeated' : ruleId,
        start: range[0],
        end: range[1],
      }))
    },
  }
}

function defaultOf(loaded: unknown): unknown {
  return (loaded as { readonly default?: unknown }).default ?? loaded
}

interface AlexMessage {
  readonly place?: {
    readonly start?: { readonly offset: number }
    readonly end?: { readonly offset: number }
    readonly offset?: number
  }
  readonly actual?: string
}

async function openAlex(folder: string): Promise<Peer> {
  const { text: read } = (await load(folder, 'alex/index.js')) as unknown as {
    text(text: string): { readonly messages: readonly AlexMessage[] }
  }
  return {
    name: 'alex',
    read: async (text) =>
      read(text).messages.map(({ place, actual }) => {
        const start = place?.start?.offset ?? place?.offset ?? 0
        return { rule: 'alex', start, end: place?.end?.offset ?? start + (actual?.length ?? 1) }
      }),
  }
}

async function openWriteGood(folder: string): Promise<Peer> {
  const { default: read } = (await load(folder, 'write-good/write-good.js')) as unknown as {
    default(text: string): readonly { readonly index: number; readonly offset: number; readonly reason: string }[]
  }
  return {
    name: 'write-good',
    read: async (text) =>
      read(text).map(({ index, offset, reason }) => ({
        rule: reason.includes('is repeated') ? 'repeated' : 'style',
        start: index,
        end: index + offset,
      })),
  }
}
