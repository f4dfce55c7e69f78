import type { Browser, Page } from 'playwright-core'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, createClient } from '~/db/client.server'
import { paths } from '~/schemas/paths'
import { launchBrowser } from '../setup/browser'
import { useServer } from '../setup/server'
import { press, type Seat, signInAs } from './people'

const server = useServer()
let browser: Browser
let client: Client
beforeAll(async () => {
  browser = await launchBrowser()
  client = createClient(server.databaseUrl, 2)
})
afterAll(async () => {
  await browser.close()
  await client.$disconnect()
})

const account = (role: string) => {
  const found = server.accounts.find((person) => person.role === role)
  if (!found) throw new Error(`The demo has no ${role}.`)
  return found
}

type Three = readonly [broker: Page, firm: Page, maker: Page]
const signedIn = new Map<boolean, Three>()

/** They sign in once: only their businesses change from link to link. */
async function threePeople(scripts: boolean): Promise<Three> {
  const known = signedIn.get(scripts)
  if (known) return known
  const seat: Seat = { browser, baseURL: server.url, scripts }
  const three: Three = [
    await signInAs(seat, account('broker')),
    await signInAs(seat, account('firm')),
    await signInAs(seat, account('entrepreneur')),
  ]
  signedIn.set(scripts, three)
  return three
}

/** Whole and fair terms, as the broker types them; what the opportunity filled in already is written over. */
const TYPED: Readonly<Record<string, string>> = {
  activity: 'Memasok hasil produksi setiap bulan',
  'gives.a': 'Bahan, pola kerja dan bimbingan mutu',
  'gives.b': 'Hasil jadi sesuai mutu yang disepakati',
  'quantity.perMonth': '500',
  'price.amount': '28.500',
  'payment.days': '14',
  'duration.start': '2027-01-04',
  'duration.months': '12',
}
const CHOSEN: Readonly<Record<string, string>> = {
  'quantity.unit': 'kilogram',
  'price.basis': 'fixed',
  'price.setBy': 'both',
  'payment.mechanism': 'transfer',
}
const TICKED = ['coaching=human-resources.training', 'disputes=deliberation', 'disputes=broker-mediation']

/** Whatever a field is: a list to choose from, or one answer of several. */
async function choose(page: Page, name: string, value: string) {
  const select = page.locator(`select[name="${name}"]`)
  if (await select.count()) await select.selectOption(value)
  else await page.locator(`input[name="${name}"][value="${value}"]`).check()
}

/** Writes all terms; `without` names boxes that all stay empty. */
async function writeTerms(broker: Page, partnership: string, without?: string) {
  await broker.goto(`${partnership}/terms`)
  for (const [name, value] of Object.entries(TYPED)) await broker.locator(`[name="${name}"]`).fill(value)
  for (const [name, value] of Object.entries(CHOSEN)) await choose(broker, name, value)
  for (const box of TICKED) {
    const [name, value] = box.split('=')
    await broker.locator(`input[name="${name}"][value="${value}"]`).check()
  }
  const ticked = broker.locator(`input[name="${without}"]:checked`)
  while (await ticked.count()) await ticked.first().uncheck()
  await press(broker, 'Simpan isi')
}

interface Link {
  readonly opportunityId: string
  readonly businessId: string
}

/** A pair of the demo that fits, with the demo's two people as the owners of its businesses. */
async function aPair(pattern: 'subcontracting' | 'inti_plasma' | 'cooperative_exchange', which: number): Promise<Link> {
  const people = await client.user.findMany({ where: { email: { in: server.accounts.map(({ email }) => email) } } })
  const idOf = (role: string) => people.find((person) => person.role === role)?.id ?? ''
  await client.user.update({ where: { id: idOf('broker') }, data: { regions: ['00'] } })
  await client.membership.deleteMany({ where: { userId: { in: [idOf('firm'), idOf('entrepreneur')] } } })
  const match = await client.match.findFirstOrThrow({
    where: { eligible: true, opportunity: { pattern, state: 'open', partnerships: { none: {} } } },
    orderBy: [{ score: 'desc' }, { opportunityId: 'asc' }, { businessId: 'asc' }],
    skip: which,
    include: { opportunity: true },
  })
  for (const [role, businessId] of [
    ['firm', match.opportunity.businessId],
    ['entrepreneur', match.businessId],
  ] as const)
    await client.membership.create({
      data: { userId: idOf(role), businessId, role: 'owner', createdAt: new Date() },
    })
  return { opportunityId: match.opportunityId, businessId: match.businessId }
}

async function propose(broker: Page, pair: Link): Promise<string> {
  await broker.goto(paths.newPartnershipOf(pair))
  await press(broker, 'Kirim usulan')
  if (await broker.getByRole('button', { name: 'Saya sudah baca, tetap kirim' }).count())
    await press(broker, 'Saya sudah baca, tetap kirim')
  return new URL(broker.url()).pathname
}

async function consent(page: Page, partnership: string) {
  await page.goto(`${partnership}/consent`)
  await page.getByLabel('Tidak ada hubungan kepemilikan').check()
  await press(page, 'Saya setuju berunding')
}

