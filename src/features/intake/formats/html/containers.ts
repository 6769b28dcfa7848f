import type { Hint } from '#features/intake/model/stretch.ts'
import type { ElementNode } from './tree.ts'

/** What an element's name, role, class and id say about everything in it. */
export interface ContainerMeaning {
  readonly hints: readonly Hint[]
  /** Why it is page furniture; null when it is none. */
  readonly removed: string | null
}

const NONE: ContainerMeaning = { hints: [], removed: null }

const FURNITURE_ELEMENTS: Readonly<Record<string, string>> = {
  nav: 'navigation', button: 'a button', dialog: 'a dialog', form: 'a form', select: 'a form', menu: 'a menu', label: 'a form', textarea: 'a form',
} // prettier-ignore

const FURNITURE_ROLES: Readonly<Record<string, string>> = {
  dialog: 'a dialog', alertdialog: 'a dialog', navigation: 'navigation', search: 'search', menu: 'a menu', menubar: 'a menu', toolbar: 'a toolbar',
  contentinfo: 'the page’s foot', tablist: 'a menu', button: 'a button', banner: 'the page’s head', tooltip: 'a tooltip',
} // prettier-ignore

/** Words in class names, ids and test ids, taken apart at hyphens, underscores and capitals. */
const FURNITURE_WORDS: Readonly<Record<string, string>> = {
  ...because('advertising', 'ad ads advert adverts advertisement advertising adslot adunit adbox admarker annons annonser reklam sponsor sponsored sponsrat promo promos promotion promobox native outbrain taboola dfp gpt'),
  ...because('a newsletter or subscription offer', 'newsletter newsletters nyhetsbrev nl signup subscribe subscription subscribewall paywall gateway regwall meterwall upsell prenumerera prenumeration offer cta kampanj campaign loginwall'),
  ...because('consent to cookies', 'cookie cookies consent cmp gdpr onetrust didomi sourcepoint samtycke'),
  ...because('about the author', 'bio authorbio aboutauthor'),
  ...because('sharing', 'share sharing sharebar sharetools shareline social some dela delning addthis sociallinks'),
  ...because('comments', 'comments comment kommentarer kommentar disqus respond commentlist'),
  ...because('leads to other articles', 'related relaterat relaterade recirc recirculation recommended recommendation recommendations recommend popular trending readmore lasmer mostread mostpopular morefrom upnext nextup puff puffar latest senaste carousel'),
  ...because('navigation', 'breadcrumb breadcrumbs nav navbar navigation menu topbar masthead toolbar sidebar siderail ticker skip skiplink skiplinks pagination pager toc jumplinks'),
  ...because('page furniture', 'player listen lyssna audioplayer uppläst tts counter modal popup overlay survey poll quiz enkät widget feedback reactions rating loader skeleton spinner avatar tools actions follow gallerycount fullscreen expand cookiebar printonly toast'),
} // prettier-ignore

const FURNITURE_PAIRS: Readonly<Record<string, string>> = {
  'most viewed': 'leads to other articles', 'most shared': 'leads to other articles', 'rich link': 'leads to other articles', 'read also': 'leads to other articles', 'also read': 'leads to other articles', 'las ocksa': 'leads to other articles', 'las aven': 'leads to other articles',
  'read more': 'leads to other articles', 'more from': 'leads to other articles', 'most read': 'leads to other articles', 'more stories': 'leads to other articles',
  'read next': 'leads to other articles', 'see also': 'leads to other articles', 'most popular': 'leads to other articles', 'las mer': 'leads to other articles',
  'print only': 'page furniture', 'site header': 'the page’s head', 'site footer': 'the page’s foot', 'page footer': 'the page’s foot', 'global footer': 'the page’s foot',
  'author bio': 'about the author', 'about author': 'about the author', 'author role': 'about the author', 'author description': 'about the author', 'author title': 'about the author',
} // prettier-ignore

const HIDDEN_CLASSES =
  /(?:^|\s)(?:hidden|is-hidden|u-hidden|visually-hidden|visuallyhidden|sr-only|screen-reader-text|screenreader-only|u-visually-hidden|a11y-hidden|d-none|print-only|noprint-only)(?:\s|$)/iu

