import type {
  ExtractedBlock,
  ExtractedPicture,
  Extraction,
  FactBox,
  Loss,
  ReadNote,
} from '#domain/sources/extraction.ts'
import { chooseLanguage, notesAbout, type Assembled } from '#features/intake/model/assemble.ts'
import { buildBody } from '#features/intake/model/build-body.ts'
import { buildDateline, buildDates, buildNames, NOTHING_SAID } from '#features/intake/model/build-fields.ts'
import { buildPicture, buildToldPicture } from '#features/intake/model/build-picture.ts'
import { splitCaption } from '#features/intake/model/credits.ts'
import { buildFactboxes } from '#features/intake/model/factboxes.ts'
import { countLedger, type CountedSource } from '#features/intake/model/ledger.ts'
import type { Placed, Role } from '#features/intake/model/placed.ts'
import type { Stretch } from '#features/intake/model/stretch.ts'
import { placeManuscript, type PlaceOptions } from './place-manuscript.ts'

/** A document that somebody wrote and sent, as the stretches of its text and what its file says about it. */
export interface Manuscript extends PlaceOptions {
  readonly stretches: readonly Stretch[]
  readonly language: string | null
  readonly tags: readonly string[]
  readonly removed: readonly string[]
  readonly notes: readonly ReadNote[]
  readonly losses: readonly Loss[]
}

/** The item of a document with its ledger. Null when there is nothing in it. */
export function readManuscript(manuscript: Manuscript, counted: CountedSource): Extraction | null {
  const assembled = assembleManuscript(manuscript)
  const isEmpty = assembled.body.length === 0 && assembled.image === undefined && assembled.factBox === undefined
  if (isEmpty && (assembled.headline ?? '') === '' && (assembled.lead ?? '') === '') return null
  const ledger = countLedger(counted, assembled)
  const { placed: _placed, losses: _losses, ...extraction } = assembled
  return { ...extraction, ledger }
}

function assembleManuscript(manuscript: Manuscript): Assembled {
  const { zone, isPlain } = manuscript
  const placed = placeManuscript(manuscript.stretches, manuscript)
  const names = buildNames(placed, NOTHING_SAID, zone)
  const { image, body } = takePictures(placed, isPlain)
  const headline = wordsOf(placed, 'headline')
  const fields = {
    language: chooseLanguage(manuscript.language, placed),
    headline,
    lead: wordsOf(placed, 'lead'),
    vignette: wordsOf(placed, 'vignette'),
    dateline: buildDateline(placed, NOTHING_SAID),
    byline: names.byline,
    translatedBy: names.translatedBy,
    sourceAgency: names.sourceAgency,
  }
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    ...buildDates(placed, NOTHING_SAID, zone),
    ...factBoxesOf(placed),
    ...(image === null ? {} : { image }),
    body,
    tags: manuscript.tags,
    removed: [...removedIn(placed), ...names.leftOver, ...manuscript.removed],
    notes: [...manuscript.notes, ...notesAbout(headline, image, body)],
    losses: manuscript.losses,
    placed,
  }
}

function wordsOf(placed: readonly Placed[], role: Role): string {
  return placed
    .filter((one) => one.role === role)
    .map(({ stretch }) => stretch.text)
    .join(' ')
}

function removedIn(placed: readonly Placed[]): readonly string[] {
  return placed.flatMap(({ stretch, role }) => (role === 'removed' && stretch.text !== '' ? [stretch.text] : []))
}

/** The first picture is the lead picture when it stands before the body. A text without pictures can tell of one. */
function takePictures(placed: readonly Placed[], isPlain: boolean) {
  const first = placed.findIndex(({ role }) => role === 'picture')
  const text = placed.findIndex(({ role }) => role === 'body')
  const isLead = first !== -1 && (text === -1 || first < text)
  const rest = isLead ? placed.filter((_, index) => index !== first) : placed
  const told = first === -1 ? buildToldPicture(placed) : null
  const image = isLead ? buildPicture(placed, first) : told
  return { image: image === null ? null : mendAlt(image), body: buildBody(rest, isPlain).map(mendImage) }
}

function mendImage(block: ExtractedBlock): ExtractedBlock {
  return block.type === 'image' ? { ...block, ...mendAlt(block) } : block
}

/** Word processors copy the whole caption into the alt text; then its credit is no part of it either. */
function mendAlt(picture: ExtractedPicture): ExtractedPicture {
  const words = splitCaption(picture.alt).caption
  return words === picture.caption && words !== '' ? { ...picture, alt: words } : picture
}

function factBoxesOf(placed: readonly Placed[]): { readonly factBox?: FactBox | readonly FactBox[] } {
  const boxes = buildFactboxes(placed.filter(({ role }) => role === 'factbox').map(({ stretch }) => stretch))
  const [only] = boxes
  if (only === undefined) return {}
  return { factBox: boxes.length === 1 ? only : boxes }
}
