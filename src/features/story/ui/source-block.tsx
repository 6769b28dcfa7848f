import { memo, type ReactNode } from 'react'
import type { Block, Run } from '#domain/document/document.ts'

/** A block of the source as it is read: never changed here. Fills the element that carries its id. */
export const SourceBlockText = memo(function SourceBlockText(props: { readonly block: Block }) {
  const { block } = props
  switch (block.type) {
    case 'paragraph':
      return <p className="story-source-paragraph">{renderRuns(block.runs)}</p>
    case 'subhead':
      return <h3 className="story-source-subhead">{renderRuns(block.runs)}</h3>
    case 'question':
      return <p className="story-source-question">{renderRuns(block.runs)}</p>
    case 'quote':
      return <blockquote className="story-source-quote">{renderRuns(block.runs)}</blockquote>
    case 'list':
      return <SourceList block={block} />
    case 'factbox':
      return (
        <div className="story-source-factbox">
          {block.title === '' ? null : <p className="story-source-factbox-title">{block.title}</p>}
          {block.blocks.map((inner) => (
            <SourceBlockText key={inner.id} block={inner} />
          ))}
        </div>
      )
    case 'picture':
      return <SourcePicture block={block} />
    case 'table':
      return <SourceTable block={block} />
    case 'embed':
      return (
        <p className="story-source-embed">
          {block.text} <span className="story-source-address">{block.address}</span>
        </p>
      )
  }
})

function SourceList(props: { readonly block: Extract<Block, { type: 'list' }> }) {
  const items = props.block.items.map((item) => <li key={item.id}>{renderRuns(item.runs)}</li>)
  return props.block.ordered ? (
    <ol className="story-source-list story-source-list-ordered">{items}</ol>
  ) : (
    <ul className="story-source-list">{items}</ul>
  )
}

function SourcePicture(props: { readonly block: Extract<Block, { type: 'picture' }> }) {
  const { block } = props
  return (
    <figure className="story-source-picture">
      {block.sha256 === null ? null : (
        <img
          className="story-source-image"
          src={`app://stet/original/${block.sha256}`}
          alt={block.alt}
          loading="lazy"
        />
      )}
      <figcaption>
        {block.caption} {block.credit === '' ? null : <span className="story-source-credit">{block.credit}</span>}
      </figcaption>
    </figure>
  )
}

function SourceTable(props: { readonly block: Extract<Block, { type: 'table' }> }) {
  const { header, rows } = props.block
  return (
    <table className="story-source-table">
      <tbody>
        {rows.map((row, index) => (
          <tr key={row[0]?.id ?? index}>
            {row.map((cell) =>
              header && index === 0 ? (
                <th key={cell.id}>{renderRuns(cell.runs)}</th>
              ) : (
                <td key={cell.id}>{renderRuns(cell.runs)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Links are shown with their text and never followed from here. */
export function renderRuns(runs: readonly Run[]): readonly ReactNode[] {
  return runs.map((run, index) => {
    const inner = run.bold === true ? <strong>{run.text}</strong> : run.text
    const slanted = run.italic === true ? <em>{inner}</em> : inner
    const classes = [
      run.link === undefined ? '' : 'story-source-link',
      run.role === 'attribution' ? 'story-source-attribution' : '',
    ].join(' ')
    return (
      // Runs have no ids; their order is their identity and a source never changes.
      <span key={index} className={classes.trim() || undefined} lang={run.language} title={run.link}>
        {slanted}
      </span>
    )
  })
}
