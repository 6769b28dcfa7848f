import { asList, member, textMember } from '../json/parse-json.ts'
import { mediaTopicOf } from '../wire/media-topics.ts'

const IPTC_SCHEME = /mediatopic|medtop|subject-?codes?|subref|\bsubj\b/iu

interface Subject {
  readonly name: string
  readonly topic: string | null
}

/** Subjects of IPTC's vocabularies as media topics, keywords and the sender's own subjects as tags. */
export function readSubjects(item: unknown): {
  readonly mediaTopics: readonly string[]
  readonly tags: readonly string[]
} {
  const subjects = [...asList(member(item, 'subjects')), ...asList(member(item, 'subject'))].map(readSubject)
  const keywords = asList(member(item, 'keywords')).filter((one) => typeof one === 'string')
  const topics = subjects.flatMap(({ topic }) => (topic === null ? [] : [topic]))
  const names = subjects.flatMap(({ topic, name }) => (topic === null ? [name] : []))
  const tags = [...names, ...keywords.map((one) => one.trim())].filter((name) => name !== '')
  return { mediaTopics: [...new Set(topics)], tags: [...new Set(tags)] }
}

function readSubject(one: unknown): Subject {
  const uri = textMember(one, 'uri')
  const scheme = `${uri} ${textMember(one, 'scheme')} ${textMember(one, 'qcode')}`
  const code = textMember(one, 'code') || textMember(one, 'literal') || textMember(one, 'qcode')
  const digits = /(\d{8})\/?$/u.exec(uri)?.[1] ?? code
  // A code of eight digits without any scheme is one of IPTC's: older systems send it so.
  const isIptc = IPTC_SCHEME.test(scheme) || (scheme.trim() === '' && /^\d{8}$/u.test(code))
  return { name: textMember(one, 'name'), topic: isIptc ? mediaTopicOf(digits) : null }
}