/** Reads the whole text, then signs it with the password. */
async function sign(page: Page, partnership: string, password: string) {
  await page.goto(`${partnership}/sign`)
  await press(page, 'Saya sudah membaca seluruh isi')
  await page.getByLabel('Kata sandi Anda').fill(`${password} salah`)
  await press(page, 'Tanda tangani perjanjian ini')
  await expect.poll(() => mainOf(page)).toContain('Kata sandi tidak cocok')
  await page.getByLabel('Kata sandi Anda').fill(password)
  await press(page, 'Tanda tangani perjanjian ini')
}

/** A form no page offers, with everything right but the agreement itself. Answers its status. */
async function signByForgedForm(page: Page, partnership: string): Promise<number> {
  const { version } = await client.agreement.findFirstOrThrow({ where: { partnershipId: partnership.slice(-36) } })
  const textHash = /[0-9a-f]{64}/.exec(await mainOf(page))?.[0] ?? ''
  const { password } = account('entrepreneur')
  const answer = await page.context().request.post(`${partnership}/sign`, {
    form: { kind: 'sign', as: 'b', version, textHash, password },
    headers: { origin: server.url },
    maxRedirects: 0,
  })
  return answer.status()
}

/** Asks for a signature over the connection that carries the room. Answers what comes back. */
async function signOverSocket(page: Page, partnership: string): Promise<unknown> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const socket = io(server.url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } })
  try {
    return await socket
      .timeout(10_000)
      .emitWithAck('agreement:sign', { partnershipId: partnership.slice(-36), as: 'b' })
  } finally {
    socket.disconnect()
  }
}

const mainOf = (page: Page) => page.getByRole('main').innerText()

/** The way is the same for all three, with scripts and without. */
const LINKS = [
  { pattern: 'subcontracting', scripts: true },
  { pattern: 'inti_plasma', scripts: false },
  { pattern: 'cooperative_exchange', scripts: true },
] as const

test.each(LINKS)('from a proposal to a signed PDF: $pattern, scripts $scripts', async ({ pattern, scripts }) => {
  const pair = await aPair(pattern, 0)
  const [broker, firm, maker] = await threePeople(scripts)
  const partnership = await propose(broker, pair)
  expect(partnership).toMatch(/^\/partnerships\/[0-9a-f-]{36}$/)
  for (const page of [firm, maker]) await consent(page, partnership)

  // The broker draws it up, first without any coaching: that can neither be made ready nor signed.
  await broker.goto(partnership)
  await press(broker, 'Susun perjanjian')
  await writeTerms(broker, partnership, 'coaching')
  await broker.goto(`${partnership}/agreement`)
  await press(broker, 'Buka untuk kedua pihak')
  await press(broker, 'Siapkan tanda tangan')
  await expect.poll(() => mainOf(broker)).toContain('Masih ada 1 bagian wajib yang kosong')
  expect(await broker.getByRole('link', { name: 'Isi bagian ini' }).getAttribute('href')).toContain('clause=coaching')
  await maker.goto(`${partnership}/sign`)
  await expect.poll(() => mainOf(maker)).toContain('Isi ini belum bisa ditandatangani sekarang')
  expect(await signByForgedForm(maker, partnership)).toBe(409)
  expect(await signOverSocket(maker, partnership)).toEqual({ ok: false, code: 'malformed' })

  // The tempe maker asks for training, the firm accepts: that is the new text.
  await maker.goto(`${partnership}/terms?clause=coaching`)
  await maker.locator('input[name="coaching"][value="human-resources.training"]').check()
  await press(maker, /Kirim|Usulkan|Simpan/)
  await firm.goto(`${partnership}/changes`)
  await press(firm, 'Setuju')
  await broker.goto(`${partnership}/agreement`)
  await press(broker, 'Siapkan tanda tangan')

  // Each reads all of it and signs with the password; with the second signature it binds.
  await sign(firm, partnership, account('firm').password)
  await expect.poll(() => mainOf(firm)).toContain('Menunggu tanda tangan Sisi B')
  await sign(maker, partnership, account('entrepreneur').password)
  await expect.poll(() => mainOf(maker)).toContain('Berlaku')
  const paper = await maker.context().request.get(`${partnership}/agreement.pdf`)
  expect(paper.headers()['content-type']).toBe('application/pdf')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')

  // Whoever holds the paper checks it by its code; one changed byte or letter shows.
  await maker.goto(`${partnership}/evidence`)
  await maker.locator('a[href^="/check/"]').first().click()
  const bytes = await paper.body()
  const upload = async (buffer: Buffer) => {
    await maker
      .getByLabel('PDF perjanjian')
      .setInputFiles({ name: 'perjanjian.pdf', mimeType: 'application/pdf', buffer })
    await press(maker, 'Cocokkan PDF ini')
    return mainOf(maker)
  }
  expect(await upload(bytes)).toContain('PDF ini asli')
  const forged = Buffer.from(bytes)
  forged[forged.length - 20] = (forged.at(-20) ?? 0) ^ 1
  expect(await upload(forged)).toContain('PDF ini berbeda')
})
