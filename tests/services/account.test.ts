import { expect, test } from 'vitest'
import { useHouse } from '#tests/setup/house'
import { aPerson, browser, type Entered, holderOf, PASSWORD, valueOf } from '#tests/setup/people'
import { CLIENT_IP } from '~/http/request-context.server'
import { SignUp } from '~/schemas/account'
import { changeContact } from '~/services/account/change-contact.server'
import { changePassword } from '~/services/account/change-password.server'
import { endOtherSessions, endSession } from '~/services/account/end-session.server'
import { readAccount } from '~/services/account/read.server'
import { signIn } from '~/services/account/sign-in.server'
import { signOut } from '~/services/account/sign-out.server'
import { signUp } from '~/services/account/sign-up.server'

const it = useHouse()

const join = (identifier: string, more: object = {}) =>
  signUp(it.context, {
    input: SignUp.parse({ name: 'Siti Rahayu', identifier, password: PASSWORD, role: 'entrepreneur', ...more }),
    locale: 'id',
    headers: browser(),
  })

const enter = (identifier: SignUp['identifier'], password = PASSWORD) =>
  signIn(it.context, { identifier, password }, browser())

const who = async (result: Awaited<ReturnType<typeof enter>>) => (await holderOf(it.context, valueOf(result)))?.actor

/** A context that notes whose connections were dropped. */
function listening() {
  const dropped: { userId: string; sessionId?: string }[] = []
  const realtime = { ...it.context.realtime, drop: (one: { userId: string; sessionId?: string }) => dropped.push(one) }
  return { context: { ...it.context, realtime }, dropped }
}

/** The same person on a second device. */
async function again({ actor }: Entered): Promise<Entered> {
  const { email } = await it.context.db.accounts.of(actor.userId)
  const entered = await holderOf(it.context, valueOf(await enter({ kind: 'email', email: email ?? '' })))
  if (!entered) throw new Error('nobody is signed in')
  return entered
}

test('signing up begins a session in the chosen role', async () => {
  const actor = await who(await join('siti@contoh.id', { role: 'firm' }))
  expect(actor).toMatchObject({ kind: 'user', name: 'Siti Rahayu', role: 'firm', memberships: [], home: null })
})

test('a person with a phone only signs in by it and is never shown the address that stands in', async () => {
  const joined = await who(await join('0812-3456-7890'))
  const entered = await who(await enter({ kind: 'phone', phone: '+6281234567890' }))
  expect(entered?.userId).toBe(joined?.userId)
  expect(await it.context.db.accounts.of(joined?.userId ?? '')).toMatchObject({
    email: null,
    phone: '+6281234567890',
  })
})

test('a wrong password, an unknown e-mail and an unknown phone give the same answer', async () => {
  await join('budi@contoh.id')
  const answers = await Promise.all([
    enter({ kind: 'email', email: 'budi@contoh.id' }, 'bukan-ini'),
    enter({ kind: 'email', email: 'siapa@contoh.id' }),
    enter({ kind: 'phone', phone: '+6281199998888' }),
  ])
  const no = { ok: false, refusal: { code: 'wrong-credentials' } }
  expect(answers).toEqual([no, no, no])
})

test('a second sign-up by the same person signs in; by another it is refused', async () => {
  const first = await who(await join('0813-1111-2222'))
  const second = await who(await join('+62 813 1111 2222'))
  expect(second?.userId).toBe(first?.userId)
  expect(await join('0813-1111-2222', { password: 'kata-sandi-lain' })).toMatchObject({ refusal: { code: 'taken' } })
  await join('dewi@contoh.id')
  expect(await join('DEWI@contoh.id', { password: 'kata-sandi-lain' })).toMatchObject({ refusal: { code: 'taken' } })
})

test('roles that an administrator grants cannot be taken at sign-up', async () => {
  for (const role of ['broker', 'agency', 'admin']) {
    expect(SignUp.safeParse({ name: 'Siti', identifier: 'x@y.id', password: PASSWORD, role }).success).toBe(false)
  }
  const forged = { name: 'X', email: 'forged@contoh.id', phoneNumber: null, password: PASSWORD, locale: 'id' } as const
  await it.context.auth.signUp({ ...forged, role: 'admin' as 'firm' }, browser())
  expect(await enter({ kind: 'email', email: 'forged@contoh.id' })).toMatchObject({ ok: false })
})

test('the tenth wrong password is the last for a while, for people and strangers alike', async () => {
  await join('eko@contoh.id')
  for (const email of ['eko@contoh.id', 'tiada@contoh.id']) {
    const answers = []
    for (let guess = 0; guess < 11; guess += 1) answers.push(await enter({ kind: 'email', email }, `tebakan-${guess}`))
    expect(answers.slice(0, 10).every((one) => !one.ok && one.refusal.code === 'wrong-credentials')).toBe(true)
    expect(answers[10]).toMatchObject({ refusal: { code: 'rate-limited', detail: { seconds: expect.any(Number) } } })
  }
})

