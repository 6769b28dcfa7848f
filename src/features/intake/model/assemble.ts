import { fail, ok, type Result } from '#lib/result.ts'
import { buildBody } from './build-body.ts'
import {
  buildCorrection,
  buildDateline,
  buildDates,
  buildNames,
  buildTags,
  type Names,
  type SaidFields,
} from './build-fields.ts'
import { buildPicture, buildToldPicture } from './build-picture.ts'
import type {
  ExtractedBlock,
  ExtractedPicture,
  Extraction,
  FactBox,
  Loss,
  ReadNote,
} from '#domain/sources/extraction.ts'
import { buildFactboxes } from './factboxes.ts'
import { findHeadline } from './find-headline.ts'
import { canonicalLanguage, guessLanguage } from './languages.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { PageContext, Placed } from './placed.ts'
import { assignRoles } from './roles.ts'
import { isAvatarOf } from './bylines.ts'
import { sameWords } from './fold.ts'
import { remove, type Stretch } from './stretch.ts'

export interface PageInput extends PageContext {
  readonly stretches: readonly Stretch[]
  readonly knownHeadlines: readonly string[]
  readonly said: SaidFields
  readonly url: string | null
  readonly language: string | null
  /** What the reader left out before anything was placed: refused links, frames, tables of layout. */
  readonly losses: readonly Loss[]
  /** Addresses of links that were not kept. */
  readonly refusedAddresses: readonly string[]
  readonly notes: readonly ReadNote[]
}

/** An extraction before its ledger is counted. */
export type Assembled = Omit<Extraction, 'ledger'> & {
  readonly placed: readonly Placed[]
  readonly losses: readonly Loss[]
}

/** Stretches in reading order to fields and blocks. */
export function assemble(input: PageInput): Result<Assembled, ReadProblem> {
  const headline = findHeadline(input.stretches, input.knownHeadlines)
  if (headline === -1) return fail({ kind: 'no-article' })
  const placed = dropLooseCaptions(assignRoles(input.stretches, headline, input), input.isPlain)
  const names = buildNames(placed, input.said, input.zone)
  const { image, body } = takeLeadPicture(placed, input.isPlain)
  if (body.length === 0 && !placed.some(({ role }) => role === 'lead')) return fail({ kind: 'no-article' })
  const fields = {
    language: chooseLanguage(input.language, placed),
    headline: placed[headline]?.stretch.text ?? '',
    lead: textOf(placed, 'lead'),
    vignette: textOf(placed, 'vignette'),
    dateline: buildDateline(placed, input.said),
    correction: buildCorrection(placed, input.said),
    byline: names.byline,
    bylineAsPrinted: printBadByline(placed, names),
    translatedBy: names.translatedBy,
    sourceAgency: names.sourceAgency,
    translationOf: input.said.translationOf ?? '',
    url: input.url ?? '',
  }
  return ok({
    ...withoutEmpty(fields),
    ...buildDates(placed, input.said, input.zone),
    ...factBoxes(placed),
    ...(image === null ? {} : { image }),
    body,
    tags: buildTags(placed, input.said),
    removed: [...new Set([...removedStrings(placed, names), ...input.refusedAddresses])],
    notes: [...input.notes, ...notesAbout(fields.headline, image, body)],
    losses: input.losses,
    placed,
  })
}

/** In markup a caption belongs to a picture; one that stands alone is listed as removed, not lost in silence. */
function dropLooseCaptions(placed: readonly Placed[], isPlain: boolean): Placed[] {
  let isHanging = isPlain
  return placed.map((one) => {
    if (one.role === 'picture') isHanging = true
    else if (one.role !== 'caption') isHanging = isPlain
    else if (!isHanging) return { stretch: remove(one.stretch, 'a caption without its picture'), role: 'removed' }
    return one
  })
}

function textOf(placed: readonly Placed[], role: Placed['role']): string {
  return placed
    .filter((one) => one.role === role)
    .map(({ stretch }) => stretch.text)
    .join(' ')
}

