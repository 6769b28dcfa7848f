import { expect, it } from 'vitest'
import { MIGRATIONS } from '../migrations.ts'
import { expectedSchemaHash } from '../soundness.ts'
import { SCHEMA_HASH } from './schema-hash.ts'

it('is that of the tables which the steps make', () => {
  expect(SCHEMA_HASH).toBe(expectedSchemaHash(MIGRATIONS))
})
