import { protocol, type Session } from 'electron'
import { readFileSync } from 'node:fs'
import { open, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { recognisePicture } from '#lib/recognise-picture.ts'

/** The page's origin. One host, so that nothing else under the scheme is a place. */
export const PAGE_ORIGIN = 'app://stet'
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`

/** No scripts, styles, fonts or pictures but the ones that are shipped; no connection at all. */
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' blob:`,
  `font-src 'self'`,
  `connect-src 'none'`,
  `worker-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `frame-src 'none'`,
  `object-src 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
].join('; ')

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Must run before the app is ready: a standard, secure scheme of our own instead of file:. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export interface BundlePlaces {
  /** Absolute path of the built page. */
  readonly bundle: string
  /** The open desk's `originals/`; null while no desk is open. */
  readonly originals: () => string | null
}

/**
 * Serves `app://stet/<path>` from the bundle and `app://stet/original/<sha256>` from the desk's pictures.
 * Anything that resolves outside those two is 404, whatever way it is spelled.
 */
export function serveBundle(session: Session, places: BundlePlaces): void {
  session.protocol.handle('app', async (request) => {
    const found = await findFile(request.url, places)
    if (found === null) return new Response('Not found', { status: 404, headers: HEADERS })
    return new Response(found.bytes as Uint8Array<ArrayBuffer>, {
      headers: { ...HEADERS, 'Content-Type': found.mediaType },
    })
  })
}

interface FoundFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

async function findFile(address: string, places: BundlePlaces): Promise<FoundFile | null> {
  const url = URL.parse(address)
  if (url === null || url.host !== 'stet') return null
  const original = /^\/original\/([0-9a-f]{64})$/u.exec(url.pathname)?.[1]
  if (original !== undefined) return readPicture(places.originals(), original)
  return readBundled(places.bundle, url.pathname)
}

/** The page's first files, read while Chromium starts: by name, as `readBundled` finds them. */
const ready = new Map<string, Uint8Array>()

/** Reads what the first picture needs, so that the page does not wait for the disk when it asks. Missing files are found missing later. */
export function warmBundle(bundle: string): void {
  try {
    const page = readFileSync(path.join(bundle, 'index.html'))
    ready.set('/index.html', page)
    for (const [, name = ''] of page.toString('utf8').matchAll(/(?:src|href)="\.(\/assets\/[\w.-]+)"/gu))
      ready.set(name, readFileSync(path.join(bundle, name)))
  } catch (error) {
    // What is not there is answered with 404 when it is asked for.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

async function readBundled(bundle: string, pathname: string): Promise<FoundFile | null> {
  const name = decodePath(pathname)
  const mediaType = name === null ? undefined : MEDIA_TYPES[path.extname(name)]
  if (name === null || mediaType === undefined) return null
  const bytes = ready.get(name)
  if (bytes !== undefined) {
    ready.delete(name)
    return { bytes, mediaType }
  }
  const file = path.resolve(bundle, `.${name}`)
  try {
    const [real, root] = await Promise.all([realpath(file), realpath(bundle)])
    if (!real.startsWith(root + path.sep)) return null
    return { bytes: await readFile(real), mediaType }
  } catch {
    return null
  }
}

function decodePath(pathname: string): string | null {
  try {
    const name = decodeURIComponent(pathname)
    return /[\0\\%]/u.test(name) || name.split('/').includes('..') ? null : name
  } catch {
    return null
  }
}

/** Only what begins like a picture the engine can decode is served; an original may be anything. */
async function readPicture(originals: string | null, sha256: string): Promise<FoundFile | null> {
  if (originals === null) return null
  try {
    const file = await open(path.join(originals, sha256.slice(0, 2), sha256))
    try {
      const bytes = await file.readFile()
      const mediaType = recognisePicture(bytes)
      return mediaType === null ? null : { bytes, mediaType }
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
