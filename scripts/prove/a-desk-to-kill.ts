import { createDesk } from '#desk/create-desk.ts'
import { createInvoker } from '#desk/invoke.ts'
import { createStory } from '#desk/stories.ts'
import { systemClock } from '#lib/clock.ts'
import type { StoryId } from '#lib/ids.ts'
import { emptyDocument, type Document } from '#domain/document/document.ts'
import { aParagraph } from './type-a-key.ts'

export interface DeskToKill {
  readonly folder: string
  readonly stories: readonly StoryId[]
}

/** A desk with some stories in it, closed. */
export function makeDesk(folder: string, count: number, words = 300): DeskToKill {
  const made = createDesk(folder, { name: 'Prove', zone: 'Europe/Stockholm', language: 'en-GB' })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  const desk = made.value
  const { contextFor } = createInvoker({
    database: desk.database,
    folder,
    readOnly: false,
    clock: systemClock,
    means: 'window',
    workstation: 'prove',
    host: { runReader: () => Promise.resolve({ kind: 'failed', reason: 'crash', detail: 'no reader here' }) },
    onChanged: () => undefined,
  })
  const context = contextFor('prove')
  const stories = Array.from({ length: count }, (_, index) =>
    context.transact(() => createStory(context, { document: aText(index + 1, words), reason: 'created' })),
  )
  desk.close()
  return { folder, stories }
}

function aText(number: number, words: number): Document {
  const blank = emptyDocument('en-GB')
  const paragraph = 'The quay was opened again on Thursday, said the harbour master. '.repeat(4)
  return {
    ...blank,
    fields: { ...blank.fields, headline: [{ text: `Quay number ${number}` }] },
    blocks: Array.from({ length: Math.ceil(words / 44) }, () => aParagraph(paragraph)),
  }
}