/** The first picture is the lead picture when it stands before the body; text can only tell of one. */
function takeLeadPicture(
  placed: readonly Placed[],
  isPlain: boolean,
): { image: ExtractedPicture | null; body: ExtractedBlock[] } {
  const first = placed.findIndex(({ role }) => role === 'picture')
  const firstText = placed.findIndex(({ role }) => role === 'body')
  if (first !== -1 && (firstText === -1 || first < firstText)) {
    return {
      image: buildPicture(placed, first),
      body: buildBody(
        placed.filter((_, index) => index !== first),
        isPlain,
      ),
    }
  }
  return { image: isPlain ? buildToldPicture(placed) : null, body: buildBody(placed, isPlain) }
}

function factBoxes(placed: readonly Placed[]): { factBox?: FactBox | FactBox[] } {
  const boxes = buildFactboxes(placed.filter(({ role }) => role === 'factbox').map(({ stretch }) => stretch))
  const [only] = boxes
  if (only === undefined) return {}
  return { factBox: boxes.length === 1 ? only : boxes }
}

const CERTAIN_SHARE = 0.15

/** The page's own word, unless its text is plainly in another language. */
export function chooseLanguage(said: string | null, placed: readonly Placed[]): string {
  const text = placed
    .filter(({ role }) => ['headline', 'lead', 'body'].includes(role))
    .map(({ stretch }) => stretch.text)
  const guess = guessLanguage(text.join(' '))
  const canonical = said === null ? null : canonicalLanguage(said)
  if (canonical === null) return guess?.tag ?? ''
  const isOther = guess !== null && guess.share >= CERTAIN_SHARE && !speaks(canonical, guess.tag)
  return isOther ? guess.tag : canonical
}

function speaks(tag: string, language: string): boolean {
  const primary = tag.split('-')[0]?.toLowerCase()
  return primary === language || (primary === 'no' && language === 'nb') || (primary === 'nn' && language === 'nb')
}

function removedStrings(placed: readonly Placed[], names: Names): string[] {
  const ordered = placed.flatMap(({ stretch, role }) => {
    if (role === 'removed') return stretch.text === '' ? [] : [stretch.text]
    if (role === 'byline' || role === 'adapter') return names.leftOver.filter((left) => stretch.text.startsWith(left))
    return []
  })
  return [...new Set(ordered)]
}

/** The lines of a byline whose parts run into each other, with the avatar's initials before them: what a reader of the page saw. */
function printBadByline(placed: readonly Placed[], names: Names): string {
  if (!names.isRunIn) return ''
  const isOfByline = (one: Placed | undefined) => one?.role === 'byline' || one?.role === 'adapter'
  const lines = placed.filter((one, index) => {
    if (isOfByline(one)) return true
    const isAvatar = one.role === 'removed' && isAvatarOf(one.stretch.text, names.byline)
    return isAvatar && isOfByline(placed[index + 1])
  })
  return lines.map(({ stretch }) => stretch.text).join(' ')
}

const ALT_NOTES = ['no-alt', 'alt-is-headline', 'alt-is-caption'] as const

export function notesAbout(
  headline: string,
  image: ExtractedPicture | null,
  body: readonly ExtractedBlock[],
): ReadNote[] {
  const pictures = [...(image === null ? [] : [image]), ...body.filter((block) => block.type === 'image')]
  const kinds = pictures.map((picture) => altNote(picture, headline))
  return ALT_NOTES.flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length
    return count === 0 ? [] : [{ kind, pictures: count }]
  })
}

function altNote({ alt, caption }: ExtractedPicture, headline: string): (typeof ALT_NOTES)[number] | null {
  if (alt === '') return 'no-alt'
  if (sameWords(alt, headline)) return 'alt-is-headline'
  return sameWords(alt, caption) ? 'alt-is-caption' : null
}

function withoutEmpty<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<Fields>
}
