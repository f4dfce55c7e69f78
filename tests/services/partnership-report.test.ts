import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { NATIONAL } from '~/domain/access/regions'
import { developmentTable } from '~/routes/reports_.partnerships[.]csv/development-table'
import { readDevelopment, THIS_YEAR } from '~/services/report/partnerships.server'
import { printDevelopment } from '~/services/report/print-partnerships.server'
import { someTerms } from '../factories/partnership'
import { storedUser } from '../factories/stored'
import { endsEarly, type StoredCase, storedAgreementInForce, storedReady } from '../factories/stored-agreement'
import { useHouse } from '../setup/house'

const it = useHouse()

/** Two in force since 2 March, one of them without a price and ended on 30 June; one that nobody signed. */
let running: StoredCase
let ended: StoredCase
beforeAll(async () => {
  it.clock.now = new Date('2026-03-01T18:00:00Z')
  running = await storedAgreementInForce(it)
  ended = await storedAgreementInForce(it, someTerms({ price: { basis: 'per-order', amount: null, setBy: 'both' } }))
  await storedReady(it)
  it.clock.now = new Date('2026-06-30T03:00:00Z')
  await endsEarly(ended)
  it.clock.now = new Date('2026-11-22T02:00:00Z')
})

const year = (region: string | null = null) => ({ ...THIS_YEAR, region })

test('an agency sees the partnerships of its region, and the numbers add up', async () => {
  const agency = await storedUser(it, { role: 'agency', regions: ['32'] })
  const report = await readDevelopment(it.context, agency, year())
  expect(report?.period).toEqual({ from: new Date('2026-01-01'), until: new Date('2026-12-31') })
  expect(report?.development.total).toMatchObject({
    partnerships: 2,
    begun: 2,
    running: 1,
    ended: 1,
    value: 28_500n * 1500n * 12n,
    valueUnknown: 1,
    jobsUnknown: 0,
  })
  // The term of someTerms begins in 2027: nothing is due in 2026.
  expect(report?.development.total.duties).toEqual({ kept: 0, due: 0 })
  expect(report?.development.byProvince).toMatchObject([{ key: '32', figures: { partnerships: 2 } }])
  expect(report?.development.bySizes).toMatchObject([{ key: ['large', 'small'], figures: { partnerships: 2 } }])
  expect(report?.listed.map(({ id }) => id).toSorted()).toEqual([running.partnershipId, ended.partnershipId].toSorted())
})

test('days are those where side B stands: what was signed on 1 March UTC is of 2 March in Bandung', async () => {
  const admin = await storedUser(it, { role: 'admin' })
  const report = await readDevelopment(it.context, admin, year())
  expect(report?.listed.map(({ began }) => began)).toEqual([new Date('2026-03-02'), new Date('2026-03-02')])
  const first = { region: null, from: new Date('2026-02-01'), until: new Date('2026-03-01') }
  expect((await readDevelopment(it.context, admin, first))?.development.total.partnerships).toBe(0)
})

test('duties count once they are due', async () => {
  it.clock.now = new Date('2027-02-10T02:00:00Z')
  const admin = await storedUser(it, { role: 'admin' })
  const report = await readDevelopment(it.context, admin, year())
  // Of the running one: the delivery of January, and the person in charge who is named within a month.
  expect(report?.development.total.duties).toEqual({ kept: 0, due: 2 })
  it.clock.now = new Date('2026-11-22T02:00:00Z')
})

test('a period counts what was in force in it', async () => {
  const admin = await storedUser(it, { role: 'admin' })
  const summer = { region: null, from: new Date('2026-07-01'), until: new Date('2026-08-31') }
  const report = await readDevelopment(it.context, admin, summer)
  expect(report?.development.total).toMatchObject({ partnerships: 1, begun: 0, running: 1, ended: 0 })
  const lastYear = { region: null, from: null, until: new Date('2025-06-30') }
  expect((await readDevelopment(it.context, admin, lastYear))?.period.from).toEqual(new Date('2025-01-01'))
})

test('an agency of another province sees nothing of them, nor a region that is not its own', async () => {
  const far = await storedUser(it, { role: 'agency', regions: ['81'] })
  expect((await readDevelopment(it.context, far, year()))?.development.total.partnerships).toBe(0)
  expect(await readDevelopment(it.context, far, year('32'))).toBeNull()
  expect(await readDevelopment(it.context, far, year(NATIONAL))).toBeNull()
})

test('a regency of the own province may be asked for, and nobody else is told anything', async () => {
  const agency = await storedUser(it, { role: 'agency', regions: ['32'] })
  expect((await readDevelopment(it.context, agency, year('3204')))?.development.total.partnerships).toBe(2)
  expect((await readDevelopment(it.context, agency, year('3273')))?.development.total.partnerships).toBe(0)
  for (const actor of [running.firm.owner, running.broker, await storedUser(it, { role: 'agency' })])
    expect(await readDevelopment(it.context, actor, year())).toBeNull()
})

test('the paper says what the page says', async () => {
  const agency = await storedUser(it, { role: 'agency', regions: ['32'] })
  const paper = await printDevelopment(it.context, agency, { ...year(), locale: 'id' })
  expect(paper?.name).toBe('perkembangan-kemitraan-32-2026-01-01-2026-12-31.pdf')
  const { text } = await extractText(await getDocumentProxy(paper?.bytes.slice() ?? new Uint8Array()), {
    mergePages: true,
  })
  const words = text.replaceAll(/\s+/g, ' ')
  for (const line of [
    'Kemitraan: 2 (mulai 2, berjalan 1, berakhir 1).',
    'Nilai: Rp513.000.000 (1 belum jelas nilainya).',
  ])
    expect(words).toContain(line)
  for (const name of ['Jawa Barat', 'Subkontrak', 'Usaha besar – Usaha kecil', 'PP 44/1997, pasal 14 (2)'])
    expect(words).toContain(name)
  const far = await storedUser(it, { role: 'agency', regions: ['81'] })
  expect(await printDevelopment(it.context, far, { ...year('32'), locale: 'id' })).toBeNull()
})

test('the spreadsheet holds the total and every row with its place and period', async () => {
  const agency = await storedUser(it, { role: 'agency', regions: ['32'] })
  const report = await readDevelopment(it.context, agency, year())
  if (!report) throw new Error('no report')
  const [headings, total, ...rows] = developmentTable(report, 'id')
  expect(total?.slice(0, 11)).toEqual([
    'Jawa Barat',
    '2026-01-01',
    '2026-12-31',
    'Semua',
    'Semua',
    2,
    2,
    1,
    1,
    513_000_000n,
    1,
  ])
  for (const row of rows) expect(row).toHaveLength(headings?.length ?? 0)
  expect(rows.map((row) => row[3])).toEqual(['Provinsi', 'Pola', 'Bidang usaha', 'Ukuran'])
})
