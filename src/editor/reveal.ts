import { $addUpdateTag, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical'
import { $selectPlace } from './conversion/places.ts'
import type { CopyCore } from './copy-core.ts'
import type { FoundPlace } from './copy-handle.ts'
import type { CopyPart, CopyPlace } from './story-surface.ts'

/** How long a place stays lit after it was shown: long enough for the eye to arrive, then the copy is calm again. */
const LIT_MS = 1400

/** Scrolls a place into view, puts the caret at its start and lights it for a moment. */
export function revealPlace(core: CopyCore, place: CopyPlace & { readonly part?: CopyPart }): void {
  const { part = 'text' } = place
  if (part !== 'text') {
    showFoundPlace(core, { ...place, part })
    return
  }
  const { editor } = core
  editor.update(
    () => {
      $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
      $selectPlace({ blockId: place.blockId, start: place.start, end: place.start })
    },
    { discrete: true },
  )
  scrollToPlace(core, place)
  editor.focus()
  light(core, place)
}

function light(core: CopyCore, place: CopyPlace): void {
  core.highlights.mark('reveal', [place])
  core.lit.start(() => core.highlights.mark('reveal', []), LIT_MS)
}

function scrollToPlace(core: CopyCore, place: CopyPlace): void {
  const element = core.index.element(place.blockId)
  if (element === null) return
  // First the block: while it is out of sight the browser has not laid it out (content-visibility).
  element.scrollIntoView({ block: 'nearest' })
  const [range] = core.highlights.createRanges(place.blockId, [place])
  const target = range?.startContainer.parentElement ?? element
  target.scrollIntoView({ block: 'center' })
}

/** Selects what a search found and shows it; in a block's control when it is there. */
export function showFoundPlace(core: CopyCore, place: FoundPlace): void {
  if (place.part === 'text') {
    core.editor.update(() => void $selectPlace(place), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG })
    scrollToPlace(core, place)
    core.highlights.mark('search-current', [place])
    return
  }
  core.highlights.mark('search-current', [])
  const block = core.index.element(place.blockId)
  const control = block?.querySelector<HTMLTextAreaElement>(`.copy-plain--${place.part} > textarea`)
  if (control === null || control === undefined) return
  control.scrollIntoView({ block: 'center' })
  control.setSelectionRange(place.start, place.end)
  control.dataset.found = 'true'
  core.lit.start(() => delete control.dataset.found, LIT_MS)
}
