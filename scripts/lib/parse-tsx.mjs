// dependency-cruiser 17 asks swc to parse TypeScript without JSX and stumbles over every .tsx file. Imported before it,
// this adds the one option that is missing.
import { createRequire } from 'node:module'

const swc = createRequire(import.meta.url)('@swc/core')
const { parseFileSync } = swc

swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: path.endsWith('.tsx') })
