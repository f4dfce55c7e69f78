import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import { toStoredTerms } from '~/db/terms.server'
import { NO_TERMS } from '~/domain/agreement/terms'
import { paths } from '~/schemas/paths'
import { launchBrowser } from '../setup/browser'
import { useServer } from '../setup/server'
import { press, signInAs, sitDown } from './people'

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
      terms: toStoredTerms(NO_TERMS),
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
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Pialang juga membaca pesan sejak awal.')
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
  await expect.poll(() => talk(maker).innerText()).toContain('Bisa 300 kg sebulan?')

  // A ready reply stands beside what was half typed; it goes out by a second tap.
  await maker.getByLabel('Tulis pesan').fill('Harganya cocok.')
  await press(maker, 'Saya setuju.')
  expect(await talk(maker).innerText()).not.toContain('Saya setuju.')
  await expect.poll(() => maker.getByLabel('Tulis pesan').inputValue()).toBe('Harganya cocok. Saya setuju.')
  await press(maker, 'Kirim')

  await press(firm, 'Muat pesan baru')
  await expect.poll(() => talk(firm).innerText()).toContain('Saya setuju.')
  // The broker has not come yet: one tick, in words.
  await expect.poll(() => talk(firm).getByText('Terkirim', { exact: true }).count()).toBe(1)

  await maker.getByLabel('Tulis pesan').fill('')
  await press(maker, 'Kirim')
  await expect.poll(() => maker.getByText('Tulis dulu pesannya.').count()).toBe(1)
  // What is too long comes back whole.
  await maker.getByLabel('Tulis pesan').fill('a'.repeat(5000))
  await press(maker, 'Kirim')
  await expect.poll(() => maker.getByText('Kelebihan 1.000 huruf.').count()).toBe(1)
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
  await expect.poll(() => maker.getByLabel('Tulis pesan').inputValue()).toBe('S')
  await say(maker, 'Ditulis tanpa sinyal')
  await talk(maker).getByText('Belum terkirim').waitFor()
  await maker.reload()
  await talk(maker).getByText('Belum terkirim').waitFor()
  cut = false
  await maker.evaluate(() => dispatchEvent(new Event('online')))
  await talk(firm).getByText('Ditulis tanpa sinyal').waitFor()
  await talk(maker).getByText('Belum terkirim').waitFor({ state: 'detached' })
  await expect.poll(() => talk(maker).getByText('Ditulis tanpa sinyal').count()).toBe(1)
})

/** The page of a new card of the room that stands on a page. */
async function beginCard(page: Page, room: string, kind: string) {
  await page.goto(room)
  await page.getByRole('link', { name: 'Kartu' }).click()
  await page.goto(`${new URL(page.url()).pathname}/new?kind=${kind}`)
}
const named = (page: Page, name: string) => page.locator(`[name="${name}"]`)

async function sendFile(page: Page, room: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto(room)
  await page.getByRole('link', { name: 'Kirim foto, berkas, atau suara' }).click()
  await page.getByLabel('Foto, PDF, atau suara').setInputFiles(file)
  await press(page, 'Kirim')
}

/** Opens the newest card of a kind from the room. */
async function openCard(page: Page, room: string, kind: string) {
  await page.goto(room)
  await talk(page).getByRole('link', { name: kind, exact: true }).last().click()
  await page.getByRole('heading', { level: 1, name: kind }).waitFor()
}

test('from an offer to confirmed minutes: every step by forms, and live for whoever has scripts', async () => {
  const room = await openCase()
  const live = await enter('firm', room, true)
  const [maker, broker] = [await enter('entrepreneur', room, false), await enter('broker', room, false)]

  // An offer, another in answer, accepted: it is part of the terms.
  await beginCard(maker, room, 'offer')
  await named(maker, 'price.basis').selectOption('fixed')
  await named(maker, 'price.amount').fill('18.000')
  await named(maker, 'price.setBy').selectOption('both')
  await press(maker, 'Kirim ke ruang')
  await talk(live).getByText('Rp18.000').waitFor()
  await openCard(live, room, 'Tawaran')
  await live.getByRole('link', { name: 'Tawar balik' }).click()
  await named(live, 'price.amount').fill('17.500')
  await press(live, 'Kirim ke ruang')
  await openCard(maker, room, 'Tawaran')
  await press(maker, 'Terima tawaran')
  await expect.poll(() => maker.getByRole('main').innerText()).toContain('Isinya sudah masuk ke syarat kerja sama.')
  await maker.goto(room.replace('/room', ''))
  await expect.poll(() => maker.getByRole('main').innerText()).toContain('17.500')

  // A meeting, answered by somebody without an account.
  await live.goto(room)
  await live.getByText('Tersambung').waitFor({ state: 'attached' })
  await beginCard(broker, room, 'meeting')
  await named(broker, 'title').fill('Melihat contoh')
  await named(broker, 'place').fill('Gudang')
  // One time is enough; here two, by the clock of a field for times.
  for (const place of [0, 1]) {
    const day = new Date(Date.now() + (place + 3) * 86_400_000).toISOString().slice(0, 10)
    await named(broker, `slots[${place}].day`).fill(day)
    await named(broker, `slots[${place}].time`).fill('09:00')
  }
  await press(broker, 'Kirim ke ruang')
  const words = await broker.locator('[data-share]').last().getAttribute('data-share')
  const guest = await sitDown({ browser, baseURL: server.url, scripts: false })
  await guest.goto(new URL(/\S+$/.exec(words ?? '')?.[0] ?? '').pathname)
  await guest.getByRole('checkbox').first().check()
  await guest.getByLabel('Nama Anda').fill('Pak Dedi')
  await press(guest, 'Kirim pilihan waktu')
  await expect.poll(() => guest.getByRole('main').innerText()).toContain('Pilihan Anda sudah sampai')
  await talk(live).getByText('Pak Dedi (untuk').waitFor()

  // A caucus is there for two.
  await broker.goto(room.replace('/room', '/mediation'))
  await press(broker, /Mulai bicara berdua/)
  expect(new URL(broker.url()).pathname).toMatch(/\/room\/a$/)
  expect((await maker.goto(`${room}/a`))?.status()).toBe(404)
  await maker.goto(room)
  expect(await maker.content()).not.toContain('Bicara berdua')

  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'orange' } })
    .jpeg()
    .toBuffer()
  await sendFile(live, room, { name: 'contoh.jpg', mimeType: 'image/jpeg', buffer: photo })
  await sendFile(maker, room, { name: 'harga.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') })
  await talk(live).getByText('harga.pdf').waitFor()
  await expect.poll(() => talk(live).getByAltText('contoh').count()).toBe(1)
  await live.setViewportSize({ width: 320, height: 568 })
  expect(await live.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

  // Minutes of it all, which both confirm.
  await beginCard(broker, room, 'minutes')
  await named(broker, 'title').fill('Pertemuan pertama')
  await named(broker, 'agreed').fill('Harga Rp17.500.')
  for (const line of await named(broker, 'lines').all()) await line.check()
  await press(broker, 'Kirim ke ruang')
  for (const page of [maker, live]) {
    await openCard(page, room, 'Notulen')
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Berkas: harga.pdf')
    await press(page, 'Setuju')
  }
  await broker.reload()
  await expect.poll(() => broker.getByRole('main').innerText()).toContain('Disetujui')
  const paper = await broker.request.get(`${broker.url()}.pdf`)
  expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
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
