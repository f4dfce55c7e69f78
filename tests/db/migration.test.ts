import fs from 'node:fs'
import { expect, inject, test } from 'vitest'
import { drift, NOTHING_MISSING, nextMigration } from '#prisma/migrate'
import { createClient } from '~/db/client.server'
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

test('notices of moves that are made no more are gone, for no page has words for them', async () => {
  const client = createClient(database.url, 1)
  const now = new Date()
  const userId = '01890a5d-ac96-774b-bcce-b302099a8057'
  await client.user.create({
    data: { id: userId, name: 'Siti', email: 'siti@contoh.id', createdAt: now, updatedAt: now },
  })
  const notices = ['running', 'drafting'].map((about, index) => ({
    id: `01890a5d-ac96-774b-bcce-b302099a805${index}`,
    userId,
    kind: 'partnership-moved',
    detail: { about, reference: 'JJ-2026-000123', path: '/' },
    createdAt: now,
  }))
  await client.notification.createMany({ data: notices })
  await client.$executeRawUnsafe(fs.readFileSync('prisma/migrations/0010_former_moves/migration.sql', 'utf8'))
  const left = await client.notification.findMany()
  expect(left.map(({ detail }) => detail)).toMatchObject([{ about: 'drafting' }])
  await client.$disconnect()
})
