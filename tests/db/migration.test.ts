import fs from 'node:fs'
import { expect, inject, test } from 'vitest'
import { drift, NOTHING_MISSING, nextMigration } from '#prisma/migrate'
import { useDatabase } from '../setup/database'

const schema = fs.readFileSync('prisma/schema.prisma', 'utf8')
const database = useDatabase()

test('the migrations reach the schema', async () => {
  const missing = await nextMigration(inject('postgres'), 'prisma/migrations', schema)
  expect(missing).toContain(NOTHING_MISSING)
})

test('a migrated database has not drifted from the schema', async () => {
  expect(await drift(database.url, schema)).toContain(NOTHING_MISSING)
})
