import { describe, expect, it } from 'vitest'
import { readNewsMl1 } from './read-newsml1.ts'

const IDENTIFIER =
  '<ProviderId>nb.example</ProviderId><DateId>20260504</DateId><NewsItemId>bron7</NewsItemId><RevisionId>2</RevisionId>'
const MANAGEMENT =
  '<FirstCreated>20260504T060000+0000</FirstCreated><ThisRevisionCreated>20260504T070000+0000</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/>'
const PARTS = [
  '<NewsLines><HeadLine>Bron öppnar</HeadLine><ByLine>Av Per Lo</ByLine><DateLine>Grynö</DateLine></NewsLines>',
  '<DescriptiveMetadata><Language FormalName="sv"/><SubjectCode><SubjectMatter FormalName="04015000"/></SubjectCode></DescriptiveMetadata>',
  '<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>Bron i dis. Foto: Ulla Ek/NB</HeadLine></NewsLines>',
  '<ContentItem Href="https://nb.example/s.jpg"><Characteristics><Property FormalName="PixelWidth" Value="90"/></Characteristics></ContentItem>',
  '<ContentItem Href="https://nb.example/l.jpg"><Characteristics><Property FormalName="PixelWidth" Value="900"/></Characteristics></ContentItem></NewsComponent>',
  '<NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent><p>Ring Per, 08-000</p></DataContent></ContentItem></NewsComponent>',
  '<NewsComponent><Role FormalName="StyleSheet"/><ContentItem><DataContent>.a {}</DataContent></ContentItem></NewsComponent>',
  '<NewsComponent><Role FormalName="Body"/><ContentItem><DataContent><html><body><p>Läs <a href="https://x.example/b">mer</a>.</p><p>– Äntligen, säger Hed.</p></body></html></DataContent></ContentItem></NewsComponent>',
  '<NewsComponent><Role FormalName="SubHeadLine"/><ContentItem><DataContent><p>Elva år</p></DataContent></ContentItem></NewsComponent>',
].join('')

function file(identifier = IDENTIFIER, management = MANAGEMENT, parts = PARTS): string {
  return `<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier>${identifier}</NewsIdentifier></Identification><NewsManagement>${management}</NewsManagement><NewsComponent>${parts}</NewsComponent></NewsItem></NewsML>`
}

function read(...parts: readonly string[]) {
  const result = readNewsMl1(file(...parts), { zone: 'Europe/Stockholm' })
  const item = result.ok ? result.value[0] : undefined
  if (item === undefined) throw new Error(JSON.stringify(result))
  return item
}

describe('an item of NewsML 1', () => {
  it('gives its fields, its parts in order and its largest picture, and loses nothing', () => {
    const item = read()
    expect(item).toMatchObject({
      id: 'urn:newsml:nb.example:20260504:bron7',
      version: '2',
      headline: 'Bron öppnar',
      byline: 'Per Lo',
      dateline: 'Grynö',
      language: 'sv',
      urgency: 4,
      published: '2026-05-04T09:00:00+02:00',
      mediaTopics: ['20000337'],
      removed: ['Ring Per, 08-000'],
      image: { src: 'https://nb.example/l.jpg', caption: 'Bron i dis.', credit: 'Ulla Ek/NB' },
      body: [
        { type: 'subhead', text: 'Elva år' },
        { type: 'paragraph', text: 'Läs mer.' },
        { type: 'quote', text: 'Äntligen, säger Hed.' },
      ],
    })
    expect(item.ledger).toMatchObject({ losses: [], links: { in: 1, kept: 1 }, pictures: { in: 1, kept: 1 } })
  })

  it.each([
    ['<Status FormalName="Canceled"/>', 'withdrawn'],
    ['<Status FormalName="Usable"/><Instruction FormalName="Correction"/>', 'fact'],
    ['<Status FormalName="Usable"/><Instruction FormalName="Update"/>', 'development'],
  ])('with %s comes again as %s', (management, cause) => {
    expect(read(IDENTIFIER, management).resentAs).toBe(cause)
  })

  it('holds an embargo until its status changes', () => {
    const management =
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260505T060000+0200</DateAndTime></StatusWillChange>'
    expect(read(IDENTIFIER, management).embargoedUntil).toBe('2026-05-05T06:00:00+02:00')
  })

  it('is refused without its id, and with an embargo that never ends', () => {
    const problem = (...parts: readonly string[]) => readNewsMl1(file(...parts), { zone: 'UTC' })
    expect(problem('')).toMatchObject({ problem: { place: 'NewsItem/Identification/NewsIdentifier' } })
    expect(problem(IDENTIFIER, '<Status FormalName="Embargoed"/>')).toMatchObject({
      problem: { kind: 'broken-format' },
    })
    expect(problem(IDENTIFIER, '', '')).toMatchObject({ problem: { kind: 'no-article' } })
  })
})
