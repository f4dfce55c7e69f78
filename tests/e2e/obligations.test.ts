import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHouse, type House } from '#server/context'
import { readEnv } from '#server/env'
import { someTerms } from '#tests/factories/partnership'
import { type StoredCase, storedAgreementInForce } from '#tests/factories/stored-agreement'
import { launchBrowser } from '#tests/setup/browser'
import { useServer } from '#tests/setup/server'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { addDays } from '~/domain/calendar'
import { paths } from '~/schemas/paths'
import { press } from './people'

const PASSWORD = 'tempe-hangat'
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const server = useServer()
let house: House
let browser: Browser
let link: StoredCase

/** A link under way for a hundred days, of which nothing was done: written past the server, by its own services. */
beforeAll(async () => {
  browser = await launchBrowser()
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', ORIGIN: server.url })
  const secret = 'a secret for tests, thirty-two long'
  house = createHouse({ env, url: server.databaseUrl, secret, log: silent })
  const start = addDays(new Date(), -100)
  const context = { ...house.context, now: () => addDays(start, -10) }
  const terms = someTerms({ duration: { start, months: 12 } })
  link = await storedAgreementInForce({ context, url: server.databaseUrl }, terms)
  await givePasswords([link.broker, link.owners.a, link.owners.b])
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

async function givePasswords(people: readonly SignedIn[]) {
  const client = createClient(server.databaseUrl, 1)
  const password = await house.context.auth.hash(PASSWORD)
  await client.account.createMany({
    data: people.map(({ userId }) => ({
      id: house.context.newId(),
      userId,
      accountId: userId,
      providerId: 'credential',
      password,
    })),
  })
  await client.$disconnect()
}

/** Somebody of the link on a phone without scripts. */
async function phoneOf({ userId }: SignedIn, options: BrowserContextOptions = {}): Promise<Page> {
  const client = createClient(server.databaseUrl, 1)
  const { email } = await client.user.findUniqueOrThrow({ where: { id: userId } })
  await client.$disconnect()
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'id-ID',
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
    ...options,
  })
  const page = await context.newPage()
  await page.goto(paths.signIn)
  await page.fill('[name=identifier]', email)
  await page.fill('[name=password]', PASSWORD)
  await page.click('form[method=post] .button-primary')
  return page
}

const mainOf = (page: Page) => page.getByRole('main').innerText()

test('a delivery goes from the tailor to the factory and is paid, each on a phone without scripts', async () => {
  const tailor = await phoneOf(link.owners.b)
  await tailor.goto(paths.partnership(link.partnershipId))
  await tailor.click(`a[href="${paths.obligations(link.partnershipId)}"]`)
  await expect.poll(() => mainOf(tailor)).toContain('Terlambat')
  await tailor.goto(paths.obligation(link.partnershipId, 'delivery.1'))
  await tailor.fill('[name=quantity]', 'banyak')
  await press(tailor, 'Catat pengiriman')
  await expect.poll(() => mainOf(tailor)).toContain('Tulis dengan angka')
  await expect.poll(() => tailor.inputValue('[name=quantity]')).toBe('banyak')
  await tailor.fill('[name=quantity]', '1.500')
  await press(tailor, 'Catat pengiriman')
  await expect.poll(() => mainOf(tailor)).toContain('Belum diperiksa')

  const factory = await phoneOf(link.owners.a)
  await factory.goto(paths.notifications)
  await factory.locator('article').filter({ hasText: 'Ada pengiriman baru' }).getByRole('button').first().click()
  await factory.fill('[name=accepted]', '1.400')
  await press(factory, 'Simpan hasil pemeriksaan')
  await factory.locator('a[href*="/obligations/payment."]').first().click()
  await expect.poll(() => mainOf(factory)).toContain('Belum dibayar: Rp39.900.000.')
  await factory.fill('[name=paid]', '39,9 juta')
  await press(factory, 'Catat pembayaran')
  await expect.poll(() => mainOf(factory)).toContain('Ditepati')
  await factory.goto(paths.obligations(link.partnershipId))
  await expect.poll(() => mainOf(factory)).toContain('Dibayar rata-rata 0 hari (janji 14).')
})

