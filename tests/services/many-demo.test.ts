import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { seededId } from '#prisma/seed/random'
import { seedDemo, seedReference } from '#prisma/seed/write'
import { aBroker, anActor, anOwnerOf } from '#tests/factories/actor'
import { useHouse } from '#tests/setup/house'
import { showConsortium } from '~/services/consortium/show.server'

const it = useHouse()

beforeAll(async () => {
  const client = new pg.Client(it.url)
  await client.connect()
  await seedReference(client)
  await seedDemo(client, { now: new Date() })
  await client.end()
})

const admin = anActor({ role: 'admin' })

test('the assembler gets a set that makes all three of its parts, without the firm it owns', async () => {
  const shown = await showConsortium(it.context, admin, seededId('assembler/pressed'))
  expect(shown?.outcome).toMatchObject({ kind: 'set', set: { proven: true } })
  if (shown?.outcome.kind !== 'set') return
  const { set, fewest } = shown.outcome
  expect(set.members.map(({ maker }) => maker.id)).not.toContain(seededId('assembler/tied'))
  expect(fewest).toBeLessThanOrEqual(set.members.length)
  for (const [demand, { least }] of shown.demands.entries()) {
    const made = set.members
      .flatMap(({ shares }) => shares)
      .filter((share) => share.demand === demand)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    expect(made).toBeGreaterThanOrEqual(least)
  }
  expect(shown.names.map(({ id }) => id).toSorted()).toEqual(set.members.map(({ maker }) => maker.id).toSorted())
})

test('the trim tender lacks seats until the contractors without a NIB get one', async () => {
  const shown = await showConsortium(it.context, admin, seededId('trim/tender'))
  expect(shown?.outcome).toMatchObject({ kind: 'short', missing: [{ demand: 0 }] })
  if (shown?.outcome.kind !== 'short') return
  const lacks = shown.outcome.mended?.members.flatMap(({ maker }) => maker.lacks)
  expect(lacks?.length).toBeGreaterThan(0)
  expect(new Set(lacks)).toEqual(new Set(['nib']))
})

test('the poster and a broker of its region see the set, strangers see nothing', async () => {
  const id = seededId('trim/tender')
  expect(await showConsortium(it.context, anOwnerOf(seededId('trim/train-maker')), id)).toMatchObject({ makers: 8 })
  expect(await showConsortium(it.context, aBroker('35'), id)).not.toBeNull()
  expect(await showConsortium(it.context, aBroker('81'), id)).toBeNull()
  expect(await showConsortium(it.context, anOwnerOf(seededId('trim/0')), id)).toBeNull()
  expect(await showConsortium(it.context, admin, it.context.newId())).toBeNull()
})
