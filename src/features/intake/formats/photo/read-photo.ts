import { ok } from '#lib/result.ts'
import type { Extraction, ReadNote } from '#domain/sources/extraction.ts'
import { sameWords, skeleton } from '#features/intake/model/fold.ts'
import { guessLanguage } from '#features/intake/model/languages.ts'
import { readMachineDate } from '#features/intake/model/printed-dates.ts'
import type { BytesOptions, ReadItems } from '../reader-kinds.ts'
import { finishItem } from '../wire/finish-item.ts'
import type { PictureFields } from './picture-fields.ts'
import { openPicture, pictureFormat } from './picture-file.ts'
import { readExif } from './read-exif.ts'
import { readIim } from './read-iim.ts'
import { readXmp } from './read-xmp.ts'

export function isPhoto(bytes: Uint8Array): boolean {
  return pictureFormat(bytes) !== null
}

/** A picture as an item: what it says of itself. XMP comes first, as IPTC's own rules have it; where the three differ it is said. */
export async function readPhoto(bytes: Uint8Array, { zone }: BytesOptions): Promise<ReadItems> {
  const opened = openPicture(bytes)
  if (!opened.ok) return opened
  const { exif, xmp, resources } = opened.value
  const read = xmp === null ? {} : readXmp(xmp)
  const said: Said = { XMP: read ?? {}, IIM: readIim(resources), EXIF: exif === null ? {} : readExif(exif) }
  const notes: ReadNote[] = read === null ? [{ kind: 'unknown-fields', names: 'XMP' }] : []
  return ok([buildItem(said, notes, zone)])
}

type Said = Readonly<Record<'XMP' | 'IIM' | 'EXIF', PictureFields>>
type TextField = Exclude<keyof PictureFields, 'keywords'>

function buildItem(said: Said, notes: readonly ReadNote[], zone: string): Extraction {
  const text = (field: TextField) => said.XMP[field] || said.IIM[field] || said.EXIF[field] || ''
  const caption = text('caption')
  const headline = text('headline')
  const instructions = text('instructions')
  const terms = [text('terms') || instructions, text('copyright')].filter((one) => one !== '').join(' ')
  const isNote = text('terms') !== '' && !sameWords(instructions, text('terms'))
  const taken = text('date') === '' ? null : readMachineDate(text('date'), zone)
  const picture = {
    src: null,
    alt: text('alt'),
    caption,
    credit: creditOf(text('creator'), text('credit'), text('source')),
  }
  const draft = {
    language: guessLanguage(`${headline} ${caption}`)?.tag ?? '',
    ...(isSlug(headline) ? { slug: headline } : { headline }),
    dateline: text('city'),
    sourceAgency: text('source') || text('credit'),
    ...(taken === null ? {} : { firstCreated: taken }),
    usageTerms: terms,
    editorialNote: isNote ? instructions : '',
    image: picture,
    body: [],
    tags: keywordsOf(said),
    removed: [],
    notes: [...notes, ...notesAbout(said, zone), ...dateNotes(text('date'), taken), ...altNotes(picture.alt, caption)],
  }
  return finishItem(draft, { stretches: [{ text: caption, links: 0, isQuote: false }], pictures: 1 })
}

/** Agencies put the slug of the story into the headline of its pictures. */
function isSlug(headline: string): boolean {
  return /^[\p{Ll}\d_-]+$/u.test(headline)
}

/** `Ola Lind` and `TT` → `Ola Lind/TT`; a credit that names the photographer stands as it is. */
function creditOf(creator: string, credit: string, source: string): string {
  const agency = credit || source
  if (creator === '' || skeleton(agency).includes(skeleton(creator))) return agency
  return agency === '' ? creator : `${creator}/${agency}`
}

function keywordsOf({ XMP, IIM }: Said): readonly string[] {
  return [...new Set([...(XMP.keywords ?? []), ...(IIM.keywords ?? [])])]
}

const COMPARED: readonly TextField[] = ['headline', 'caption', 'creator', 'credit', 'copyright', 'date', 'city']

function notesAbout(said: Said, zone: string): readonly ReadNote[] {
  const differences = COMPARED.flatMap((field) => differenceIn(said, field, zone))
  const source = said.XMP.digitalSource ?? ''
  return source === '' ? differences : [...differences, { kind: 'digital-source', type: source }]
}

function differenceIn(said: Said, field: TextField, zone: string): readonly ReadNote[] {
  const told = (['XMP', 'IIM', 'EXIF'] as const)
    .map((language) => ({ language, value: said[language][field] ?? '' }))
    .filter(({ value }) => value !== '')
  const [first, ...others] = told
  if (first === undefined || others.every(({ value }) => isSame(first.value, value, field === 'date' ? zone : null)))
    return []
  const words = told.map(({ language, value }) => `${language}: ${value}`).join('; ')
  return [{ kind: 'picture-fields-differ', field, words }]
}

// IIM cuts its fields off: a name at 32 bytes, a caption at 2,000.
const CUT = 28

function isSame(first: string, other: string, zone: string | null): boolean {
  if (zone === null)
    return sameWords(first, other) || (other.length >= CUT && skeleton(first).startsWith(skeleton(other)))
  const [a, b] = [first, other].map((value) => readMachineDate(value, zone) ?? value)
  if (a === undefined || b === undefined) return false
  const precision = a.includes('T') && b.includes('T') ? 16 : 10
  return a.slice(0, precision) === b.slice(0, precision)
}

function dateNotes(words: string, taken: string | null): readonly ReadNote[] {
  return words !== '' && taken === null ? [{ kind: 'unread-date', field: 'date', words }] : []
}

function altNotes(alt: string, caption: string): readonly ReadNote[] {
  if (alt === '') return [{ kind: 'no-alt', pictures: 1 }]
  return sameWords(alt, caption) ? [{ kind: 'alt-is-caption', pictures: 1 }] : []
}