const HINT_WORDS: Readonly<Record<string, Hint>> = {
  ...meaning('lead', 'subhead lead lede preamble ingress standfirst summary dek deck subtitle subheadline subheading sapo intro underrubrik ingres'),
  ...meaning('byline', 'byline bylines bylinebox by author authors writer writers reporter reporters skribent skribenter journalist journalists contributor contributors byl'),
  ...meaning('vignette', 'vignette vinjett kicker eyebrow overline supertitle pretitle toptitle'),
  ...meaning('tags', 'tags taglist tagslist topics keywords amnen subjects tagcloud topiclist etiketter'),
  ...meaning('correction', 'correction corrections corr rattelse rattelser clarification erratum corrigendum'),
  ...meaning('factbox', 'factbox facts fact fakta faktaruta factsbox infobox factsheet explainerbox'),
  ...meaning('quote', 'quote citat blockquote talstreck'),
  ...meaning('pullquote', 'pullquote utdrag pullout'),
  ...meaning('subhead', 'mellanrubrik crosshead crossheading intertitle'),
  ...meaning('question', 'question fraga intervjufraga'),
  ...meaning('caption', 'caption bildtext imagecaption figcaption credit photocredit bildbyline'),
  ...meaning('adapter', 'adapted adapter translator translated translation oversattare'),
  ...meaning('date', 'date dates time timestamp published pubdate publishdate datetime datum'),
} // prettier-ignore

const HINT_PAIRS: Readonly<Record<string, Hint>> = {
  'fact box': 'factbox', 'pull quote': 'pullquote', 'fakta ruta': 'factbox', 'info box': 'factbox', 'article topics': 'tags', 'tag list': 'tags', 'topic list': 'tags', 'sub headline': 'lead', 'sub title': 'lead',
} // prettier-ignore

export function meaningOf(element: ElementNode): ContainerMeaning {
  const hidden = whyHidden(element)
  if (hidden !== null) return { hints: [], removed: hidden }
  const words = wordsOf(element)
  const pairs = words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`)
  const removed = whyFurniture(element, words, pairs)
  const hints = new Set([...elementHints(element), ...lookUp(HINT_WORDS, words), ...lookUp(HINT_PAIRS, pairs)])
  if (removed === null && hints.size === 0) return NONE
  return { hints: [...hints], removed }
}

/** Blockquotes of social networks: the words are somebody's post, shown by a script of the network. */
export function isSocialEmbed(element: ElementNode): boolean {
  return /twitter|tweet|instagram|tiktok|fb-post|facebook|bluesky|mastodon|threads|telegram|reddit-embed/iu.test(
    `${element.attributes['class'] ?? ''} ${element.attributes['data-embed-type'] ?? ''}`,
  )
}

function whyHidden(element: ElementNode): string | null {
  const { attributes } = element
  const style = (attributes['style'] ?? '').replaceAll(/\s/gu, '').toLowerCase()
  const hidden =
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display:none|visibility:hidden/u.test(style) ||
    HIDDEN_CLASSES.test(attributes['class'] ?? '')
  return hidden ? 'hidden on the page' : null
}

function whyFurniture(element: ElementNode, words: readonly string[], pairs: readonly string[]): string | null {
  const role = FURNITURE_ROLES[(element.attributes['role'] ?? '').toLowerCase()]
  return (
    FURNITURE_ELEMENTS[element.name] ??
    role ??
    lookUp(FURNITURE_PAIRS, pairs)[0] ??
    lookUp(FURNITURE_WORDS, words)[0] ??
    null
  )
}

function elementHints(element: ElementNode): Hint[] {
  if (element.name === 'blockquote') return ['quote']
  if (element.name === 'figcaption') return ['caption']
  if (element.name === 'address') return ['byline']
  if (/author/iu.test(`${element.attributes['rel'] ?? ''} ${element.attributes['itemprop'] ?? ''}`)) return ['byline']
  return []
}

const READ_ATTRIBUTES = [
  'class',
  'id',
  'data-testid',
  'data-component',
  'data-type',
  'data-name',
  'data-gu-name',
  'data-block',
  'itemprop',
  'name',
] as const

/** `css-ad StoryBodyCompanionColumn` → css, ad, story, body, companion, column. Hashes fall apart into nothing that means anything. */
function wordsOf(element: ElementNode): string[] {
  return READ_ATTRIBUTES.flatMap((name) => takeApart(element.attributes[name] ?? ''))
}

function takeApart(value: string): string[] {
  return value
    .replaceAll(/([a-zåäö])([A-ZÅÄÖ])/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, words: readonly string[]): Value[] {
  return words.flatMap((word) => (Object.hasOwn(table, word) ? [table[word] as Value] : []))
}

function because(why: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, why]))
}

function meaning(hint: Hint, words: string): Record<string, Hint> {
  return Object.fromEntries(words.split(' ').map((word) => [word, hint]))
}
