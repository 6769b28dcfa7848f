/** Why bytes could not be read as an article. Nothing is written when one of these comes back. */
export type ReadProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'binary'; readonly looksLike: string }
  | { readonly kind: 'mixed-charset'; readonly line: number }
  | { readonly kind: 'wrong-charset'; readonly sample: string }
  | { readonly kind: 'lone-surrogates'; readonly count: number }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'too-many-elements'; readonly limit: number }
  | { readonly kind: 'other-format'; readonly format: string }
  | { readonly kind: 'no-article' }
  /** It says that it is this format, and at this place it is not. `place`: a path such as `bodies[0].value`, or a line. */
  | { readonly kind: 'broken-format'; readonly format: string; readonly place: string }
  /** An archive or a picture that is built to exhaust or to mislead whoever opens it; `place` is the entry or the measure. */
  | { readonly kind: 'unsafe-file'; readonly format: string; readonly place: string; readonly why: UnsafeReason }
  | { readonly kind: 'time-zone'; readonly zone: string }
  | { readonly kind: 'reader-stopped'; readonly reason: 'time' | 'memory' | 'crash' }

export type UnsafeReason = 'entries' | 'ratio' | 'size' | 'path' | 'nested' | 'encrypted' | 'twice' | 'pixels'

/** A page of news is far below this; a file above it is not one. */
export const MAX_BYTES = 16 * 1024 * 1024

/** What happened, and what to do next; for the command line, the record and the window's English. */
export function explainReadProblem(problem: ReadProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'It is empty: there is no text in it. Nothing was taken in.'
    case 'no-file':
      return 'This is a folder, or a file that cannot be opened. Nothing was taken in.'
    case 'too-large':
      return `The file is ${megabytes(problem.bytes)} MB; at most ${megabytes(problem.limit)} MB can be read as a page. Nothing was taken in.`
    case 'binary':
      return `This is ${problem.looksLike}, not a page or a text. Save it as text or HTML and try again.`
    case 'mixed-charset':
      return `The file mixes two character encodings (first on line ${problem.line}), so some letters cannot be known. Ask for it in UTF-8.`
    case 'wrong-charset':
      return `The letters were damaged before the file came here (for example "${problem.sample}"). Fetch it again and save it as UTF-8.`
    case 'lone-surrogates':
      return `The text has ${problem.count} broken ${problem.count === 1 ? 'character' : 'characters'} (half of a pair). Copy it again from where it came.`
    case 'too-deep':
      return `The page nests its elements more than ${problem.limit} deep. That is no article; copy the text itself and paste it.`
    case 'too-many-elements':
      return `The page has more than ${problem.limit} elements. Copy the article itself and paste it.`
    case 'other-format':
      return `This is ${problem.format}, which is not read here. Text and HTML are.`
    case 'broken-format':
      return `This is ${problem.format}, but it is broken at ${problem.place}. Ask the sender for it again. Nothing was taken in.`
    case 'unsafe-file':
      return `This is ${problem.format}, but ${UNSAFE[problem.why]} (${problem.place}). Nothing was taken in.`
    case 'no-article':
      return 'No article was found: there is no headline with text under it. Copy the article itself and paste it.'
    case 'time-zone':
      return `"${problem.zone}" is not a time zone. Use a name such as Europe/Stockholm.`
    case 'reader-stopped':
      return READER_STOPPED[problem.reason]
  }
}

const READER_STOPPED = {
  time: 'Reading took more than ten seconds and was stopped. Copy the article itself and paste it.',
  memory: 'Reading needed too much memory and was stopped. Copy the article itself and paste it.',
  crash: 'The reader stopped. Nothing was taken in; the file is where it was.',
} as const

const UNSAFE: Readonly<Record<UnsafeReason, string>> = {
  entries: 'it has too many parts',
  ratio: 'a part grows more than a thousandfold when it is opened',
  size: 'it is too large when it is opened',
  path: 'a part names a place outside of it',
  nested: 'an archive lies inside of it',
  encrypted: 'it is locked with a password: save it without one',
  twice: 'two of its parts have one name or one place',
  pixels: 'the picture is larger than any newsroom uses',
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(0)
}
