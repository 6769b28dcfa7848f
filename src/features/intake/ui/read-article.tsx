import type { ExtractedBlock, ExtractedPicture, Extraction, FactBox, Link } from '#domain/sources/extraction.ts'
import { languageName } from '#workbench/language-name.ts'
import { useLocale, useMessages } from '#workbench/messages.ts'
import { showDate } from '#workbench/show-time.ts'
import { intakeWords } from './intake-words.ts'

/** What was read, as it will be kept: text only. Pictures and links are named by their addresses, nothing is loaded. */
export function ReadArticle({ extraction }: { readonly extraction: Extraction }) {
  return (
    <article className="intake-article" lang={extraction.language}>
      {extraction.vignette === undefined ? null : <p className="intake-vignette">{extraction.vignette}</p>}
      <h2 className="intake-headline">{extraction.headline}</h2>
      {extraction.lead === undefined ? null : <p className="intake-lead">{extraction.lead}</p>}
      <Facts extraction={extraction} />
      {extraction.image === undefined ? null : <PictureWords picture={extraction.image} />}
      {extraction.body.map((block, index) => (
        // The article never changes while it is shown.
        // oxlint-disable-next-line react/no-array-index-key
        <BodyBlock key={index} block={block} />
      ))}
      {[extraction.factBox ?? []].flat().map((box) => (
        <FactBoxWords key={`${box.title} ${box.paragraphs?.join(' ') ?? ''}`} box={box} />
      ))}
      <Correction words={extraction.correction} />
    </article>
  )
}

function Facts({ extraction }: { readonly extraction: Extraction }) {
  const say = useMessages(intakeWords)
  const locale = useLocale()
  const moment = useMoment()
  const facts = [
    [say.by, extraction.byline],
    [say.adaptedBy, extraction.translatedBy],
    [say.published, moment(extraction.published)],
    [say.updated, moment(extraction.updated)],
    [say.language, languageName(extraction.language ?? '', locale)],
    [say.tags, extraction.tags.join(', ')],
  ].filter((fact): fact is [string, string] => (fact[1] ?? '') !== '')
  return (
    <dl className="intake-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** In the zone it was read in: the offset is part of what was read. */
function useMoment(): (iso: string | undefined) => string {
  const locale = useLocale()
  return (iso) => {
    if (iso === undefined) return ''
    const [, date = '', time = '', offset = ''] = /^([\d-]+)(?:T(\d\d:\d\d)[^+Z-]*(.*))?$/u.exec(iso) ?? []
    const day = showDate(date, locale)
    return time === '' ? day : `${day} ${time} (UTC${offset})`
  }
}

function BodyBlock({ block }: { readonly block: ExtractedBlock }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{linked(block.text, block.links)}</p>
    case 'subhead':
      return <h3>{block.text}</h3>
    case 'question':
      return <p className="intake-question">{linked(block.text, block.links)}</p>
    case 'quote':
      return <blockquote>{linked(block.text, block.links)}</blockquote>
    case 'list':
      return <ListWords items={block.items} isOrdered={block.ordered === true} />
    case 'image':
      return <PictureWords picture={block} />
    case 'table':
      return <TableWords rows={block.rows} />
    case 'embed':
      return <p className="intake-address">{block.src}</p>
  }
}

function ListWords({ items, isOrdered }: { readonly items: readonly string[]; readonly isOrdered: boolean }) {
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List className="intake-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </List>
  )
}

function TableWords({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <table className="intake-table">
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, index) => (
              // Columns keep their order.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PictureWords({ picture }: { readonly picture: ExtractedPicture }) {
  const say = useMessages(intakeWords)
  return (
    <figure className="intake-picture">
      <p className="intake-address">{picture.src ?? say.picture}</p>
      {picture.caption === '' ? null : <figcaption>{picture.caption}</figcaption>}
      <p className="intake-small">
        {say.alt}: {picture.alt === '' ? <em>{say.noAlt}</em> : picture.alt}
      </p>
      {picture.credit === '' ? null : (
        <p className="intake-small">
          {say.credit}: {picture.credit}
        </p>
      )}
    </figure>
  )
}

function FactBoxWords({ box }: { readonly box: FactBox }) {
  const say = useMessages(intakeWords)
  return (
    <section className="intake-factbox" aria-label={say.factbox}>
      <h3>{box.title}</h3>
      {box.paragraphs?.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {box.items === undefined ? null : <ListWords items={box.items} isOrdered={false} />}
    </section>
  )
}

function Correction({ words }: { readonly words: string | undefined }) {
  const say = useMessages(intakeWords)
  if (words === undefined) return null
  return (
    <section className="intake-correction">
      <h3>{say.correction}</h3>
      <p>{words}</p>
    </section>
  )
}

/** The link's words are marked and its address is shown on hover; it cannot be followed here. */
function linked(text: string, links: readonly Link[] | undefined) {
  const parts: React.ReactNode[] = []
  let at = 0
  for (const link of links ?? []) {
    const start = text.indexOf(link.text, at)
    if (start === -1) continue
    parts.push(
      text.slice(at, start),
      <span key={start} className="intake-link" title={link.href}>
        {link.text}
      </span>,
    )
    at = start + link.text.length
  }
  return [...parts, text.slice(at)]
}
