import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CATERER, TEMPEH_MAKER } from '#prisma/seed/cases/waiheru'
import { seededId } from '#prisma/seed/random'
import { launchBrowser } from '#tests/setup/browser'
import { useServer } from '#tests/setup/server'
import { paths } from '~/schemas/paths'

const server = useServer()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const TEMPE_WANTED = seededId('waiheru/peluang-tempe-tahu')

type State = Awaited<ReturnType<BrowserContext['storageState']>>
const states = new Map<string, State>()

/** What a browser holds once the demo's person of this role signed in by the form. */
async function signedIn(role: string): Promise<State> {
  const known = states.get(role)
  if (known) return known
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  const account = server.accounts.find((one) => one.role === role)
  await page.goto(paths.signIn)
  await page.fill('[name=identifier]', account?.email ?? '')
  await page.fill('[name=password]', account?.password ?? '')
  await page.click('form[method=post] .button-primary')
  const state = await context.storageState()
  await context.close()
  states.set(role, state)
  return state
}

async function open(role: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const storageState = await signedIn(role)
  const context = await browser.newContext({ baseURL: server.url, locale: 'id-ID', storageState, ...options })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const LOOKS = [
  { role: 'entrepreneur', path: paths.businessMatches(TEMPEH_MAKER), locale: 'id-ID', colorScheme: 'light' as const },
  { role: 'firm', path: paths.opportunityMatches(TEMPE_WANTED), locale: 'en-GB', colorScheme: 'dark' as const },
  {
    role: 'broker',
    path: paths.opportunityMatches(TEMPE_WANTED, { show: 'near' }),
    locale: 'id-ID',
    colorScheme: 'dark' as const,
  },
]

test.each(LOOKS)('$path has no accessibility findings and fits 320 pixels', async ({ role, path, ...options }) => {
  const page = await open(role, path, { ...options, bypassCSP: true, viewport: { width: 320, height: 700 } })
  await expect.poll(() => page.locator('.matches > li').count()).toBeGreaterThan(0)
  await page.$$eval('details', (all) => {
    for (const one of all) one.open = true
  })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the tempe maker reads why the caterer fits, without scripts', async () => {
  const page = await open('entrepreneur', paths.businessMatches(TEMPEH_MAKER), { javaScriptEnabled: false })
  const first = page.locator('.matches > li').first()
  await expect.poll(() => first.innerText()).toContain('Bisa menyediakan tempe.')
  expect(await first.getByRole('link', { name: 'Saya tertarik' }).getAttribute('href')).toBe(
    paths.opportunityInterest(TEMPE_WANTED),
  )
  await page.click('.tabs a:last-child')
  await expect.poll(() => page.locator('.tab[aria-current=page]').innerText()).toContain('Hampir cocok')
})

test('the caterer defends its shortlist with a file', async () => {
  const page = await open('firm', paths.opportunityMatches(TEMPE_WANTED))
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')])
  const text = readFileSync(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('usaha-yang-cocok.csv')
  expect(text).toMatch(/^\uFEFF"Peringkat";"Nama usaha"/)
  expect(text).toContain('"Tempe Mawar Waiheru"')
})

test('a broker proposes from the list', async () => {
  const page = await open('broker', paths.opportunityMatches(TEMPE_WANTED), { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Usulkan kemitraan' }).first().click()
  expect(page.url()).toBe(
    server.url + paths.newPartnershipOf({ opportunityId: TEMPE_WANTED, businessId: TEMPEH_MAKER }),
  )
  await expect.poll(() => page.locator('h1').count()).toBe(1)
})

test.each([
  ['entrepreneur', paths.opportunityMatches(TEMPE_WANTED)],
  ['entrepreneur', paths.opportunityMatchesFile(TEMPE_WANTED)],
  ['entrepreneur', paths.businessMatches(CATERER)],
  ['firm', paths.businessMatches(TEMPEH_MAKER)],
  ['agency', paths.businessMatches(TEMPEH_MAKER)],
  ['firm', paths.opportunityMatches('not-an-id')],
  ['firm', paths.businessMatches('not-an-id')],
])('for the %s %s is not there', async (role, path) => {
  const cookie = (await signedIn(role)).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect((await fetch(server.url + path, { headers: { cookie } })).status).toBe(404)
})

test('a visitor is led to sign in and back', async () => {
  const answer = await fetch(server.url + paths.businessMatches(TEMPEH_MAKER), { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(paths.signInThen(paths.businessMatches(TEMPEH_MAKER)))
})
