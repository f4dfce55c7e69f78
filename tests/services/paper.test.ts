import { createHash } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { HANDLERS } from '#server/jobs/handlers'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { spelledCode } from '~/domain/agreement/check-code'
import { checkAgreement, checkFile, checkText } from '~/services/agreement/check.server'
import { readPaper, readSignedText } from '~/services/agreement/print.server'
import { storedUser } from '../factories/stored'
import { type StoredCase, signs, storedAgreementInForce, storedDraft, storedReady } from '../factories/stored-agreement'
import { useHouse } from '../setup/house'

const it = useHouse()
let client: ReturnType<typeof createClient>
beforeAll(() => {
  client = createClient(it.url, 2)
})
afterAll(() => client.$disconnect())
beforeEach(() => client.rateLimit.deleteMany())

const CALLER = '203.0.113.7'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const wordsOf = (text: string) => text.replaceAll(/\s+/g, '')

const paperFor = (actor: SignedIn, { partnershipId }: StoredCase) =>
  readPaper(it.context, actor, { partnershipId, as: null })

async function stored({ partnershipId }: StoredCase) {
  const found = await it.context.db.agreements.ofPartnership(partnershipId)
  if (!found) throw new Error('no agreement')
  return { id: found.agreement.id, code: found.checkCode, textHash: found.agreement.binding?.textHash ?? '' }
}

/** Signed by both and printed by the worker. */
async function printed() {
  const link = await storedAgreementInForce(it)
  await HANDLERS['agreement-in-force'](it.context, {
    topic: 'agreement-in-force',
    partnershipId: link.partnershipId,
  })
  const paper = await paperFor(link.firm.owner, link)
  const text = await readSignedText(it.context, link.firm.owner, { partnershipId: link.partnershipId, as: null })
  if (!paper || !text) throw new Error('no paper')
  return { link, paper, text: text.text, ...(await stored(link)) }
}

const check = (code: string) => checkAgreement(it.context, { code, caller: CALLER })
const verdict = async (code: string) => {
  const result = await check(code)
  return result.ok ? result.value.verdict : result.refusal.code
}
const compareFile = async (code: string, bytes: Uint8Array) =>
  checkFile(it.context, { code, caller: CALLER, sha256: sha256(bytes) })
const compareText = async (code: string, text: string) => checkText(it.context, { code, caller: CALLER, text })

test('both sides and the broker get the same paper, byte for byte, whenever they ask', async () => {
  const { link, paper } = await printed()
  expect(paper.name).toMatch(/^JJ-\d{4}-\d{6}\.pdf$/)
  it.clock.now = new Date(Date.now() + 86_400_000)
  for (const actor of [link.firm.owner, link.tailor.owner, link.broker])
    expect(sha256((await paperFor(actor, link))?.bytes ?? new Uint8Array())).toBe(sha256(paper.bytes))
  it.clock.now = null
})

test('it says what was signed, by whom, and how it is checked', async () => {
  const { paper, text, code, textHash } = await printed()
  const { text: pages } = await extractText(await getDocumentProxy(paper.bytes.slice()), { mergePages: true })
  const words = wordsOf(pages)
  for (const part of [spelledCode(code), `/check/${code}`, textHash, 'Rina Kartika (Sisi A)', 'tidak bersertifikat'])
    expect(words).toContain(wordsOf(part))
  expect(words.startsWith(wordsOf(text.slice(0, 400)))).toBe(true)
})

test('nobody else gets it', async () => {
  const { link } = await printed()
  for (const role of ['entrepreneur', 'broker', 'admin'] as const) {
    const stranger = await storedUser(it, { role, regions: ['32'] })
    expect(await paperFor(stranger, link)).toBeNull()
    const address = { partnershipId: link.partnershipId, as: null }
    expect(await readSignedText(it.context, stranger, address)).toBeNull()
  }
})

