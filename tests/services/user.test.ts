import { expect, test } from 'vitest'
import { storedBusiness, storedUser } from '#tests/factories/stored'
import { aSubmission } from '#tests/factories/submission'
import { useHouse } from '#tests/setup/house'
import type { SignedIn } from '~/domain/access/actor'
import type { Assignment } from '~/domain/access/assign-role'
import { readReport } from '~/services/report/read.server'
import { readStart } from '~/services/start/read.server'
import { changeRole } from '~/services/user/change-role.server'
import { listUsers } from '~/services/user/list.server'
import { readUser } from '~/services/user/read.server'

const it = useHouse()

const make = (actor: SignedIn, userId: string, wanted: Assignment) =>
  changeRole(it.context, actor, { userId, wanted, submission: aSubmission() })

const everyone = { words: '', role: null, page: 1 }

test('a new role counts from the next request, is told, written down and ends connections', async () => {
  const [admin, dewi] = [await storedUser(it, { role: 'admin', name: 'Pengelola' }), await storedUser(it)]
  const dropped: object[] = []
  const realtime = { ...it.context.realtime, drop: (one: object) => dropped.push(one) }
  const input = { userId: dewi.userId, wanted: { role: 'broker', regions: ['81'] }, submission: aSubmission() } as const
  expect(await changeRole({ ...it.context, realtime }, admin, input)).toMatchObject({ ok: true })
  expect(await it.context.db.users.actor(dewi.userId)).toMatchObject({ role: 'broker', regions: ['81'] })
  expect(dropped).toEqual([{ userId: dewi.userId }])
  expect((await readUser(it.context, admin, dewi.userId))?.history).toMatchObject([
    { to: { role: 'broker', regions: ['81'] }, by: 'Pengelola' },
  ])
  const { rows } = await it.context.db.notifications.of(dewi.userId, { skip: 0, take: 1 }, it.context.now())
  expect(rows).toMatchObject([{ kind: 'role-changed', detail: { role: 'broker' } }])
})

test('only administrators look after people', async () => {
  const target = await storedUser(it)
  for (const role of ['entrepreneur', 'firm', 'broker', 'agency'] as const) {
    const actor = await storedUser(it, { role, regions: ['00'] })
    expect(await listUsers(it.context, actor, everyone)).toBeNull()
    expect(await readUser(it.context, actor, target.userId)).toBeNull()
    expect(await make(actor, target.userId, { role: 'admin', regions: [] })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  }
  expect(await it.context.db.users.actor(target.userId)).toMatchObject({ role: 'entrepreneur' })
})

test('an administrator cannot change their own role, nor that of nobody', async () => {
  const admin = await storedUser(it, { role: 'admin' })
  expect(await make(admin, admin.userId, { role: 'firm', regions: [] })).toMatchObject({
    refusal: { code: 'own-role' },
  })
  expect(await make(admin, it.context.newId(), { role: 'firm', regions: [] })).toMatchObject({
    refusal: { code: 'not-found' },
  })
})

test('people are found by name, e-mail, phone and role', async () => {
  const admin = await storedUser(it, { role: 'admin' })
  const id = it.context.newId()
  const person = {
    id,
    name: 'Yosefina 100%',
    email: 'yose@contoh.id',
    phone: '+6281277776666',
    role: 'agency',
  } as const
  await it.context.db.accounts.create({ ...person, regions: ['81'], passwordHash: '' })
  for (const words of ['yosefina', 'YOSE@', '0812 7777 6666', '100%']) {
    const found = await listUsers(it.context, admin, { ...everyone, words })
    expect(found?.people, words).toMatchObject([{ id, role: 'agency', regions: ['81'] }])
  }
  expect((await listUsers(it.context, admin, { ...everyone, words: '%' }))?.people).toHaveLength(1)
  expect(await listUsers(it.context, admin, { words: 'yosefina', role: 'firm', page: 1 })).toMatchObject({ total: 0 })
})

test('a report counts what stands in the regions of an agency, and everything for an administrator', async () => {
  await storedBusiness(it, { regency: '8171', size: 'micro' })
  await storedBusiness(it, { regency: '8171', size: 'micro' })
  await storedBusiness(it, { regency: '3204', size: 'large' })
  const admin = await storedUser(it, { role: 'admin' })
  const here = await storedUser(it, { role: 'agency', regions: ['81'] })
  const nowhere = await storedUser(it, { role: 'agency', regions: [] })
  expect(await readReport(it.context, here)).toMatchObject({
    provinces: [{ province: '81', sizes: { micro: 2 }, total: 2 }],
  })
  expect(await readReport(it.context, admin)).toMatchObject({
    provinces: [
      { province: '81', total: 2 },
      { province: '32', sizes: { large: 1 }, total: 1 },
    ],
  })
  expect(await readReport(it.context, nowhere)).toBeNull()
  expect(await readReport(it.context, await storedUser(it, { role: 'broker', regions: ['81'] }))).toBeNull()
  expect(await it.context.db.reports.businesses([])).toEqual([])
  expect(await it.context.db.reports.opportunities([])).toEqual([])
  expect(await it.context.db.reports.partnerships([])).toEqual([])
})

test('the start page of somebody new holds nothing but the way to begin', async () => {
  expect(await readStart(it.context, await storedUser(it))).toEqual({
    duties: [],
    moreDuties: 0,
    businesses: [],
    drafts: { profiles: [], opportunities: [] },
    opportunities: [],
    waiting: [],
    talking: [],
    underWay: 0,
    unreadNotifications: 0,
    thisYear: null,
  })
})

test('the start page of an owner names the business', async () => {
  const { business, owner } = await storedBusiness(it, { name: 'Tempe Ibu Siti' })
  expect((await readStart(it.context, owner)).businesses).toMatchObject([{ id: business.id, name: 'Tempe Ibu Siti' }])
})

test('what somebody began to post and did not send is found again', async () => {
  const { business, owner } = await storedBusiness(it, {})
  const id = it.context.newId()
  const answers = {
    begun: { pattern: 'subcontracting' },
    subcontracting: { title: 'Kotak kardus nasi', specification: 'Kardus putih', materialsSupplied: '' },
  }
  const about = { kind: 'opportunity', businessId: business.id, opportunityId: null } as const
  await it.context.db.drafts.create({ ...about, id, userId: owner.userId, answers, at: it.context.now() })
  expect((await readStart(it.context, owner)).drafts.opportunities).toEqual([{ id, name: 'Kotak kardus nasi' }])
})
