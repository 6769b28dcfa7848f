import type { FindingMessage } from './finding.ts'

export type MessageValues = FindingMessage['values']
export type MessageSentence = (values: MessageValues) => string
export type MessageTable = Readonly<Record<string, MessageSentence>>

export interface FindingMessages {
  readonly en: MessageTable
  readonly sv: MessageTable
}

/** The sentences of one family, by code, in both languages of the interface: the compiler sees to it that none is missing. */
export function defineFindingMessages<Code extends string>(messages: {
  readonly en: Readonly<Record<Code, MessageSentence>>
  readonly sv: Readonly<Record<Code, MessageSentence>>
}): FindingMessages {
  return messages
}
