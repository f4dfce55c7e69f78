import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHouse, type House } from '#server/context'
import { readEnv } from '#server/env'
import { useServer } from '#tests/setup/server'
import { createClient } from '~/db/client.server'
import { readPaper, readSignedText } from '~/services/agreement/print.server'
import { storedAgreementInForce } from '../factories/stored-agreement'
import { silent } from '../setup/house'

const server = useServer()
let house: House
let code = ''
let pdf = new Uint8Array()
let text = ''
let partnershipId = ''
let businessId = ''
beforeAll(async () => {
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', ORIGIN: server.url })
  house = createHouse({ env, url: server.databaseUrl, secret: 'a secret for tests, thirty-two long', log: silent })
  const { context } = house
  const link = await storedAgreementInForce({ context, url: server.databaseUrl })
  partnershipId = link.partnershipId
  businessId = link.tailor.business.id
  const address = { partnershipId, as: null }
  pdf = new Uint8Array((await readPaper(context, link.firm.owner, address))?.bytes ?? [])
  text = (await readSignedText(context, link.firm.owner, address))?.text ?? ''
  code = (await context.db.agreements.ofPartnership(partnershipId))?.checkCode ?? ''
})
afterAll(() => house.close())

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(server.url + path, {
    redirect: 'manual',
    headers: { origin: server.url, 'accept-language': 'id' },
    ...init,
  })
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}
const upload = (bytes: Uint8Array<ArrayBuffer>) => {
  const body = new FormData()
  body.set('file', new File([bytes], 'perjanjian.pdf', { type: 'application/pdf' }))
  return ask(`/check/${code}`, { method: 'POST', body })
}
const paste = (words: string) => ask(`/check/${code}`, { method: 'POST', body: new URLSearchParams({ text: words }) })

test('whoever types the code comes to what the QR code opens', async () => {
  const typed = code.toLowerCase().replaceAll(/(.{4})/g, '$1 - ')
  expect(await ask(`/check?code=${encodeURIComponent(typed)}`)).toMatchObject({ status: 303, to: `/check/${code}` })
  expect((await ask('/check')).text).toContain('name="code"')
})

test('anyone sees that it is whole, whose it is and its fingerprint, and none of its terms', async () => {
  const page = await ask(`/check/${code}`)
  expect(page.status).toBe(200)
  for (const said of ['Yang kami simpan utuh', 'Konveksi Soreang', 'Berlaku', 'tidak bersertifikat'])
    expect(page.text).toContain(said)
  expect(page.text).toMatch(/[0-9a-f]{64}/)
  expect(page.text).not.toContain('Menjahit')
})

test('an unknown code is a 404 that asks again', async () => {
  const page = await ask('/check/7KQ2')
  expect(page.status).toBe(404)
  expect(page.text).toContain('Kode ini tidak dikenal')
  expect(page.text).toContain('value="7KQ2"')
})

test('the PDF that was handed out is genuine; with one byte changed it is not', async () => {
  expect((await upload(pdf)).text).toContain('PDF ini asli')
  const forged = pdf.slice()
  forged[9999] = (forged[9999] ?? 0) ^ 1
  expect((await upload(forged)).text).toContain('PDF ini berbeda')
})

test('the words that were signed are the same; the first line that differs is named without the original', async () => {
  expect((await paste(text)).text).toContain('Tulisan ini sama')
  const page = await paste(text.replace('14 (empat belas)', '41 (empat puluh satu)'))
  expect(page.text).toMatch(/Baris ke-\d+ adalah baris pertama yang berbeda/)
  expect(page.text).not.toContain('14 (empat belas)')
})

test('no file and no words are refused in words', async () => {
  const body = new FormData()
  body.set('file', new File([], ''))
  const nothing = await ask(`/check/${code}`, { method: 'POST', body })
  expect(nothing).toMatchObject({ status: 422 })
  expect(nothing.text).toContain('Pilih berkasnya dulu.')
  expect(await paste('')).toMatchObject({ status: 422 })
})

/** The cookie of the demo's entrepreneur. */
async function signIn(): Promise<{ cookie: string; name: string }> {
  const account = server.accounts.find(({ role }) => role === 'entrepreneur')
  const answer = await fetch(`${server.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url },
    body: new URLSearchParams({ identifier: account?.email ?? '', password: account?.password ?? '' }),
  })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  return { cookie: cookie.join('; '), name: account?.email ?? '' }
}

test('the paper and the words are for those in the case alone', async () => {
  const files = [
    `/partnerships/${partnershipId}/agreement.pdf`,
    `/partnerships/${partnershipId}/agreement.txt`,
  ] as const
  const { cookie, name } = await signIn()
  for (const file of files) {
    expect(await ask(file)).toMatchObject({ status: 303, to: `/sign-in?back=${encodeURIComponent(file)}` })
    expect(await ask(file, { headers: { cookie } })).toMatchObject({ status: 404 })
  }
  const client = createClient(server.databaseUrl, 1)
  const { id: userId } = await client.user.findFirstOrThrow({ where: { email: name } })
  await client.membership.create({ data: { userId, businessId, role: 'owner', createdAt: new Date() } })
  await client.$disconnect()
  const [paper, words] = await Promise.all(files.map((file) => fetch(server.url + file, { headers: { cookie } })))
  expect(paper?.headers.get('content-type')).toBe('application/pdf')
  expect(paper?.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''JJ-\d{4}-\d{6}\.pdf$/)
  expect(Buffer.compare(new Uint8Array((await paper?.arrayBuffer()) ?? new ArrayBuffer()), pdf)).toBe(0)
  expect(await words?.text()).toBe(text)
})
