import { fold } from '#features/intake/model/fold.ts'

export type ReadLink =
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'inside' }
  | { readonly kind: 'refused'; readonly href: string }

const ALLOWED = new Set(['http:', 'https:', 'mailto:'])

/** Addresses that only lead on to another one: the wrapped address is in a parameter. */
const REDIRECTS: readonly { readonly host: RegExp; readonly path: RegExp; readonly parameter: string }[] = [
  { host: /(?:^|\.)google\.[a-z.]+$/u, path: /^\/url$/u, parameter: 'q' },
  { host: /(?:^|\.)google\.[a-z.]+$/u, path: /^\/url$/u, parameter: 'url' },
  { host: /^l\.facebook\.com$/u, path: /^\/l\.php$/u, parameter: 'u' },
  { host: /safelinks\.protection\.outlook\.com$/u, path: /./u, parameter: 'url' },
]

/** Only http, https and mailto leave here; a relative address is resolved when the page says where it was. */
export function readLink(href: string, base: string | null): ReadLink {
  // Browsers drop tabs, line breaks and leading controls before they read the scheme: "java\nscript:".
  // oxlint-disable-next-line no-control-regex
  const address = href.replaceAll(/[\u0000-\u001f\u007f]/gu, '').trim()
  if (address === '' || address.startsWith('#')) return { kind: 'inside' }
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(address)?.[1]
  if (scheme !== undefined && !ALLOWED.has(`${scheme.toLowerCase()}:`))
    return { kind: 'refused', href: fold(address).slice(0, 200) }
  if (scheme === undefined) return { kind: 'link', href: resolve(address, base) }
  return { kind: 'link', href: unwrap(address) }
}

function resolve(address: string, base: string | null): string {
  if (base === null) return address.startsWith('//') ? `https:${address}` : address
  try {
    return new URL(address, base).href
  } catch {
    return address
  }
}

function unwrap(address: string): string {
  try {
    const url = new URL(address)
    const redirect = REDIRECTS.find(
      (one) => one.host.test(url.hostname) && one.path.test(url.pathname) && url.searchParams.has(one.parameter),
    )
    const target = redirect === undefined ? null : url.searchParams.get(redirect.parameter)
    return target !== null && /^https?:\/\//iu.test(target) ? target : address
  } catch {
    return address
  }
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\//iu.test(address)
}
