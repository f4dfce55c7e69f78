import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import { paths } from '~/schemas/paths'
import { launchBrowser } from '../setup/browser'
import { useServer } from '../setup/server'
import { press, signInAs } from './people'

const server = useServer()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

type Role = 'entrepreneur' | 'firm' | 'broker'
const account = (role: Role) => {
  const found = server.accounts.find((person) => person.role === role)
  if (!found) throw new Error(`The demo has no ${role}.`)
  return found
}

/** A case of the demo's firm (A), its entrepreneur (B) and their broker, talking in a room of its own. */
async function openCase(): Promise<string> {
  const client = createClient(server.databaseUrl, 1)
  const person = (role: Role) =>
    client.user.findUniqueOrThrow({ where: { email: account(role).email }, include: { memberships: true } })
  const [firm, maker, broker] = [await person('firm'), await person('entrepreneur'), await person('broker')]
  const [at, caseId] = [new Date(), uuidv7()]
  const { id } = await client.partnership.create({
    data: {
      id: caseId,
      reference: `JJ-TEST-${uuidv7()}`,
      pattern: 'subcontracting',
      state: 'talking',
      brokerId: broker.id,
      terms: {},
      createdAt: at,
      updatedAt: at,
      sides: {
        create: [
          { side: 'a', businessId: firm.memberships[0]?.businessId ?? '', role: 'contractor', consent: 'given' },
          { side: 'b', businessId: maker.memberships[0]?.businessId ?? '', role: 'subcontractor', consent: 'given' },
        ],
      },
      rooms: { create: { id: uuidv7(), holderId: caseId, createdAt: at } },
    },
  })
  await client.$disconnect()
  return paths.room(id)
}

async function enter(role: Role, room: string, scripts: boolean): Promise<Page> {
  const page = await signInAs({ browser, baseURL: server.url, scripts }, account(role))
  await page.goto(room)
  expect(await page.getByRole('main').innerText()).toContain('Pialang juga membaca pesan sejak awal.')
  await press(page, 'Masuk ke ruang')
  if (scripts) await page.getByText('Tersambung').waitFor()
  return page
}

const say = async (page: Page, words: string) => {
  await page.getByLabel('Tulis pesan').fill(words)
  await page.getByRole('button', { name: 'Kirim', exact: true }).click()
}
const talk = (page: Page) => page.getByRole('region', { name: 'Pesan' })

test('without scripts three people talk by forms', async () => {
  const room = await openCase()
  const firm = await enter('firm', room, false)
  const maker = await enter('entrepreneur', room, false)
  await say(firm, 'Bisa 300 kg sebulan?')
  await firm.waitForLoadState()
  await press(maker, 'Muat pesan baru')
  expect(await talk(maker).innerText()).toContain('Bisa 300 kg sebulan?')

  // A ready reply stands beside what was half typed; it goes out by a second tap.
  await maker.getByLabel('Tulis pesan').fill('Harganya cocok.')
  await press(maker, 'Saya setuju.')
  expect(await talk(maker).innerText()).not.toContain('Saya setuju.')
  expect(await maker.getByLabel('Tulis pesan').inputValue()).toBe('Harganya cocok. Saya setuju.')
  await press(maker, 'Kirim')

  await press(firm, 'Muat pesan baru')
  expect(await talk(firm).innerText()).toContain('Saya setuju.')
  // The broker has not come yet: one tick, in words.
  expect(await talk(firm).getByText('Terkirim', { exact: true }).count()).toBe(1)

  await maker.getByLabel('Tulis pesan').fill('')
  await press(maker, 'Kirim')
  expect(await maker.getByText('Tulis dulu pesannya.').count()).toBe(1)
  // What is too long comes back whole.
  await maker.getByLabel('Tulis pesan').fill('a'.repeat(5000))
  await press(maker, 'Kirim')
  expect(await maker.getByText('Kelebihan 1.000 huruf.').count()).toBe(1)
  expect((await maker.getByLabel('Tulis pesan').inputValue()).length).toBe(5000)
})

test('with scripts it is live, and goes on while the line is cut and the page reloaded', async () => {
  const room = await openCase()
  const firm = await enter('firm', room, true)
  const maker = await enter('entrepreneur', room, true)
  let cut = false
  await maker.routeWebSocket(/socket\.io/, (socket) => (cut ? socket.close() : socket.connectToServer()))
  await maker.route('**/socket.io/**', (route) => (cut ? route.abort() : route.continue()))
  await maker.reload()
  await maker.getByText('Tersambung').waitFor()

  await say(firm, 'Selamat pagi')
  await talk(maker).getByText('Selamat pagi').waitFor()
  await maker.getByLabel('Tulis pesan').pressSequentially('S')
  await firm.getByText('sedang menulis').waitFor()

  cut = true
  await maker.reload()
  expect(await maker.getByLabel('Tulis pesan').inputValue()).toBe('S')
  await say(maker, 'Ditulis tanpa sinyal')
  await talk(maker).getByText('Belum terkirim').waitFor()
  await maker.reload()
  await talk(maker).getByText('Belum terkirim').waitFor()
  cut = false
  await maker.evaluate(() => dispatchEvent(new Event('online')))
  await talk(firm).getByText('Ditulis tanpa sinyal').waitFor()
  await talk(maker).getByText('Belum terkirim').waitFor({ state: 'detached' })
  expect(await talk(maker).getByText('Ditulis tanpa sinyal').count()).toBe(1)
})

test('it fits a small phone, and axe finds nothing, in both languages and themes', async () => {
  const room = await openCase()
  const page = await enter('broker', room, true)
  await say(page, 'Selamat datang di ruang ini, Bapak dan Ibu. Silakan mulai dari jumlah dan harga.')
  await talk(page).getByText('Terkirim', { exact: true }).waitFor({ state: 'attached' })
  await page.getByText('Siapa di ruang ini').click()
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  }
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Connected').waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
})
