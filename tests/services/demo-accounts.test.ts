import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_ACCOUNTS } from '#prisma/seed/accounts'
import { TOFU_OWNER } from '#prisma/seed/agreements'
import { CATERER } from '#prisma/seed/cases/waiheru'
import { ensureDemoAccounts } from '#server/demo/accounts'
import { ensureDemoAgreements } from '#server/demo/agreements'
import { aBusiness } from '#tests/factories/business'
import { useHouse } from '#tests/setup/house'
import type { SignedIn } from '~/domain/access/actor'
import { signIn } from '~/services/account/sign-in.server'
import { readLate } from '~/services/obligation/late.server'
import { readObligations } from '~/services/obligation/read.server'
import { readThisYear } from '~/services/report/partnerships.server'

const it = useHouse()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-demo-'))
const file = path.join(folder, 'demo-accounts.json')

beforeAll(async () => {
  for (const { businessId } of [...DEMO_ACCOUNTS, TOFU_OWNER]) {
    if (!businessId) continue
    await it.context.db.businesses.create(
      {
        business: aBusiness({ id: businessId, size: businessId === CATERER ? 'medium' : 'micro', capabilities: [] }),
        nib: null,
      },
      { ownerId: null, newId: it.context.newId },
    )
  }
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const read = () => JSON.parse(fs.readFileSync(file, 'utf8')) as { email: string; password: string; role: string }[]
const enter = ({ email, password }: { email: string; password: string }) =>
  signIn(it.context, { identifier: { kind: 'email', email }, password }, new Headers())

test('the first start makes six people whose printed passwords open their accounts', async () => {
  const lines = await ensureDemoAccounts(it.house, folder)
  const people = read()
  expect(people.map(({ role }) => role)).toEqual(['entrepreneur', 'firm', 'broker', 'broker', 'agency', 'admin'])
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  for (const person of people) {
    expect(lines.join('\n')).toContain(person.password)
    expect(await enter(person)).toMatchObject({ ok: true })
  }
})

test('the tempe maker owns its business and the broker works in its regions', async () => {
  const [owner, , broker] = await Promise.all(
    DEMO_ACCOUNTS.map(async ({ email }) => {
      const id = await it.context.db.accounts.idByEmail(email)
      return id && it.context.db.users.actor(id)
    }),
  )
  expect(owner).toMatchObject({
    memberships: [{ businessId: DEMO_ACCOUNTS[0]?.businessId, role: 'owner' }],
    home: '8171',
  })
  expect(broker).toMatchObject({ role: 'broker', regions: DEMO_ACCOUNTS[2]?.regions })
})

test('a later start prints the same passwords', async () => {
  const before = read()
  const lines = await ensureDemoAccounts(it.house, folder)
  expect(read()).toEqual(before)
  expect(lines.join('\n')).toContain(before[0]?.password)
})

test('with a new data folder the people stay and the new passwords are true', async () => {
  fs.rmSync(file)
  await ensureDemoAccounts(it.house, folder)
  for (const person of read()) expect(await enter(person)).toMatchObject({ ok: true })
})

const actorOf = async (role: string): Promise<SignedIn> => {
  const id = await it.context.db.accounts.idByEmail(DEMO_ACCOUNTS.find((one) => one.role === role)?.email ?? '')
  const actor = id && (await it.context.db.users.actor(id))
  if (!actor) throw new Error(`no ${role}`)
  return actor
}

test('two agreements of the demo run, once: something is kept, paid slowly, late and disputed', async () => {
  await ensureDemoAgreements(it.house)
  await ensureDemoAgreements(it.house)
  const broker = await actorOf('broker')
  const cases = await it.context.db.partnerships.list(broker, ['running'])
  expect(cases).toHaveLength(2)
  const views = await Promise.all(
    cases.map(({ partnership: { id } }) =>
      readObligations(it.context, broker, { partnershipId: id, as: null, of: null }),
    ),
  )
  const slowly = views.find((view) => view?.names.b !== undefined && view.punctuality.late === 0)
  expect(slowly?.punctuality).toMatchObject({ averageDays: 41, promisedDays: 30, paid: 3 })
  const states = views.flatMap((view) => view?.groups.filter((group) => group.standings.length > 0) ?? [])
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['late', 'disputed', 'due', 'upcoming', 'kept']))
  expect((await readLate(it.context, broker, 1)).total).toBeGreaterThanOrEqual(4)
  expect(await readThisYear(it.context, await actorOf('agency'))).toMatchObject({ partnerships: 2, running: 2 })
  expect(await it.context.db.notifications.unread((await actorOf('firm')).userId, it.context.now())).toBe(0)
})