test('before it is in force there is a draft, not kept and without a text to compare', async () => {
  const link = await storedReady(it)
  const paper = await paperFor(link.tailor.owner, link)
  expect(paper?.name).toMatch(/-rancangan\.pdf$/)
  const { id, code } = await stored(link)
  expect(await client.agreementPaper.count({ where: { agreementId: id } })).toBe(0)
  expect(await readSignedText(it.context, link.broker, { partnershipId: link.partnershipId, as: null })).toBeNull()
  expect(await verdict(code)).toEqual({ kind: 'not-signed' })
  expect(await compareFile(code, paper?.bytes ?? new Uint8Array())).toMatchObject({ refusal: { code: 'not-signed' } })
  expect(await compareText(code, '')).toMatchObject({ refusal: { code: 'not-signed' } })
})

test('the draft the broker still writes is for the broker alone', async () => {
  const link = await storedDraft(it)
  expect(await paperFor(link.broker, link)).not.toBeNull()
  expect(await paperFor(link.firm.owner, link)).toBeNull()
})

test('a paper asked for before the worker came, or by several at once, is printed once', async () => {
  const link = await storedAgreementInForce(it)
  const papers = await Promise.all([link.firm.owner, link.tailor.owner].map((actor) => paperFor(actor, link)))
  expect(new Set(papers.map((paper) => sha256(paper?.bytes ?? new Uint8Array()))).size).toBe(1)
  const { id, code } = await stored(link)
  expect(await client.agreementPaper.count({ where: { agreementId: id } })).toBe(1)
  expect(await compareFile(code, papers[0]?.bytes ?? new Uint8Array())).toEqual({ ok: true, value: 'same' })
})

test('the check says who, since when and which text, and none of the terms', async () => {
  const { code, textHash, link } = await printed()
  const found = await check(` ${spelledCode(code).toLowerCase()} `)
  expect(found).toMatchObject({
    ok: true,
    value: {
      code,
      state: 'in-force',
      textHash,
      names: { a: link.firm.business.name, b: 'Konveksi Soreang' },
      verdict: { kind: 'whole' },
    },
  })
  expect(JSON.stringify(found)).not.toContain('Menjahit')
})

test('an unknown code finds nothing', async () => {
  expect(await verdict('AAAA-AAAA-AAAA-AAAA')).toBe('not-found')
  expect(await verdict('')).toBe('not-found')
})

test('codes cannot be searched for', async () => {
  for (let time = 0; time < 60; time += 1) await verdict('ZZZZ')
  expect(await verdict('ZZZZ')).toBe('rate-limited')
  const other = await checkAgreement(it.context, { code: 'ZZZZ', caller: '203.0.113.8' })
  expect(other).toMatchObject({ refusal: { code: 'not-found' } })
})

test('a PDF with one byte changed is not the one that is kept', async () => {
  const { code, paper } = await printed()
  expect(await compareFile(code, paper.bytes)).toEqual({ ok: true, value: 'same' })
  for (const place of [0, Math.floor(paper.bytes.length / 2), paper.bytes.length - 1]) {
    const forged = paper.bytes.slice()
    forged[place] = (forged[place] ?? 0) ^ 1
    expect(await compareFile(code, forged)).toEqual({ ok: true, value: 'different' })
  }
})

test('the paper of another agreement is a different one', async () => {
  const [one, other] = [await printed(), await printed()]
  expect(await compareFile(one.code, other.paper.bytes)).toEqual({ ok: true, value: 'different' })
})

test('pasted words are compared line by line, and only the place of the difference is told', async () => {
  const { code, text } = await printed()
  expect(await compareText(code, text.replaceAll('\n', '\r\n'))).toEqual({ ok: true, value: { line: null } })
  const line = text.split('\n').findIndex((one) => one.includes('14 (empat belas)')) + 1
  const forged = text.replace('14 (empat belas)', '44 (empat puluh empat)')
  expect(await compareText(code, forged)).toEqual({ ok: true, value: { line } })
})

