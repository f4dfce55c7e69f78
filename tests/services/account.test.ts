import { expect, test } from 'vitest'
import type { Cookies } from '~/context'
import { signIn } from '~/services/account/sign-in.server'
import { signOut } from '~/services/account/sign-out.server'
import { signUp } from '~/services/account/sign-up.server'
import { SignUp } from '~/schemas/account'
import { useHouse } from '#tests/setup/house'

const it = useHouse()

const PASSWORD = 'tempe-hangat'
const browser = (cookies: Cookies = []) =>
  new Headers({
    origin: 'http://localhost:3000',
    'user-agent': 'Firefox',
    'x-jejaring-client-ip': '127.0.0.1',
    ...(cookies.length > 0 && { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }),
  })

const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const join = (identifier: string, more: object = {}) =>
  signUp(it.context, {
    input: SignUp.parse({ name: 'Siti Rahayu', identifier, password: PASSWORD, role: 'entrepreneur', ...more }),
    locale: 'id',
    headers: browser(),
  })

const enter = (identifier: SignUp['identifier'], password = PASSWORD) =>
  signIn(it.context, { identifier, password }, browser())

const whoHas = async (cookies: Cookies) => {
  const session = await it.context.auth.session(browser(cookies))
  return session && it.context.db.users.actor(session.userId)
}

test('signing up begins a session in the chosen role', async () => {
  const cookies = valueOf(await join('siti@contoh.id', { role: 'firm' }))
  expect(await whoHas(cookies)).toMatchObject({ kind: 'user', name: 'Siti Rahayu', role: 'firm', memberships: [] })
})

test('a person with a phone only signs in by it, however it is written', async () => {
  const { userId } = (await whoHas(valueOf(await join('0812-3456-7890')))) ?? {}
  const again = valueOf(await enter({ kind: 'phone', phone: '+6281234567890' }))
  expect((await whoHas(again))?.userId).toBe(userId)
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
  const first = await whoHas(valueOf(await join('0813-1111-2222')))
  const second = await whoHas(valueOf(await join('+62 813 1111 2222')))
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

test('after signing out the cookie opens nothing', async () => {
  const cookies = valueOf(await join('rini@contoh.id'))
  const session = await it.context.auth.session(browser(cookies))
  const actor = await whoHas(cookies)
  if (!session || !actor) throw new Error('nobody is signed in')
  const cleared = await signOut(it.context, actor, { id: session.sessionId, headers: browser(cookies) })
  expect(cleared.join()).toContain('Max-Age=0')
  expect(await whoHas(cookies)).toBeNull()
})
