import type { Block, LanguageTag, Run } from '#domain/document/document.ts'

/** Plain semantic HTML for other programs. Addresses were checked when they came in; everything else is escaped. */
export function writeHtml(blocks: readonly Block[], language: LanguageTag): string {
  return `<div lang="${escapeHtml(language)}">${blocks.map(writeBlock).join('')}</div>`
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'subhead':
      return `<h2>${writeRuns(block.runs)}</h2>`
    case 'quote':
      return `<blockquote><p>${writeRuns(block.runs)}</p></blockquote>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${writeRuns(item.runs)}</li>`).join('')}</${tag}>`
    }
    case 'factbox':
      return `<aside><h3>${escapeHtml(block.title)}</h3>${block.blocks.map(writeBlock).join('')}</aside>`
    case 'picture':
      return `<p>${escapeHtml([block.caption, block.credit].filter((words) => words !== '').join(' '))}</p>`
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${writeRuns(cell.runs)}</td>`).join('')}</tr>`).join('')}</table>`
    case 'embed':
      return `<p>${escapeHtml([block.text, block.address].filter((words) => words !== '').join(' '))}</p>`
    default:
      return `<p>${writeRuns(block.runs)}</p>`
  }
}

function writeRuns(runs: readonly Run[]): string {
  return runs.map(writeRun).join('')
}

function writeRun(run: Run): string {
  let html = escapeHtml(run.text).replaceAll('\n', '<br>')
  if (run.italic) html = `<em>${html}</em>`
  if (run.bold) html = `<strong>${html}</strong>`
  if (run.language !== undefined) html = `<span lang="${escapeHtml(run.language)}">${html}</span>`
  return run.link === undefined ? html : `<a href="${escapeHtml(run.link)}">${html}</a>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
}
