import { expect, test } from 'vitest'
import { useServer } from '#tests/setup/server'

const it = useServer()

/** A browser without scripts: it keeps cookies and follows nothing by itself. */
function visit() {
  const jar = new Map<string, string>()
  const ask = async (path: string, fields?: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await fetch(it.url + path, {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { origin: it.url, cookie: [...jar].map((pair) => pair.join('=')).join('; '), ...headers },
      ...(fields && { body: new URLSearchParams(fields) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      jar.set(name, value)
    }
    return {
      status: response.status,
      headers: response.headers,
      to: response.headers.get('location'),
      text: await response.text(),
    }
  }
  return { ask }
}

const person = (identifier: string) => ({ name: 'Dewi', identifier, password: 'tahu-goreng', role: 'entrepreneur' })

/** What is told on top of a form that came back. */
const told = (html: string) =>
  /error-summary-list.*?<\/ul>/s
    .exec(html)?.[0]
    .replaceAll(/<[^>]+>/g, ' ')
    .trim()

async function enterAs(role: string) {
  const browser = visit()
  const account = it.accounts.find((one) => one.role === role)
  await browser.ask('/sign-in', { identifier: account?.phone ?? '', password: account?.password ?? '' })
  return browser
}

/** The members page of the business the demo's entrepreneur owns. */
const membersPage = async (owner: Awaited<ReturnType<typeof enterAs>>) =>
  /\/businesses\/[\w-]+\/members/.exec((await owner.ask('/start')).text)?.[0] ?? ''

test('whoever must sign in first comes back to where they were going', async () => {
  const { ask } = visit()
  const sent = await ask('/account?saved=yes')
  expect(sent).toMatchObject({ status: 303, to: '/sign-in?back=%2Faccount%3Fsaved%3Dyes' })
  const signUp = /href="(\/sign-up[^"]*)"/.exec((await ask(sent.to ?? '')).text)?.[1] ?? ''
  expect(await ask(signUp, person('kembali@contoh.id'))).toMatchObject({ status: 303, to: '/account?saved=yes' })
  expect(await ask('/account')).toMatchObject({ status: 200 })
})

test('a form sent after the session ended leads to signing in, says why, and back to its page', async () => {
  const { ask } = visit()
  const sent = await ask('/account/name', { name: 'Dewi Lestari' })
  expect(sent).toMatchObject({ status: 303, to: '/sign-in?back=%2Faccount%2Fname&ended=yes' })
  const { text } = await ask(sent.to ?? '')
  expect(text).toContain('Sesi Anda habis')
  expect(text).toContain('data-failed')
  const account = it.accounts.find(({ role }) => role === 'entrepreneur')
  const back = await ask(sent.to ?? '', { identifier: account?.phone ?? '', password: account?.password ?? '' })
  expect(back).toMatchObject({ status: 303, to: '/account/name' })
})

test('the summary of a form that came back calls its fields by name', async () => {
  const { ask } = visit()
  const { text } = await ask('/sign-up', { identifier: 'x' })
  expect(told(text)).toContain('Nama lengkap: Isi bagian ini.')
})

test('an address that nobody can decode gets a calm page', async () => {
  const { status, text } = await visit().ask('/businesses/%E0%A4%A')
  expect(status).toBe(404)
  expect(text).toContain('Halaman tidak ditemukan')
})

test('a file that is not there is told in plain words', async () => {
  const owner = await enterAs('entrepreneur')
  const { status, text } = await owner.ask('/opportunities/0199a000-0000-7000-8000-000000000000/matches.csv')
  expect(status).toBe(404)
  expect(text).toMatch(/^Halaman tidak ditemukan\. .* \/ Page not found\. /)
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'signing in leads to no other site: %s',
  async (back) => {
    const { ask } = visit()
    const account = it.accounts[0]
    const fields = { identifier: account?.email ?? '', password: account?.password ?? '' }
    expect(await ask(`/sign-in?back=${encodeURIComponent(back)}`, fields)).toMatchObject({ status: 303, to: '/start' })
  },
)

test('a wrong password and a stranger get the same page, which keeps what was typed but not the password', async () => {
  const known = it.accounts[0]?.email ?? ''
  const pages = await Promise.all(
    [known, 'siapa@contoh.id'].map((identifier) => visit().ask('/sign-in', { identifier, password: 'bukan-ini' })),
  )
  expect(pages.map(({ status }) => status)).toEqual([401, 401])
  expect(told(pages[0]?.text ?? '')).toBe(told(pages[1]?.text ?? ''))
  expect(pages[0]?.text).toContain(`value="${known}"`)
  expect(pages[0]?.text).not.toContain('bukan-ini')
})

test('a refused sign-up says what to mend at each field', async () => {
  const page = await visit().ask('/sign-up', { name: 'D', identifier: '0812', password: 'pendek', role: 'admin' })
  expect(page.status).toBe(422)
  expect(told(page.text)).toMatch(/terlalu pendek.*nomor telepon.*8 huruf.*Pilih salah satu/s)
})

test('what is no form, and what another site sends, is refused', async () => {
  const { ask } = visit()
  expect(await ask('/sign-in', {}, { 'content-type': 'application/json' })).toMatchObject({ status: 400 })
  expect(await ask('/sign-in', person('x@y.id'), { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
  const crossSite = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
  expect(await ask('/sign-out', {}, crossSite)).toMatchObject({ status: 403 })
})

test("better-auth's own routes are not served", async () => {
  for (const path of ['/api/auth/sign-in/email', '/api/auth/get-session', '/api/auth/update-user']) {
    expect((await visit().ask(path)).status, path).toBe(404)
  }
})

test('signing out needs a POST and ends the session', async () => {
  const { ask } = await enterAs('firm')
  expect(await ask('/sign-out')).toMatchObject({ to: '/' })
  expect(await ask('/account')).toMatchObject({ status: 200 })
  expect(await ask('/sign-out', {})).toMatchObject({ status: 303, to: '/' })
  expect(await ask('/account')).toMatchObject({ status: 303 })
})

test('pages of a role do not exist for the others', async () => {
  const pages = { '/users': ['admin'], '/reports': ['admin', 'agency'] }
  for (const role of ['entrepreneur', 'firm', 'broker', 'agency', 'admin']) {
    const { ask } = await enterAs(role)
    expect(await ask('/start')).toMatchObject({ status: 200 })
    for (const [path, roles] of Object.entries(pages)) {
      expect((await ask(path)).status, `${role} at ${path}`).toBe(roles.includes(role) ? 200 : 404)
    }
  }
})

test("somebody else's members are not there, to read or to change", async () => {
  const owner = await enterAs('entrepreneur')
  const path = await membersPage(owner)
  expect(await owner.ask(path)).toMatchObject({ status: 200 })
  const stranger = await enterAs('firm')
  expect(await stranger.ask(path)).toMatchObject({ status: 404 })
  expect(await stranger.ask(path, { do: 'invite', role: 'owner', formKey: 'a' })).not.toMatchObject({ status: 201 })
  expect(await stranger.ask('/businesses/tiada/members')).toMatchObject({ status: 404 })
})

test('an invitation leads a newcomer through signing up to being a member', async () => {
  const owner = await enterAs('entrepreneur')
  const members = await membersPage(owner)
  const made = await owner.ask(members, { do: 'invite', role: 'staff', formKey: 'invite-1' })
  expect(made.status).toBe(201)
  const link = /value="https?:\/\/[^/]+(\/invitations\/[^"]+)"/.exec(made.text)?.[1] ?? ''
  expect((await owner.ask(members)).text).not.toContain(link)

  const { ask } = visit()
  const signUp = /href="(\/sign-up\?back[^"]*)"/.exec((await ask(link)).text)?.[1] ?? ''
  expect(await ask(signUp, person('0812 9000 1000'))).toMatchObject({ status: 303, to: link })
  expect(await ask(link, { formKey: 'accept-1' })).toMatchObject({ status: 303 })
  expect((await ask(members)).text).toContain('Dewi')
  expect(await visit().ask(link)).toMatchObject({ status: 200 })
  expect(await visit().ask('/invitations/tebakan')).toMatchObject({ status: 404 })
})

test('too many sign-ups from one address are asked to wait, whatever address the caller claims', async () => {
  const signUpFrom = (claimed: number) =>
    visit().ask('/sign-up', person(`banyak-${claimed}@contoh.id`), { 'x-jejaring-client-ip': `203.0.113.${claimed}` })
  await Promise.all(Array.from({ length: 30 }, (_none, index) => signUpFrom(index)))
  const last = await signUpFrom(31)
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(told(last.text)).toMatch(/Tunggu \d menit/)
})
