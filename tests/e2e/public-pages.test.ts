import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '~/schemas/paths'
import { launchBrowser } from '../setup/browser'
import { useServer } from '../setup/server'

const server = useServer()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function open(path: string, options: BrowserContextOptions) {
  const context = await browser.newContext({ baseURL: server.url, ...options })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

const PAGES = [
  paths.home,
  paths.about,
  paths.businesses,
  paths.opportunities,
  paths.privacy,
  paths.attribution,
  paths.check,
  paths.checkOf('7KQ2'),
  '/nowhere',
]
const LOOKS = PAGES.flatMap((path) => [
  { path, locale: 'id-ID', colorScheme: 'light' as const },
  { path, locale: 'en-GB', colorScheme: 'dark' as const },
])

test.each(LOOKS)('$path has no accessibility findings in $locale, $colorScheme', async ({ path, ...options }) => {
  const page = await open(path, { ...options, bypassCSP: true, viewport: { width: 360, height: 780 } })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
})

test.each(LOOKS)('$path fits a phone of 320 pixels in $locale', async ({ path, locale }) => {
  const page = await open(path, { locale, viewport: { width: 320, height: 640 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the language and the theme change without scripts, and the reader stays on the page', async () => {
  const page = await open(`${paths.about}?from=poster`, { javaScriptEnabled: false, locale: 'id-ID' })
  await page.click('button[name=lang]')
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${paths.about}?from=poster`)
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await page.click('button[name=theme][value=dark]')
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
  expect(await page.getAttribute('html', 'lang')).toBe('en')
})

test('the keyboard reaches the content in two presses', async () => {
  const page = await open(paths.home, {})
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
})

test('an unknown address is a 404 in the language of the reader', async () => {
  const answer = await fetch(`${server.url}/nowhere`, { headers: { 'accept-language': 'en' } })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('Page not found')
})

test('the style guide is not part of the product', async () => {
  expect((await fetch(server.url + paths.style)).status).toBe(404)
})

test('nobody is led to another site', async () => {
  const answer = await fetch(server.url + paths.language, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ lang: 'en', back: '//elsewhere.example/' }),
  })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(paths.home)
})
