import { useCallback } from 'react'
import { CallError } from '#rpc/call-error.ts'
import type { WireError } from '#rpc/messages.ts'
import { assertNever } from '#lib/assert-never.ts'
import { defineMessages, useMessages } from './messages.ts'
import { useWorkbench } from './workbench.ts'

const words = defineMessages({
  en: {
    badInput: 'The desk did not accept this. Nothing was changed.',
    unknownCall: 'This part of the desk is not running. Nothing was changed; restart Stet.',
    readOnly: 'The desk is open read-only. Nothing was changed.',
    noDesk: 'No desk is open.',
    full: 'The disk is full. Nothing of this was kept; free some space and try again.',
    storage: (code: string) => `The disk refused to write (${code}). Nothing of this was kept; the desk is as it was.`,
    internal: (reference: string) =>
      `Something went wrong in the desk. Nothing was changed. The log has it under ${reference}.`,
    connectionLost: 'The desk was being restarted. What was called saved is safe; please do this again.',
  },
  sv: {
    badInput: 'Redaktionen tog inte emot det här. Inget har ändrats.',
    unknownCall: 'Den här delen av redaktionen är inte igång. Inget har ändrats; starta om Stet.',
    readOnly: 'Redaktionen är öppen för läsning. Inget har ändrats.',
    noDesk: 'Ingen redaktion är öppen.',
    full: 'Disken är full. Inget av detta sparades; frigör utrymme och försök igen.',
    storage: (code: string) => `Disken vägrade skriva (${code}). Inget av detta sparades; allt är som förut.`,
    internal: (reference: string) => `Något gick fel. Inget har ändrats. Loggen har det under ${reference}.`,
    connectionLost: 'Redaktionen startades om. Det som kallats sparat är tryggt; gör om det här.',
  },
})

/** The words for a failed call: what happened, what is safe, what to do. */
function useProblemWords(): (problem: WireError) => string {
  const say = useMessages(words)
  return useCallback((problem) => sayProblem(say, problem), [say])
}

function sayProblem(say: typeof words.en, problem: WireError): string {
  switch (problem.kind) {
    case 'bad_input':
      return say.badInput
    case 'unknown_call':
      return say.unknownCall
    case 'read_only':
      return say.readOnly
    case 'no_desk':
      return say.noDesk
    case 'storage':
      return problem.code === 'no_space' ? say.full : say.storage(problem.code)
    case 'internal':
      return say.internal(problem.reference)
    case 'connection_lost':
      return say.connectionLost
    default:
      return assertNever(problem)
  }
}

/**
 * Tells the person about a call that failed; anything that is no failed call is a bug and thrown on.
 *
 * @example
 * client.assign({ id, person }).catch(report)
 */
export function useReport(): (error: unknown) => void {
  const { toasts } = useWorkbench()
  const explain = useProblemWords()
  return useCallback(
    (error) => {
      if (!(error instanceof CallError)) throw error
      toasts.show({ tone: 'danger', text: explain(error.error) })
    },
    [toasts, explain],
  )
}

/** Shows a short notice. */
export function useToast(): ReturnType<typeof useWorkbench>['toasts']['show'] {
  return useWorkbench().toasts.show
}
