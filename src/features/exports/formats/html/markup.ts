import type { Run } from '#domain/document/document.ts'
import { nestRuns, type RunNode } from '#features/exports/model/run-tree.ts'

/** Markup made of parts that are already markup; plain strings get in only through `escapeText`. */
export type Markup = string

export function escapeText(text: string): Markup {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** @example element('p', { class: 'lead' }, 'Peace') // '<p class="lead">Peace</p>' */
export function element(name: string, attributes: Readonly<Record<string, string>>, content: Markup): Markup {
  return `${openTag(name, attributes)}${content}</${name}>`
}

export function openTag(name: string, attributes: Readonly<Record<string, string>>): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  return `<${name}${written.join('')}>`
}

function escapeAttribute(value: string): Markup {
  return escapeText(value).replaceAll('"', '&quot;')
}

/** Running text as phrasing content; line breaks as `br`. */
export function runsMarkup(runs: readonly Run[]): Markup {
  return nestRuns(runs).map(nodeMarkup).join('')
}

function nodeMarkup(node: RunNode): Markup {
  switch (node.type) {
    case 'text':
      return escapeText(node.text)
    case 'break':
      return '<br>\n'
    case 'link':
      return element('a', { href: node.address }, node.children.map(nodeMarkup).join(''))
    case 'language':
      return element('span', { lang: node.language }, node.children.map(nodeMarkup).join(''))
    case 'bold':
      return element('strong', {}, node.children.map(nodeMarkup).join(''))
    case 'italic':
      return element('em', {}, node.children.map(nodeMarkup).join(''))
  }
}
