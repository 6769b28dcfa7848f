import { fail, ok } from '#lib/result.ts'
import { parseChange } from '#domain/document/change.ts'
import { parseDocument } from '#domain/document/parse.ts'
import { CallError } from '#rpc/call-error.ts'
import { defineService } from '#rpc/service.ts'
import type { DeskContext } from '#desk/context.ts'
import { noteQuote } from '#desk/quotes.ts'
import { takeBackWaiver } from '#desk/waivers.ts'
import { dictionaryOf } from '../model/spelling/spelling-check.ts'
import { checks } from '../contract.ts'
import { checkSavedStory } from './check-saved-story.ts'
import type { ChecksRunner } from './checks-runner.ts'
import { hashFrame } from './frame-hash.ts'
import { addOwnWord, readProfile, setOwnWords } from './house-profile.ts'
import { changeProfile, exportProfile, importProfile, makeDefault, viewHouseStyle } from './profile-calls.ts'
import { removeProfile, setOutletProfile } from './profiles.ts'
import type { SentText } from './thread-messages.ts'
import { readQuotes } from './quote-ledger.ts'
import { listWaiverLines, waive } from './waivers.ts'

export function checksData(runner: ChecksRunner) {
  const run = (context: DeskContext) => runner.open(context)
  return defineService<DeskContext>()(checks, {
    read: (context, { text, follows, ...request }) =>
      run(context).readings.read(context.database, { ...request, text: parseText(text, follows) }),
    close: (context, { reading }) => {
      run(context).readings.close(reading)
      return null
    },
    story: (context, { storyId }) => checkSavedStory(run(context).readings, context.database, storyId),
    frame: ({ database }, { storyId }) => hashFrame(database, runner.story, storyId),
    waivers: ({ database }, { storyId }) => listWaiverLines(database, storyId),
    waive: (context, wanted) => waive(context, runner, wanted),
    takeBackWaiver: (context, { storyId, id }) => {
      if (context.person() === null) return fail('no-person')
      return takeBackWaiver(context, storyId, id) ? ok(null) : fail('not-found')
    },
    suggest: (context, { storyId, language, word }) => {
      const dictionary = dictionaryOf(language, readProfile(context.database, storyId).style)
      return dictionary === null ? [] : run(context).host.suggest(dictionary, word)
    },
    quotes: (context, { storyId }) => readQuotes(context, runner, storyId),
    noteQuote: (context, quote) => {
      if (context.person() === null) return fail('no-person')
      noteQuote(context, quote)
      return ok(null)
    },
    houseStyle: (context) => viewHouseStyle(context),
    saveProfile: (context, input) => changeProfile(context, input),
    removeProfile: (context, { id }) => {
      removeProfile(context, id)
      return null
    },
    setDefaultProfile: (context, { id }) => {
      makeDefault(context, id)
      return null
    },
    setOutletProfile: (context, { outletId, profileId }) => {
      setOutletProfile(context, outletId, profileId)
      return null
    },
    setOwnWords: (context, { words }) => {
      setOwnWords(context, words)
      return null
    },
    importProfile: (context, file) => importProfile(context, file),
    exportProfile: (context, wanted) => exportProfile(context, wanted),
    addWord: (context, { word }) => {
      addOwnWord(context, word)
      return null
    },
  })
}

function parseText(text: unknown, follows: number | null): SentText {
  if (follows === null) {
    const document = parseDocument(text)
    if (document.ok) return { kind: 'whole', document: document.value }
    throw badText(JSON.stringify(document.problem))
  }
  const change = parseChange(text)
  if (change.ok) return { kind: 'change', follows, change: change.value }
  throw badText(JSON.stringify(change.problem))
}

function badText(message: string): CallError {
  return new CallError({ kind: 'bad_input', call: 'checks.read', path: 'text', message })
}
