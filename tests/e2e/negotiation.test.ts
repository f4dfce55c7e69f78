import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import { toStoredTerms } from '~/db/terms.server'
import { paths } from '~/schemas/paths'
import { someTerms } from '../factories/partnership'
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

/** A case of the demo's firm (A), its entrepreneur (B) and their broker; both consented, and they talk. */
async function openCase(): Promise<string> {
  const client = createClient(server.databaseUrl, 1)
  const person = (role: Role) =>
    client.user.findUniqueOrThrow({ where: { email: account(role).email }, include: { memberships: true } })
  const [firm, maker, broker] = [await person('firm'), await person('entrepreneur'), await person('broker')]
  const [at, caseId] = [new Date(), uuidv7()]
  const { id } = await client.partnership.create({
    data: {
      id: caseId,
      reference: `JJ-TEST-${uuidv7().slice(-8)}`,
      pattern: 'subcontracting',
      state: 'talking',
      brokerId: broker.id,
      terms: toStoredTerms(someTerms()),
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
  return id
}

const text = (page: Page) => page.getByRole('main').innerText()

/** It fits a small phone, and axe finds nothing: it can look only where scripts run. */
async function looksWell(page: Page, scripts: boolean) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  if (!scripts) return
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** Seven pages are searched by axe, long forms among them. */
const SLOW_MS = 240_000

test.each([
  ['on', true],
  ['off', false],
])(
  'from talk to draft to proposals that are answered, countered and joined, scripts %s',
  async (_word, scripts) => {
    const sitDown = (role: Role) => signInAs({ browser, baseURL: server.url, scripts }, account(role))
    const id = await openCase()
    const [firm, maker, broker] = [await sitDown('firm'), await sitDown('entrepreneur'), await sitDown('broker')]

    // While they talk, the terms of the case change at once.
    await firm.goto(paths.terms(id))
    await looksWell(firm, scripts)
    await firm.getByLabel('Mutu', { exact: true }).fill('Rapi')
    await press(firm, 'Simpan isi')
    expect(await text(firm)).toContain('Mutu: Rapi.')

    // The draft is the broker's: nobody else writes in it, and it changes at once.
    await broker.goto(paths.partnership(id))
    await press(broker, 'Susun perjanjian')
    await maker.goto(paths.terms(id))
    expect(await maker.getByRole('button', { name: 'Simpan isi' }).count()).toBe(0)
    await broker.goto(paths.terms(id, 'quality-and-delivery'))
    await looksWell(broker, scripts)
    await broker.getByLabel('Mutu', { exact: true }).fill('Rapi dan bersih')
    await press(broker, 'Simpan isi')
    expect(new URL(broker.url()).pathname).toBe(paths.agreement(id))
    await press(broker, 'Buka untuk kedua pihak')

    // The maker begins to write on what stands now; meanwhile the firm's proposal is agreed.
    const late = await maker.context().newPage()
    await late.goto(paths.terms(id))
    await looksWell(late, scripts)
    await firm.goto(paths.terms(id, 'payment'))
    await firm.getByLabel('Dibayar berapa hari').fill('10')
    await firm.getByLabel('Alasan atau catatan').fill('Bank kami lambat')
    await press(firm, 'Kirim usulan')
    expect(new URL(firm.url()).pathname).toBe(paths.agreementChanges(id))
    await looksWell(firm, scripts)
    expect(await firm.getByRole('main').getByRole('button', { name: 'Setuju' }).count()).toBe(0)
    await maker.goto(paths.agreementChanges(id))
    expect(await text(maker)).toMatch(/Dihapus: Pembayaran paling lambat 14[^]*Ditambah: Pembayaran paling lambat 10/)
    await press(maker, 'Setuju')
    await looksWell(maker, scripts)
    expect(await text(maker)).toContain('Tidak ada usulan yang menunggu jawaban.')

    // What the maker wrote clashes in one statement: it is asked, and nothing typed is lost.
    await late.getByLabel('Dibayar berapa hari').fill('3')
    await late.getByLabel('Mutu', { exact: true }).fill('Tanpa cacat')
    const [answer] = await Promise.all([
      late.waitForResponse((response) => response.request().method() === 'POST'),
      press(late, 'Kirim usulan'),
    ])
    expect(answer.status()).toBe(409)
    await looksWell(late, scripts)
    const asked = late.getByRole('group', { name: 'Pembayaran' })
    await expect.poll(() => asked.innerText()).toMatch(/Semula: [^]*14[^]*Tulisan saya[^]*3[^]*Tulisan yang lain[^]*10/)
    await asked.getByLabel('Tulisan saya').check()
    await press(late, 'Pakai pilihan ini')
    expect(await text(late)).toMatch(/Ditambah: Pembayaran paling lambat 3[^]*Ditambah: Mutu: Tanpa cacat/)

    // The firm answers with other words; the maker's own answer comes too late and says so.
    await late.getByRole('button', { name: 'Tarik usulan saya' }).waitFor()
    await firm.goto(paths.agreementChanges(id))
    await firm.getByRole('link', { name: 'Usulkan yang lain' }).click()
    await expect.poll(() => firm.getByLabel('Dibayar berapa hari').inputValue()).toBe('3')
    await looksWell(firm, scripts)
    await firm.getByLabel('Dibayar berapa hari').fill('7')
    await press(firm, 'Kirim usulan')
    await press(late, 'Tarik usulan saya')
    expect(await text(late)).toContain('Ini tidak bisa dilakukan pada tahap sekarang.')
    await maker.goto(paths.agreementChanges(id))
    await press(maker, 'Setuju')
    expect(await text(maker)).toMatch(/Versi 4[^]*Versi 3[^]*Versi 1/)
  },
  SLOW_MS,
)
