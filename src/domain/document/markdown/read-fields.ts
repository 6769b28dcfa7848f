import { EMPTY_FIELDS, type Byline, type Fields, type LanguageTag } from '../document.ts'
import { trimBlanks, UnfitMarkdown, type MarkdownLines } from './markdown-lines.ts'
import { readInline } from './read-inline.ts'
import { readMembers, singleValue, type Member } from './read-members.ts'

export interface Head {
  readonly language: LanguageTag | null
  /** The fields that the file names, over those of the text it is read onto. */
  readonly fields: Fields
  readonly hasHeadline: boolean
}

type FieldReader = (fields: Fields, member: Member) => Fields

function inByline(change: (member: Member) => Partial<Byline>): FieldReader {
  return (fields, member) => ({ ...fields, byline: { ...fields.byline, ...change(member) } })
}

const FIELD_READERS: Readonly<Record<string, FieldReader>> = {
  vignette: (fields, member) => ({ ...fields, vignette: singleValue(member) }),
  headline: (fields, member) => ({ ...fields, headline: readInline(singleValue(member)) }),
  lead: (fields, member) => ({ ...fields, lead: readInline(singleValue(member)) }),
  people: inByline((member) => ({ people: member.values })),
  agencies: inByline((member) => ({ agencies: member.values })),
  adapter: inByline((member) => ({ adapter: singleValue(member) })),
  dateline: (fields, member) => ({ ...fields, dateline: singleValue(member) }),
  tags: (fields, member) => ({ ...fields, tags: member.values }),
  slugline: (fields, member) => ({ ...fields, slugline: singleValue(member) }),
  notes: (fields, member) => ({ ...fields, notes: singleValue(member) }),
}

/** The `---` lines at the top and what stands between them; a file without them names no field. */
export function readHead(lines: MarkdownLines, known: Fields | null): Head {
  let head: Head = { language: null, fields: known ?? EMPTY_FIELDS, hasHeadline: false }
  if (trimBlanks(lines.peek() ?? '') !== '---') return head
  lines.take()
  for (const member of readMembers(lines, '---', 'unclosed_fields')) {
    if (member.name === 'language') {
      head = { ...head, language: readLanguage(member) }
      continue
    }
    const read = FIELD_READERS[member.name]
    if (read === undefined) throw new UnfitMarkdown(member.line, 'unknown_field')
    head = { ...head, fields: read(head.fields, member), hasHeadline: head.hasHeadline || member.name === 'headline' }
  }
  return head
}

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u

function readLanguage(member: Member): LanguageTag {
  const language = singleValue(member)
  if (!LANGUAGE.test(language)) throw new UnfitMarkdown(member.line, 'bad_value')
  return language
}
