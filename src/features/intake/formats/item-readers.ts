import { isGhost, readGhost } from './ghost/read-ghost.ts'
import { isJsonFeed, readJsonFeed } from './jsonfeed/read-jsonfeed.ts'
import { ATOM, readAtom } from './atom/read-atom.ts'
import { readIptc7901 } from './iptc7901/read-iptc7901.ts'
import { isIptc7901 } from './iptc7901/split-message.ts'
import { isMarkdown, readMarkdown } from './markdown/read-markdown.ts'
import { isNewsDoc, readNewsDoc } from './newsdoc/read-newsdoc.ts'
import { isNinjs, readNinjs } from './ninjs/read-ninjs.ts'
import { NITF, readNitf } from './nitf/read-nitf.ts'
import { RSS, readRss } from './rss/read-rss.ts'
import { one, type BytesReader, type JsonReader, type TextReader, type XmlReader } from './reader-kinds.ts'
import { isDocx, readDocx } from './docx/read-docx.ts'
import { isEml, readEml } from './eml/read-eml.ts'
import { isOdt, readOdt } from './odt/read-odt.ts'
import { isPhoto, readPhoto } from './photo/read-photo.ts'
import { isTtNinjs, readTtNinjs } from './ttninjs/read-ttninjs.ts'
import { isWxr, readWxr, WXR } from './wxr/read-wxr.ts'
import { NEWSML_G2 } from './newsml-g2/news-item.ts'
import { isNewsMlG2, readNewsMlG2 } from './newsml-g2/read-newsml-g2.ts'
import { NEWSML_1, readNewsMl1 } from './newsml1/read-newsml1.ts'

export const JSON_READERS: readonly JsonReader[] = [
  { format: 'TT ninjs', recognises: isTtNinjs, read: (value) => one(readTtNinjs(value)) },
  { format: 'Ghost', recognises: isGhost, read: (value) => readGhost(value) },
  { format: 'JSON Feed', recognises: isJsonFeed, read: (value, { zone }) => readJsonFeed(value, zone) },
  { format: 'NewsDoc', recognises: isNewsDoc, read: (value, { zone }) => one(readNewsDoc(value, zone)) },
  { format: 'ninjs', recognises: isNinjs, read: (value, { zone }) => one(readNinjs(value, zone)) },
]

export const XML_READERS: readonly XmlReader[] = [
  { format: NEWSML_G2, recognises: isNewsMlG2, read: readNewsMlG2 },
  { format: NEWSML_1, recognises: ({ name }) => name === 'NewsML', read: readNewsMl1 },
  { format: NITF, recognises: ({ name }) => name === 'nitf', read: readNitf },
  { format: WXR, recognises: isWxr, read: readWxr },
  {
    format: RSS,
    recognises: ({ name, text }) => name === 'rss' || (name === 'RDF' && text.includes('purl.org/rss/')),
    read: readRss,
  },
  { format: ATOM, recognises: ({ name }) => name === 'feed' || name === 'entry', read: readAtom },
]

export const TEXT_READERS: readonly TextReader[] = [{ format: 'Markdown', recognises: isMarkdown, read: readMarkdown }]

export const BYTES_READERS: readonly BytesReader[] = [
  { format: 'IPTC 7901', recognises: isIptc7901, read: async (bytes, options) => readIptc7901(bytes, options) },
  { format: 'Word document', recognises: isDocx, read: readDocx },
  { format: 'OpenDocument text', recognises: isOdt, read: readOdt },
  { format: 'E-mail', recognises: isEml, read: readEml },
  { format: 'Picture', recognises: isPhoto, read: readPhoto },
]
