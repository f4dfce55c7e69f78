import type { Browser, Page } from 'playwright-core'
import { paths } from '~/schemas/paths'
import type { DemoAccount } from '../setup/server'

/** What a person has: a browser of their own. */
export interface Seat {
  readonly browser: Browser
  readonly baseURL: string
  readonly scripts: boolean
}

/** A phone of its own, so that everyone keeps their own session. */
export async function sitDown({ browser, baseURL, scripts }: Seat): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: scripts,
    locale: 'id-ID',
    viewport: { width: 360, height: 780 },
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

/** Presses what leads to another page, and waits for it. */
export async function press(page: Page, name: string | RegExp) {
  const pressed = page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
  await Promise.all([page.waitForEvent('framenavigated'), pressed.click()])
  await page.waitForLoadState('load')
}

export async function signInAs(seat: Seat, { email, password }: DemoAccount): Promise<Page> {
  const page = await sitDown(seat)
  await page.goto(paths.signIn)
  await page.getByLabel('E-mail atau nomor HP').fill(email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await press(page, 'Masuk')
  return page
}
