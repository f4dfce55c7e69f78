import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHouse, type House } from '#server/context'
import { readEnv } from '#server/env'
import { someTerms } from '#tests/factories/partnership'
import { storedUser } from '#tests/factories/stored'
import { type StoredCase, storedAgreementInForce } from '#tests/factories/stored-agreement'
import { launchBrowser } from '#tests/setup/browser'
import { useServer } from '#tests/setup/server'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { addDays } from '~/domain/calendar'
import { paths } from '~/schemas/paths'

const PASSWORD = 'tempe-hangat'
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const server = useServer()
let house: House
let browser: Browser
let link: StoredCase
let agency: SignedIn
/** What a browser of these people holds once they signed in, by their ids. */
const states = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

/** A partnership of Kabupaten Bandung in force for a week, written past the server by its own services. */
beforeAll(async () => {
  browser = await launchBrowser()
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', ORIGIN: server.url })
  const secret = 'a secret for tests, thirty-two long'
  house = createHouse({ env, url: server.databaseUrl, secret, log: silent })
  const start = addDays(new Date(), -7)
  const it = { context: { ...house.context, now: () => start }, url: server.databaseUrl }
  link = await storedAgreementInForce(it, someTerms({ duration: { start, months: 12 } }))
  agency = await storedUser(it, { role: 'agency', name: 'Dewi Lestari', regions: ['32'] })
  for (const person of [agency, link.owners.a]) await signIn(person)
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

async function signIn({ userId }: SignedIn) {
  const client = createClient(server.databaseUrl, 1)
  const password = await house.context.auth.hash(PASSWORD)
  const account = { id: house.context.newId(), userId, accountId: userId, providerId: 'credential', password }
  await client.account.create({ data: account })
  const { email } = await client.user.findUniqueOrThrow({ where: { id: userId } })
  await client.$disconnect()
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto(paths.signIn)
  await page.fill('[name=identifier]', email)
  await page.fill('[name=password]', PASSWORD)
  await page.click('form[method=post] .button-primary')
  await page.waitForURL((url) => url.pathname !== paths.signIn)
  states.set(userId, await context.storageState())
  await context.close()
}

async function open({ userId }: SignedIn, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const storageState = states.get(userId)
  if (!storageState) throw new Error('this person did not sign in')
  const context = await browser.newContext({ baseURL: server.url, locale: 'id-ID', storageState, ...options })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

test('without scripts an agency goes from the figures to the file, and says why before it opens', async () => {
  const page = await open(agency, paths.reports, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
  await page.click(`a[href="${paths.partnershipReport}"]`)
  const reference = await page.locator('tbody', { hasText: 'JJ-' }).innerText()
  expect(reference).toContain('Konveksi Soreang')
  await page.click(`a[href="${paths.partnershipFile(link.partnershipId)}"]`)
  await page.click('form:has([name=reason]) .button-primary')
  await expect.poll(() => page.locator('.error-summary').count()).toBe(1)
  await page.fill('[name=reason]', 'Pemeriksaan KPPU 12/2026')
  await page.click('form:has([name=reason]) .button-primary')
  await expect.poll(() => page.locator('body').innerText()).toContain('Diambil oleh Dewi Lestari')
  const json = await page.request.get((await page.getAttribute('a[href*="file.json"]', 'href')) ?? '')
  expect(await json.json()).toMatchObject({
    takenBy: 'Dewi Lestari',
    agreement: { state: 'in-force', chain: { ok: true } },
  })
  const bare = await page.request.get(paths.partnershipFileData(link.partnershipId, {}))
  expect(bare.status()).toBe(404)
  await page.context().close()
})

test('both files of the report are downloads', async () => {
  const page = await open(agency, paths.partnershipReport)
  for (const [kind, mediaType] of [
    ['csv', 'text/csv'],
    ['pdf', 'application/pdf'],
  ]) {
    const answer = await page.request.get((await page.getAttribute(`a[href*="partnerships.${kind}"]`, 'href')) ?? '')
    expect(answer.headers()['content-type']).toContain(mediaType)
    expect(answer.headers()['content-disposition']).toContain('attachment')
  }
  await page.context().close()
})

const LOOKS = [
  { name: 'the report', path: () => paths.partnershipReport, person: () => agency, colorScheme: 'light' as const },
  { name: 'the start of an agency', path: () => paths.start, person: () => agency, colorScheme: 'dark' as const },
  {
    name: 'the question before a file',
    path: () => paths.partnershipFile(link.partnershipId),
    person: () => agency,
    colorScheme: 'light' as const,
  },
  {
    name: 'a paper for the ministry',
    path: () => paths.partnershipPaper(link.partnershipId, 'commitment'),
    person: () => link.owners.a,
    colorScheme: 'dark' as const,
  },
]

test.each(LOOKS)('$name has no accessibility findings and fits 320 pixels', async ({ path, person, colorScheme }) => {
  const page = await open(person(), path(), { colorScheme, bypassCSP: true, viewport: { width: 320, height: 700 } })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.context().close()
})
