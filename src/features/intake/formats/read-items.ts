import { fail, ok } from '#lib/result.ts'
import type { Extraction } from '#domain/sources/extraction.ts'
import { MAX_BYTES } from '#domain/sources/read-problem.ts'
import { checkText, decodeBytes } from './charset/decode.ts'
import { BYTES_READERS, JSON_READERS, TEXT_READERS, XML_READERS } from './item-readers.ts'
import { parseForeignJson } from './json/parse-json.ts'
import { readArticle, readPastedText } from './read-article.ts'
import type { ItemOptions, ReadItems } from './reader-kinds.ts'
import { sniffRoot } from './xml/sniff-root.ts'

/**
 * Foreign bytes to the items in them: a wire item, a feed, a page, a text. What a file is is told by its content, never by its name;
 * what no reader of a format knows is read as a page or a text.
 */
export function readItems(bytes: Uint8Array, options: ItemOptions): Promise<ReadItems> {
  return readAt(bytes, options, 0)
}

/** A mail in a mail, with a document in it; nobody sends more than that. */
const DEEPEST = 3

async function readAt(bytes: Uint8Array, options: ItemOptions, depth: number): Promise<ReadItems> {
  if (bytes.length > MAX_BYTES) return fail({ kind: 'too-large', bytes: bytes.length, limit: MAX_BYTES })
  const binary = BYTES_READERS.find((reader) => reader.recognises(bytes))
  const readInside = depth === DEEPEST ? null : (inside: Uint8Array) => readAt(inside, options, depth + 1)
  if (binary !== undefined) return binary.read(bytes, { ...options, readInside })
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const found = readFormat(decoded.value.text, options)
  if (found !== null) return found
  const page = readArticle(bytes, options)
  return page.ok ? ok([page.value]) : page
}

/** The same for text or markup from the clipboard. */
export function readPastedItems(text: string, options: ItemOptions): ReadItems {
  const checked = checkText(text)
  if (!checked.ok) return checked
  const found = readFormat(checked.value, options)
  if (found !== null) return found
  const page = readPastedText(text, options)
  return page.ok ? ok([page.value]) : page
}

/** Null when the text is in no format that has a reader of its own. */
function readFormat(text: string, options: ItemOptions): ReadItems | null {
  const json = parseForeignJson(text)
  if (json !== null) return json.ok ? readJson(json.value, options) : fail(json.problem)
  const root = sniffRoot(text)
  const xml = root === null ? undefined : XML_READERS.find((reader) => reader.recognises(root))
  if (xml !== undefined) return xml.read(text, options)
  return TEXT_READERS.find((reader) => reader.recognises(text))?.read(text, options) ?? null
}

function readJson(value: unknown, options: ItemOptions): ReadItems | null {
  if (Array.isArray(value)) return readJsonList(value, options)
  return JSON_READERS.find((reader) => reader.recognises(value))?.read(value, options) ?? null
}

/** Some senders put the items of a query into one list. All of them must be of a format that is known. */
function readJsonList(values: readonly unknown[], options: ItemOptions): ReadItems | null {
  const items: Extraction[] = []
  for (const value of values) {
    const read = Array.isArray(value) ? null : readJson(value, options)
    if (read === null || !read.ok) return read
    items.push(...read.value)
  }
  return items.length === 0 ? null : ok(items)
}