test('a proof is handed in as a file, another kind of file is refused, and the other side confirms', async () => {
  const factory = await phoneOf(link.owners.a)
  const report = paths.obligation(link.partnershipId, 'duty.report-to-government.a.1')
  await factory.goto(report)
  const hand = (name: string, bytes: string) =>
    factory.setInputFiles('[name=file]', { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
  await hand('laporan.html', '<html>bukan pdf</html>')
  await press(factory, 'Kirim berkas')
  await expect.poll(() => mainOf(factory)).toContain('Pakai foto (JPG, PNG) atau PDF.')
  await hand('laporan.pdf', '%PDF-1.4\n%âãÏÓ\n')
  await press(factory, 'Kirim berkas')
  await expect.poll(() => mainOf(factory)).toContain('Buka berkas laporan.pdf')

  // Nobody confirms what was not said to be done.
  const guidance = paths.obligation(link.partnershipId, 'duty.contractor-guidance.a.1')
  await factory.goto(guidance)
  await factory.locator('[name=note]').fill('Pelatihan jahit dua hari')
  await press(factory, 'Simpan catatan')
  const tailor = await phoneOf(link.owners.b)
  await tailor.goto(guidance)
  await press(tailor, 'Ya, sudah dijalankan')
  await expect.poll(() => mainOf(tailor)).toContain('Dibenarkan')
})

test('a side that is not asked finds no form, and a forged one is refused', async () => {
  const tailor = await phoneOf(link.owners.b)
  const address = paths.obligation(link.partnershipId, 'duty.publish-opportunities.a.1')
  await tailor.goto(address)
  expect(await tailor.locator('[name=note]').count()).toBe(0)
  const forged = await tailor.request.post(address, {
    form: { act: 'note', as: 'b', note: 'Sudah' },
    headers: { origin: server.url },
    maxRedirects: 0,
  })
  expect(forged.status()).toBe(422)
  const asOther = await tailor.request.post(address, {
    form: { act: 'note', as: 'a', note: 'Sudah' },
    headers: { origin: server.url },
    maxRedirects: 0,
  })
  expect(asOther.status()).toBe(403)
})

test('a calendar reads the dates by its address alone', async () => {
  const tailor = await phoneOf(link.owners.b)
  await tailor.goto(paths.obligations(link.partnershipId))
  const feed = new URL(await tailor.inputValue('[name=feed]'))
  const answer = await fetch(server.url + feed.pathname + feed.search)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(await answer.text()).toContain('UID:delivery.1.')
  feed.searchParams.set('key', 'tebakan')
  expect((await fetch(server.url + feed.pathname + feed.search)).status).toBe(404)
  const bare = await fetch(server.url + feed.pathname, { redirect: 'manual' })
  expect(bare.headers.get('location')).toContain(paths.signIn)
})

test('the broker sees on the desk what is late, and opens it from there', async () => {
  const broker = await phoneOf(link.broker)
  await broker.goto(paths.deskView('late'))
  await broker.locator('td a, th a').first().click()
  expect(new URL(broker.url()).pathname).toMatch(/\/obligations\/delivery\.1$/)
})

const PAGES = [
  { as: 'b', path: () => paths.obligations(link.partnershipId), colorScheme: 'light', locale: 'id-ID' },
  { as: 'a', path: () => paths.obligations(link.partnershipId), colorScheme: 'dark', locale: 'en-GB' },
  { as: 'b', path: () => paths.obligation(link.partnershipId, 'delivery.2'), colorScheme: 'dark', locale: 'id-ID' },
  {
    as: 'a',
    path: () => paths.obligation(link.partnershipId, 'duty.contractor-work.a.1'),
    colorScheme: 'light',
    locale: 'id-ID',
  },
] as const

test.each(PAGES)('page %# has no accessibility findings and fits 320 pixels', async ({ as, path, ...look }) => {
  const options = { ...look, javaScriptEnabled: true, bypassCSP: true, viewport: { width: 320, height: 700 } }
  const page = await phoneOf(link.owners[as], options)
  await page.goto(path())
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
