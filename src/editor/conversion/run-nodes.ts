import { $createLinkNode, $isLinkNode, type LinkNode } from '@lexical/link'
import {
  $createLineBreakNode,
  $createTextNode,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  IS_BOLD,
  IS_ITALIC,
  type ElementNode,
  type LexicalNode,
  type LineBreakNode,
  type TextNode,
} from 'lexical'
import type { Run } from '#domain/document/document.ts'
import type { RunProperties } from '#domain/document/runs.ts'
import { anchorsState, breakFormatState, languageState, provenanceState, roleState } from '../nodes/states.ts'
import { joinSegments, segmentRuns, type Segment } from './segments.ts'

/** Text, line break and link nodes for runs, attached to nothing yet. */
export function $createRunNodes(runs: readonly Run[]): LexicalNode[] {
  const nodes: LexicalNode[] = []
  let link: LinkNode | null = null
  for (const segment of segmentRuns(runs)) {
    const address = segmentLink(segment, link?.getURL())
    if (address === undefined) {
      link = null
      nodes.push($createSegmentNode(segment))
    } else {
      if (link?.getURL() !== address) {
        link = $createLinkNode(address, { rel: null })
        nodes.push(link)
      }
      link.append($createSegmentNode(segment))
    }
  }
  return nodes
}

/** A break that inherits stays inside the link it follows; when that link ends there, joining still gives it none. */
function segmentLink(segment: Segment, current: string | undefined): string | undefined {
  return segment.properties === null ? current : segment.properties.link
}

function $createSegmentNode(segment: Segment): TextNode | LineBreakNode {
  if (segment.kind === 'text') {
    const node = $createTextNode(segment.text).setFormat(formatBits(segment.properties))
    $writeRunStates(node, segment.properties)
    return node
  }
  const node = $createLineBreakNode()
  if (segment.properties !== null) {
    $setState(node, breakFormatState, breakFormat(segment.properties))
    $writeRunStates(node, segment.properties)
  }
  return node
}

function formatBits({ bold, italic }: RunProperties): number {
  return (bold ? IS_BOLD : 0) | (italic ? IS_ITALIC : 0)
}

function breakFormat({ bold, italic }: RunProperties): 'plain' | 'bold' | 'italic' | 'bold-italic' {
  if (bold && italic) return 'bold-italic'
  if (bold) return 'bold'
  return italic ? 'italic' : 'plain'
}

function $writeRunStates(node: TextNode | LineBreakNode, properties: RunProperties): void {
  const { language, anchors, provenance, role } = properties
  if (language !== undefined) $setState(node, languageState, language)
  if (anchors !== undefined) $setState(node, anchorsState, anchors)
  if (provenance !== undefined) $setState(node, provenanceState, provenance)
  if (role !== undefined) $setState(node, roleState, role)
}

/** The running text below an element as runs in their one form. */
export function $readRuns(element: ElementNode): readonly Run[] {
  const segments: Segment[] = []
  $collectSegments(element, undefined, segments)
  return joinSegments(segments)
}

function $collectSegments(element: ElementNode, link: string | undefined, segments: Segment[]): void {
  for (let child = element.getFirstChild(); child !== null; child = child.getNextSibling()) {
    if ($isTextNode(child)) {
      segments.push({ kind: 'text', text: child.getTextContent(), properties: $readProperties(child, link) })
    } else if ($isLineBreakNode(child)) {
      segments.push({ kind: 'break', properties: $readBreakProperties(child, link) })
    } else if ($isElementNode(child)) {
      $collectSegments(child, $isLinkNode(child) ? child.getURL() : link, segments)
    }
  }
}

function $readProperties(node: TextNode, link: string | undefined): RunProperties {
  const format = node.getFormat()
  return {
    ...((format & IS_BOLD) !== 0 ? { bold: true as const } : {}),
    ...((format & IS_ITALIC) !== 0 ? { italic: true as const } : {}),
    ...(link === undefined ? {} : { link }),
    ...$readRunStates(node),
  }
}

function $readBreakProperties(node: LineBreakNode, link: string | undefined): RunProperties | null {
  const format = $getState(node, breakFormatState)
  if (format === 'inherit') return null
  return {
    ...(format === 'bold' || format === 'bold-italic' ? { bold: true as const } : {}),
    ...(format === 'italic' || format === 'bold-italic' ? { italic: true as const } : {}),
    ...(link === undefined ? {} : { link }),
    ...$readRunStates(node),
  }
}

function $readRunStates(node: TextNode | LineBreakNode): RunProperties {
  const language = $getState(node, languageState)
  const anchors = $getState(node, anchorsState)
  const provenance = $getState(node, provenanceState)
  const role = $getState(node, roleState)
  return {
    ...(language === '' ? {} : { language }),
    ...(anchors.length === 0 ? {} : { anchors }),
    ...(role === '' ? {} : { role }),
    ...(provenance === '' ? {} : { provenance }),
  }
}
