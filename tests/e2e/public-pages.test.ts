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
const LOOKS = [
  { locale: 'id-ID', colorScheme: 'light' },
  { locale: 'en-GB', colorScheme: 'dark' },
] as const

test.each(LOOKS)(
  'no page has accessibility findings, each fits a phone of 320 pixels: $locale, $colorScheme',
  async (look) => {
    const page = await open(paths.home, { ...look, bypassCSP: true })
    for (const path of PAGES) {
      await page.setViewportSize({ width: 360, height: 780 })
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(`${path} ${width <= 320}`).toBe(`${path} true`)
    }
  },
)

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
