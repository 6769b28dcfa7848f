import { fail, ok, type Result } from '#lib/result.ts'
import type { Loss, ReadNote } from '#domain/sources/extraction.ts'
import type { ReadProblem } from '#domain/sources/read-problem.ts'
import type { CountedSource } from '#features/intake/model/ledger.ts'
import { fold } from '#features/intake/model/fold.ts'
import { isZip, mentions } from '../archive/mentions.ts'
import type { Part } from '../archive/read-part.ts'
import type { BytesOptions, ReadItems } from '../reader-kinds.ts'
import { readManuscript } from '../manuscript/read-manuscript.ts'
import { childrenOf, findBelow, findPath, xmlText, type XmlNode } from '../xml/parse-xml.ts'
import { countDocx } from './count-docx.ts'
import { openDocx, type DocxPackage } from './package.ts'
import { readNumbering, readStyles } from './styles.ts'
import { addNotes, walkBlocks, type Walking } from './walk-document.ts'

/** By the names of its parts; the document may stand in another folder than `word`, but no word processor puts it there. */
export function isDocx(bytes: Uint8Array): boolean {
  return isZip(bytes) && mentions(bytes, 'word/') && !mentions(bytes, 'xl/workbook') && !mentions(bytes, 'ppt/slides')
}

export async function readDocx(bytes: Uint8Array, { zone }: BytesOptions): Promise<ReadItems> {
  const opened = await openDocx(bytes)
  if (!opened.ok) return opened
  const collected = collectParts(opened.value)
  if (!collected.ok) return collected
  const parts = collected.value
  const job = startWalk(opened.value, parts)
  walkBlocks(opened.value.document, job)
  addNotes({ footnote: parts.footnotes.root, endnote: parts.endnotes.root }, job)
  const item = readManuscript(
    {
      stretches: job.stretches,
      zone,
      isPlain: false,
      titles: [xmlText(findPath(parts.core.root, 'title'))].filter((title) => title !== ''),
      language: xmlText(findPath(parts.core.root, 'language')) || job.state.styles.language || null,
      tags: keywordsIn(parts.core.root),
      removed: [...new Set([...job.state.removed, ...parts.margins, ...refusedIn(job.losses)])],
      notes: [...changesIn(job), ...commentsIn(parts.comments.root)],
      losses: job.losses,
    },
    countParts(opened.value, parts),
  )
  return item === null ? fail({ kind: 'empty' }) : ok([item])
}

interface Parts {
  readonly styles: Part
  readonly numbering: Part
  readonly footnotes: Part
  readonly endnotes: Part
  readonly comments: Part
  readonly core: Part
  /** Words of page heads and feet. */
  readonly margins: readonly string[]
}

function collectParts(docx: DocxPackage): Result<Parts, ReadProblem> {
  const styles = docx.part('styles')
  if (!styles.ok) return styles
  const numbering = docx.part('numbering')
  if (!numbering.ok) return numbering
  const footnotes = docx.part('footnotes')
  if (!footnotes.ok) return footnotes
  const endnotes = docx.part('endnotes')
  if (!endnotes.ok) return endnotes
  const comments = docx.part('comments')
  if (!comments.ok) return comments
  const core = docx.part('core-properties')
  if (!core.ok) return core
  const margins = marginsIn(docx)
  if (!margins.ok) return margins
  return ok({
    styles: styles.value,
    numbering: numbering.value,
    footnotes: footnotes.value,
    endnotes: endnotes.value,
    comments: comments.value,
    core: core.value,
    margins: margins.value,
  })
}

function marginsIn(docx: DocxPackage): Result<readonly string[], ReadProblem> {
  const heads = docx.parts('header')
  if (!heads.ok) return heads
  const feet = docx.parts('footer')
  if (!feet.ok) return feet
  const paragraphs = [...heads.value, ...feet.value].flatMap(({ root }) => findBelow(root, 'p'))
  return ok(paragraphs.map(wordsIn).filter((words) => words !== ''))
}

function wordsIn(node: XmlNode): string {
  return fold(findBelow(node, 't').map(xmlRaw).join(''))
}

function xmlRaw(node: XmlNode): string {
  return node.children.filter((child) => typeof child === 'string').join('')
}

function startWalk(docx: DocxPackage, parts: Parts): Walking {
  const state = {
    styles: readStyles(parts.styles.root),
    relations: docx.relations,
    fields: [],
    notes: [],
    removed: [],
    inserted: 0,
    deleted: 0,
  }
  const kindOfList = readNumbering(parts.numbering.root)
  return { state, kindOfList, losses: [], stretches: [], lists: 0, openList: '' }
}

function keywordsIn(core: XmlNode): readonly string[] {
  const words = xmlText(findPath(core, 'keywords')).split(/\s*[,;]\s*/u)
  return [...new Set(words.filter((word) => word !== ''))]
}

function refusedIn(losses: readonly Loss[]): readonly string[] {
  return losses.map(({ what }) => /\(([^()]*)\)$/u.exec(what)?.[1] ?? what)
}

function changesIn({ state: { inserted, deleted } }: Walking): readonly ReadNote[] {
  return inserted + deleted === 0 ? [] : [{ kind: 'tracked-changes', inserted, deleted }]
}

const MOST_COMMENTS = 200

function commentsIn(root: XmlNode): readonly ReadNote[] {
  const comments = childrenOf(root, 'comment').slice(0, MOST_COMMENTS)
  return comments.flatMap((comment) => {
    const words = fold(findBelow(comment, 'p').map(wordsIn).join(' '))
    return words === '' ? [] : [{ kind: 'comment' as const, by: fold(comment.attributes['author'] ?? ''), words }]
  })
}

function countParts(docx: DocxPackage, parts: Parts): CountedSource {
  const isAddress = (id: string) => {
    const relation = docx.relations.get(id)
    return relation?.isOutside === true && /^(?:https?|mailto):/iu.test(relation.target)
  }
  const counted = [docx.documentXml, parts.footnotes.xml, parts.endnotes.xml].map((xml) => countDocx(xml, isAddress))
  return {
    stretches: counted.flatMap(({ stretches }) => [...stretches]),
    pictures: counted.reduce((sum, { pictures }) => sum + pictures, 0),
  }
}
