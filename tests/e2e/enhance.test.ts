import { readFileSync } from 'node:fs'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../setup/browser'

const SCRIPT = readFileSync('public/enhance.js', 'utf8')
const SITE = 'http://site.test'

const form = (name = '') => `
  <form method="post" action="/sent" data-draft="profile">
    <input name="name" value="${name}">
    <input type="checkbox" name="unit" value="kg"><input type="checkbox" name="unit" value="ton">
    <input type="password" name="password">
    <button>Kirim</button>
  </form>`

/** What the site answers to a sent form. */
const ANSWERS = {
  arrived: '<p>Tersimpan</p>',
  refused: `<div id="error-summary" tabindex="-1">Isi bagian ini.</div>${form('from the server')}`,
  broken: '<div data-failed>Maaf, ada gangguan di sini</div>',
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A page on a small site whose form is answered as told, and what reached that site. */
async function aSite(answer: keyof typeof ANSWERS): Promise<{ page: Page; sent: string[] }> {
  const page = await browser.newPage()
  const sent: string[] = []
  await page.route(`${SITE}/**`, async (route: Route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/enhance.js') return route.fulfill({ contentType: 'text/javascript', body: SCRIPT })
    if (pathname === '/sent') sent.push(route.request().postData() ?? '')
    const body = pathname === '/sent' ? ANSWERS[answer] : form()
    return route.fulfill({ contentType: 'text/html', body: `${body}<script src="/enhance.js" defer></script>` })
  })
  await page.goto(`${SITE}/form`)
  return { page, sent }
}

const send = (page: Page) => Promise.all([page.waitForURL('**/sent'), page.click('button')])

async function typeIn(page: Page) {
  await page.fill('[name=name]', 'Tempe Bu Salma')
  await page.check('[value=ton]')
  await page.fill('[name=password]', 'rahasia')
}

test('what was typed is there again after the page was left, the password is not', async () => {
  const { page } = await aSite('arrived')
  await typeIn(page)
  await page.goto(`${SITE}/form`)
  await expect.poll(() => page.inputValue('[name=name]')).toBe('Tempe Bu Salma')
  expect(await page.isChecked('[value=ton]')).toBe(true)
  expect(await page.isChecked('[value=kg]')).toBe(false)
  await expect.poll(() => page.inputValue('[name=password]')).toBe('')
})

test('a draft that arrived is forgotten', async () => {
  const { page } = await aSite('arrived')
  await typeIn(page)
  await send(page)
  await page.goto(`${SITE}/form`)
  await expect.poll(() => page.inputValue('[name=name]')).toBe('')
})

test('a draft that met an error is kept', async () => {
  const { page } = await aSite('broken')
  await typeIn(page)
  await send(page)
  await page.goto(`${SITE}/form`)
  await expect.poll(() => page.inputValue('[name=name]')).toBe('Tempe Bu Salma')
})

test('a refused form keeps what the server gave back and leads to the problems', async () => {
  const { page } = await aSite('refused')
  await typeIn(page)
  await send(page)
  await expect.poll(() => page.inputValue('[name=name]')).toBe('from the server')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary')
})

test('a double tap sends once', async () => {
  const { page, sent } = await aSite('arrived')
  await Promise.all([
    page.waitForURL('**/sent'),
    page.evaluate(() => {
      const button = document.querySelector('button')
      button?.click()
      button?.click()
    }),
  ])
  expect(sent).toHaveLength(1)
})