test('right passwords do not count against an address, however many; wrong ones do', async () => {
  const from = browser()
  await join('warnet@contoh.id')
  const ours = { ...it.context, auth: { ...it.context.auth, addressOf: () => '203.0.113.7' } }
  const tryIt = (email: string, password: string) =>
    signIn(ours, { identifier: { kind: 'email', email }, password }, from)
  const key = 'sign-in-from:203.0.113.7'
  for (let visit = 0; visit < 3; visit += 1)
    expect(await tryIt('warnet@contoh.id', PASSWORD)).toMatchObject({ ok: true })
  const now = it.context.now()
  expect(await it.context.db.attempts.take(key, { most: 1, seconds: 300 }, now)).toBe(0)
  for (let guess = 1; guess < 60; guess += 1) await it.context.db.attempts.take(key, { most: 60, seconds: 300 }, now)
  expect(await tryIt('warnet@contoh.id', PASSWORD)).toMatchObject({ refusal: { code: 'rate-limited' } })
})

test('all addresses of one line over IPv6 count as one', () => {
  const from = (address: string) => it.context.auth.addressOf(new Headers({ [CLIENT_IP]: address }))
  expect(from('2001:db8:1:2::1')).toBe(from('2001:db8:1:2:ffff:ffff:ffff:ffff'))
  expect(from('2001:db8:1:3::1')).not.toBe(from('2001:db8:1:2::1'))
  expect([from('203.0.113.7'), from('::ffff:203.0.113.7')]).toEqual(['203.0.113.7', '203.0.113.7'])
})

test('after signing out the cookie opens nothing and the connection falls', async () => {
  const { actor, cookies, sessionId } = await aPerson(it.context)
  const { context, dropped } = listening()
  const cleared = await signOut(context, actor, { id: sessionId, headers: browser(cookies) })
  expect(cleared.join()).toContain('Max-Age=0')
  expect(await holderOf(it.context, cookies)).toBeNull()
  expect(dropped).toEqual([{ userId: actor.userId, sessionId }])
})

test('a sign-out that names no origin ends the session all the same', async () => {
  const { actor, cookies, sessionId } = await aPerson(it.context)
  const headers = browser(cookies)
  headers.delete('origin')
  await signOut(it.context, actor, { id: sessionId, headers })
  expect(await holderOf(it.context, cookies)).toBeNull()
})

test('signing out everywhere else ends every session but this one', async () => {
  const phone = await aPerson(it.context)
  const laptop = await again(phone)
  const tablet = await again(phone)
  const { context, dropped } = listening()
  await endOtherSessions(context, phone.actor, phone.sessionId)
  expect(await holderOf(it.context, laptop.cookies)).toBeNull()
  expect(await holderOf(it.context, tablet.cookies)).toBeNull()
  expect(await holderOf(it.context, phone.cookies)).not.toBeNull()
  expect(new Set(dropped.map((one) => one.sessionId))).toEqual(new Set([laptop.sessionId, tablet.sessionId]))
})

test('the account lists its sessions and ends one of them', async () => {
  const phone = await aPerson(it.context)
  const laptop = await again(phone)
  const { sessions } = await readAccount(it.context, phone.actor, phone.sessionId)
  expect(sessions).toMatchObject([
    { id: laptop.sessionId, current: false },
    { id: phone.sessionId, current: true, device: { browser: 'Chrome', system: 'Android' } },
  ])
  expect(await endSession(it.context, phone.actor, laptop.sessionId)).toMatchObject({ ok: true })
  expect(await holderOf(it.context, laptop.cookies)).toBeNull()
})

test("somebody else's session cannot be ended", async () => {
  const victim = await aPerson(it.context)
  const { actor } = await aPerson(it.context)
  expect(await endSession(it.context, actor, victim.sessionId)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await holderOf(it.context, victim.cookies)).not.toBeNull()
})

test('a new password needs the old one, ends every session and begins one here', async () => {
  const phone = await aPerson(it.context)
  const laptop = await again(phone)
  const change = (password: string) =>
    changePassword(it.context, phone.actor, {
      input: { password, newPassword: 'tahu-goreng' },
      headers: browser(phone.cookies),
    })
  expect(await change('bukan-ini')).toMatchObject({ refusal: { code: 'wrong-password' } })
  const here = valueOf(await change(PASSWORD))
  expect(await holderOf(it.context, laptop.cookies)).toBeNull()
  expect(await holderOf(it.context, phone.cookies)).toBeNull()
  expect((await holderOf(it.context, here))?.actor.userId).toBe(phone.actor.userId)
})

test('e-mail and phone change with the password, and both then open the account', async () => {
  const { actor, cookies } = await aPerson(it.context)
  const change = (input: { email?: string; phone?: string; password?: string }) =>
    changeContact(it.context, actor, { input: { password: PASSWORD, ...input }, headers: browser(cookies) })
  expect(await change({ email: 'baru@contoh.id', password: 'bukan-ini' })).toMatchObject({
    refusal: { code: 'wrong-password' },
  })
  await change({ email: 'baru@contoh.id', phone: '+6281299990000' })
  expect((await who(await enter({ kind: 'email', email: 'baru@contoh.id' })))?.userId).toBe(actor.userId)
  await change({ phone: '+6281299990000' })
  expect(await it.context.db.accounts.of(actor.userId)).toMatchObject({ email: null, phone: '+6281299990000' })
  expect((await who(await enter({ kind: 'phone', phone: '+6281299990000' })))?.userId).toBe(actor.userId)
})

test("somebody else's e-mail or phone cannot be taken over", async () => {
  await aPerson(it.context, { identifier: 'punya@contoh.id' })
  const { actor, cookies } = await aPerson(it.context)
  const input = { email: 'punya@contoh.id', password: PASSWORD }
  const result = await changeContact(it.context, actor, { input, headers: browser(cookies) })
  expect(result).toMatchObject({ refusal: { code: 'taken' } })
})
