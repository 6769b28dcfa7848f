import type { ReadNote } from '#domain/sources/extraction.ts'
import { findPath, type XmlNode } from '../xml/parse-xml.ts'

/** The elements of NewsML-G2 2.35, by the part of the item that they stand in. */
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  itemMeta: names(
    'itemClass provider versionCreated firstCreated embargoed pubStatus role fileName generator profile service title edNote memberOf instanceOf signal altRep deliverableOf hash expires origRep incomingFeedId metadataCreator link hop',
  ),
  contentMeta: names(
    'icon urgency contentCreated contentModified digitalSourceType located infoSource creator contributor audience excludeAudience altId rating userInteraction keyword subject genre slugline headline dateline by creditline description language exclAudience contentMetaExtProperty altText',
  ),
  rightsInfo: names(
    'accountable copyrightHolder copyrightNotice usageTerms link rightsExpressionXML rightsExpressionData dataMining otherConstraints rightsInfoExtProperty',
  ),
  '': names(
    'catalogRef catalog hopHistory pubHistory rightsInfo itemMeta contentMeta partMeta assert inlineRef derivedFrom derivedFromValue contentSet groupSet Signature content',
  ),
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** What newer editions add stays in the original, and is named. */
export function unknownFields(item: XmlNode): readonly ReadNote[] {
  const unknown = Object.entries(KNOWN).flatMap(([part, known]) => {
    const node = part === '' ? item : findPath(item, part)
    const found = (node?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : [child.name]))
    return found.filter((name) => !known.has(name) && !name.endsWith('ExtProperty'))
  })
  const all = [...new Set(unknown)]
  return all.length === 0 ? [] : [{ kind: 'unknown-fields', names: all.slice(0, 20).join(', ') }]
}
