import { newId } from '#lib/ids.ts'
import { EMPTY_FIELDS, type Document, type ParagraphBlock } from '#domain/document/document.ts'
import { newBlockId } from '#domain/document/new-block-id.ts'
import { createDesk } from '#desk/create-desk.ts'
import { addSource } from '#desk/sources.ts'
import { addSourceVersion } from '#desk/source-versions.ts'
import { createStory } from '#desk/stories.ts'
import { createSession } from '../src/cli/desk-session.ts'
import { ENGLISH_WORDS, SWEDISH_WORDS } from './seed-words.ts'

/** A desk with one story of each length, its Swedish source beside it. */
export function seedStories(folder: string, sizes: readonly number[]): void {
  const made = createDesk(folder, { name: 'Bench', zone: 'Europe/Stockholm', language: 'en-GB', placeConfirmed: true })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  const { context } = createSession(made.value)
  for (const words of sizes) {
    context.transact(() => {
      const source = aText('sv', words, SWEDISH_WORDS)
      const sourceId = addSource(context, { kind: 'wire', title: headlineOf(words) })
      const version = addSourceVersion(context, sourceId, {
        document: source,
        originalSha256: null,
        ledger: {},
        cause: null,
        publishedAt: null,
      })
      createStory(context, {
        document: aText('en-GB', words, ENGLISH_WORDS),
        reason: 'created',
        source: { sourceId, versionId: version.id, language: 'sv' },
      })
    })
  }
  made.value.close()
}

export function headlineOf(words: number): string {
  return `Story of ${words} words`
}

/** Paragraphs of 70 words, as news has them. */
function aText(language: string, words: number, lexicon: readonly string[]): Document {
  let next = 0
  const word = () => lexicon[(next += 7919) % lexicon.length] ?? 'word'
  const blocks = Array.from({ length: Math.ceil(words / 70) }, (): ParagraphBlock => ({
    id: newBlockId(),
    type: 'paragraph',
    runs: [{ text: `${Array.from({ length: 70 }, word).join(' ')}.` }],
  }))
  const fields = { ...EMPTY_FIELDS, headline: [{ text: headlineOf(words) }], slugline: newId<'story'>().slice(-8) }
  return { format: 1, language, fields, blocks }
}
