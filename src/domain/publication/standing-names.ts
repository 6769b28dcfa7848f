import type { PublicationState } from './publication-machine.ts'
import type { ReviewState } from './review-machine.ts'
import type { Role } from './roles.ts'

/** The trade's names, in the languages of the interface: one word for one thing, wherever it is shown. */
type Names<Thing extends string> = Readonly<Record<'en' | 'sv', Readonly<Record<Thing, string>>>>

export const REVIEW_STATE_NAMES: Names<ReviewState> = {
  en: {
    none: 'New',
    draft: 'Draft',
    in_review: 'In review',
    approved: 'Approved',
    parked: 'Parked',
    spiked: 'Spiked',
  },
  sv: {
    none: 'Ny',
    draft: 'Utkast',
    in_review: 'För granskning',
    approved: 'Godkänd',
    parked: 'Vilande',
    spiked: 'Struken',
  },
}

export const PUBLICATION_STATE_NAMES: Names<PublicationState> = {
  en: {
    unpublished: 'Not out',
    scheduled: 'Scheduled',
    exported: 'Exported',
    live: 'Live',
    held: 'Held',
    withdrawn: 'Withdrawn',
    killed: 'Killed',
  },
  sv: {
    unpublished: 'Inte ute',
    scheduled: 'Tidsatt',
    exported: 'Exporterad',
    live: 'Publicerad',
    held: 'Stoppad',
    withdrawn: 'Indragen',
    killed: 'Tvångsstruken',
  },
}

/** As they stand inside a sentence. */
export const ROLE_NAMES: Names<Role> = {
  en: {
    viewer: 'viewer',
    translator: 'translator',
    editor: 'editor',
    senior_editor: 'senior editor',
    deputy: 'deputy',
    responsible_editor: 'responsible editor',
    admin: 'admin',
  },
  sv: {
    viewer: 'läsare',
    translator: 'översättare',
    editor: 'redaktör',
    senior_editor: 'redaktionschef',
    deputy: 'ställföreträdare',
    responsible_editor: 'ansvarig utgivare',
    admin: 'administratör',
  },
}
