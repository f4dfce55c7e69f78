import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '~/schemas/paths'
import { launchBrowser } from '../setup/browser'
import { useServer } from '../setup/server'
import { press, type Seat, signInAs, sitDown } from './people'

const server = useServer()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const account = (role: string) => {
  const found = server.accounts.find((person) => person.role === role)
  if (!found) throw new Error(`The demo has no ${role}.`)
  return found
}

/** From nothing to the check page: one question a screen. Answers the number of questions. */
async function describeBusiness(page: Page, name: string): Promise<number> {
  const answers: ((page: Page) => Promise<void>)[] = [
    async () => {
      await page.getByLabel('Nama usaha').fill(name)
      await page
        .getByRole('radio', { name: /^Usaha/ })
        .first()
        .check()
    },
    () => page.getByLabel('Di mana usaha Anda?').fill('kota ambon'),
    () => page.getByLabel('Apa yang Anda kerjakan?').fill('Saya membuat tempe kedelai dan tahu'),
    () => page.getByRole('radio').first().check(),
    async () => {
      await page.getByLabel('Barang atau pengerjaan').first().fill('Tempe kedelai')
      await page.getByLabel('Paling banyak sebulan').first().fill('3.000')
      await page.getByLabel('Satuan').first().selectOption('kilogram')
    },
    async () => {
      const held = page.getByRole('group', { name: 'Sudah ada' })
      for (const certificate of ['NIB', 'Sertifikat halal', 'Izin P-IRT']) await held.getByLabel(certificate).check()
    },
    () => page.getByLabel('Modal').check(),
    async () => {
      await page.getByLabel('Penjualan setahun').fill('180 juta')
      await page.getByLabel('Saya tidak tahu').nth(1).check()
      await page.getByLabel('Jumlah pekerja').fill('4')
      await page.getByLabel('Paling lama menunggu pembayaran').selectOption('14')
    },
    async () => {},
  ]
  let asked = 0
  for (const answer of answers) {
    if (page.url().endsWith('/check')) break
    await answer(page)
    await press(page, 'Lanjut')
    asked += 1
  }
  return asked
}

for (const scripts of [true, false]) {
  const seat = (): Seat => ({ browser, baseURL: server.url, scripts })
  const name = `Tempe Ibu Nona ${scripts ? 'dengan' : 'tanpa'} skrip`

  test(`from nothing to a draft agreement, scripts ${scripts ? 'on' : 'off'}`, async () => {
    // A tempe maker signs up by phone and describes her business.
    const maker = await sitDown(seat())
    await maker.goto(paths.home)
    await maker.getByRole('link', { name: 'Daftarkan usaha saya' }).click()
    await maker.getByLabel('Nama lengkap').fill('Nona Tuasikal')
    await maker.getByLabel('E-mail atau nomor HP').fill(scripts ? '0812 1111 0001' : '0812-1111-0002')
    await maker.getByLabel('Kata sandi').fill('kacang kedelai 77')
    await press(maker, 'Daftar')
    await maker.goto(paths.newProfile)
    expect(await describeBusiness(maker, name)).toBeLessThanOrEqual(9)
    await expect.poll(() => maker.getByRole('main').innerText()).toContain('Usaha mikro')
    await press(maker, 'Kirim profil')

    // Her matches are there at once, with reasons; she says that one interests her.
    await maker.getByRole('link', { name: 'Lihat peluang yang cocok' }).click()
    const matches = maker.getByRole('main')
    await expect.poll(() => matches.innerText()).toMatch(/tempe/i)
    await maker
      .getByRole('link', { name: /Saya tertarik|Tunjukkan minat/ })
      .first()
      .click()
    await press(maker, /tertarik|minat/i)

    // The broker finds the interest on the desk and proposes the link.
    const broker = await signInAs(seat(), account('broker'))
    await broker.goto(paths.desk)
    const card = broker.locator('article, li').filter({ hasText: name }).first()
    await card.getByRole('link', { name: 'Usulkan kemitraan' }).click()
    await expect.poll(() => broker.getByRole('main').innerText()).toContain(name)
    await press(broker, 'Kirim usulan')
    const again = broker.getByRole('button', { name: 'Saya sudah baca, tetap kirim' })
    if (await again.count()) await press(broker, 'Saya sudah baca, tetap kirim')
    const partnership = new URL(broker.url()).pathname
    expect(partnership).toMatch(/^\/partnerships\/[0-9a-f-]{36}$/)

    // Each side reads its own view, declares and consents, in any order.
    const firm = await signInAs(seat(), account('firm'))
    for (const page of [firm, maker]) {
      await page.goto(`${partnership}/consent`)
      await expect.poll(() => page.getByRole('main').innerText()).toContain('Anda diusulkan bermitra')
      await page.getByLabel('Tidak ada hubungan kepemilikan').check()
      await press(page, 'Saya setuju berunding')
    }
    await firm.goto(partnership)
    await expect.poll(() => firm.getByRole('main').innerText()).toContain('0812-1111-000')

    // The three talk.
    const room = `${partnership}/room`
    for (const page of [broker, firm, maker]) {
      await page.goto(room)
      const enter = page.getByRole('button', { name: 'Masuk ke ruang' })
      if (await enter.count()) await press(page, 'Masuk ke ruang')
    }
    await maker.getByLabel('Tulis pesan').fill('Saya bisa mulai hari Senin')
    await maker.getByRole('button', { name: 'Kirim', exact: true }).click()
    for (const page of [firm, broker]) {
      if (!scripts) await page.goto(room)
      await page.getByText('Saya bisa mulai hari Senin', { exact: true }).waitFor()
    }

    // A draft agreement stands, with what is missing and each side's duties by law.
    await broker.goto(`${partnership}/agreement`)
    const agreement = await broker.getByRole('main').innerText()
    expect(agreement).toContain(name)
    expect(agreement).toContain('PP 44/1997')
    await firm.goto(`${partnership}/agreement`)
    await expect.poll(() => firm.getByRole('main').innerText()).toContain(name)
  })
}