test('kept words that were tampered with are found, and are not printed', async () => {
  const link = await storedAgreementInForce(it)
  const { id, code, textHash } = await stored(link)
  const { canonical } = await client.agreementDocument.findFirstOrThrow({ where: { agreementId: id, hash: textHash } })
  await client.agreementDocument.updateMany({
    where: { agreementId: id, hash: textHash },
    data: { canonical: canonical.replace('14 (empat belas)', '15 (lima belas)') },
  })
  expect(await verdict(code)).toEqual({ kind: 'text-changed' })
  await expect(paperFor(link.firm.owner, link)).rejects.toThrow('was changed')
  expect(await compareFile(code, new Uint8Array([1]))).toEqual({ ok: true, value: 'different' })
})

test('what the paper is printed from cannot say other than what was signed', async () => {
  const link = await storedAgreementInForce(it)
  const { id, code, textHash } = await stored(link)
  await client.$executeRaw`update agreement_document
    set written = replace(written::text, 'empat belas', 'lima belas')::jsonb
    where agreement_id = ${id}::uuid and hash = ${textHash}`
  expect(await verdict(code)).toEqual({ kind: 'text-changed' })
  await expect(paperFor(link.firm.owner, link)).rejects.toThrow('was changed')
  expect(await compareFile(code, new Uint8Array([1]))).toEqual({ ok: true, value: 'different' })
})

test.each(['actorId', 'at', 'reason', 'event', 'textHash'] as const)(
  'a line of evidence with another %s is found in its place',
  async (column) => {
    const { code, id, link } = await printed()
    const forged = {
      actorId: link.broker.userId,
      at: new Date('2020-01-01T00:00:00Z'),
      reason: 'Lain',
      event: 'reopen',
      textHash: '0'.repeat(64),
    }
    const { count } = await client.agreementHistory.updateMany({
      where: { agreementId: id, sequence: 3 },
      data: { [column]: forged[column] },
    })
    expect(count).toBe(1)
    expect(await verdict(code)).toEqual({ kind: 'chain-broken', place: 3 })
  },
)

test('evidence cut off at its end is found', async () => {
  const { code, id } = await printed()
  const lines = await client.agreementHistory.count({ where: { agreementId: id } })
  await client.agreementHistory.deleteMany({ where: { agreementId: id, sequence: lines } })
  expect(await verdict(code)).toEqual({ kind: 'signature-missing' })
})

test('a kept PDF that was tampered with is found, and nobody gets it', async () => {
  const { code, id, link } = await printed()
  await client.$executeRaw`update agreement_paper
    set bytes = set_byte(bytes, 1000, get_byte(bytes, 1000) # 1) where agreement_id = ${id}::uuid`
  expect(await verdict(code)).toEqual({ kind: 'paper-changed' })
  await expect(paperFor(link.firm.owner, link)).rejects.toThrow('was changed')
})

test('an amended agreement has a paper of its own, and the old one is told as the earlier', async () => {
  const { link, paper, code } = await printed()
  const found = await it.context.db.agreements.ofPartnership(link.partnershipId)
  const before = found?.agreement.text.terms
  if (!before) throw new Error('no terms')
  const terms = { ...before, quality: 'Jahitan ganda' }
  const amended = await link.moves(link.broker, 'broker', {
    kind: 'amend',
    terms,
    agreedBy: ['a', 'b'],
    reason: 'Mutu naik',
  })
  expect(amended).toMatchObject({ ok: true })
  expect(await compareFile(code, paper.bytes)).toEqual({ ok: true, value: 'same' })
  await signs(it, link, 'a')
  await signs(it, link, 'b')
  const next = await paperFor(link.tailor.owner, link)
  expect(sha256(next?.bytes ?? new Uint8Array())).not.toBe(sha256(paper.bytes))
  expect(await compareFile(code, paper.bytes)).toEqual({ ok: true, value: 'earlier' })
  expect(await compareFile(code, next?.bytes ?? new Uint8Array())).toEqual({ ok: true, value: 'same' })
  expect(await verdict(code)).toEqual({ kind: 'whole' })
})
