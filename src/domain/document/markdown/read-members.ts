import { isBlank, trimBlanks, UnfitMarkdown, type MarkdownLines } from './markdown-lines.ts'

/** `name: value` lines; a name without a value may be followed by `- value` lines. */
export interface Member {
  readonly name: string
  readonly line: number
  readonly values: readonly string[]
}

const MEMBER = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/su
const ITEM = /^[ \t]*-[ \t]+(.*)$/su

/** Reads until the line `end`, which is taken too. */
export function readMembers(
  lines: MarkdownLines,
  end: string,
  unclosed: 'unclosed_fields' | 'unclosed_fence',
): readonly Member[] {
  const opened = lines.number
  const members: Member[] = []
  for (;;) {
    const line = lines.number
    if (lines.peek() === null) throw new UnfitMarkdown(opened, unclosed)
    const text = lines.take()
    if (trimBlanks(text) === end) return members
    if (isBlank(text)) continue
    const [, name, value] = MEMBER.exec(text) ?? []
    if (name === undefined) throw new UnfitMarkdown(line, 'bad_value')
    const items = lines.takeWhile((next) => ITEM.test(next)).map((next) => ITEM.exec(next)?.[1] ?? '')
    const values = value === undefined || isBlank(value) ? items : [value, ...items]
    members.push({ name, line, values: values.map((item) => readValue(item, line)) })
  }
}

/** Plain, or a JSON string where it begins with a quotation mark. */
export function readValue(value: string, line: number): string {
  const trimmed = trimBlanks(value)
  if (!trimmed.startsWith('"')) return trimmed
  try {
    const parsed: unknown = JSON.parse(trimmed)
    if (typeof parsed === 'string') return parsed
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new UnfitMarkdown(line, 'bad_value')
}

/** The one value of a member; several are refused. */
export function singleValue(member: Member): string {
  if (member.values.length > 1) throw new UnfitMarkdown(member.line, 'bad_value')
  return member.values[0] ?? ''
}
