import type { ReaderNote } from '#domain/publication/causes.ts'

/** What readers are told about a correction: the desk's own words, else what was wrong and what is right. */
export function correctionNote(note: ReaderNote & { readonly readerText: string }, language: string): string {
  if (note.readerText.trim() !== '') return note.readerText.trim()
  const wrong = endSentence(note.wasWrong)
  const right = endSentence(note.isRight)
  return language.toLowerCase().split('-')[0] === 'sv'
    ? `I en tidigare version stod det: ${wrong} Rätt är: ${right}`
    : `An earlier version of this article said: ${wrong} It should have said: ${right}`
}

function endSentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…]["”’»]?$/u.test(trimmed) ? trimmed : `${trimmed}.`
}
