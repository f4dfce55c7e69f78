import { expect, test } from 'vitest'
import { SIZE_DEFINITION_NAMES, sizeClass } from '~/domain/business/size'
import { STRATA } from '~/domain/business/stratify'
import { readReport } from '~/services/report/read.server'
import { readStratification } from '~/services/report/stratify.server'
import { storedBusiness, storedUser } from '../factories/stored'
import { useHouse } from '../setup/house'

const it = useHouse()

const nothing = { capital: null, annualSales: null, workers: null }
const MILIAR = 1_000_000_000n

/** At each limit, one rupiah above, and unknown. */
const SOME = [
  nothing,
  { ...nothing, annualSales: 2n * MILIAR },
  { ...nothing, annualSales: 2n * MILIAR + 1n },
  { ...nothing, capital: 10n * MILIAR },
  { ...nothing, capital: 10n * MILIAR + 1n, workers: 5 },
  { capital: 25_000_000n, annualSales: 100_000_000n, workers: 10 },
  { capital: 25_000_001n, annualSales: 50n * MILIAR, workers: 100 },
]

test('the count of the database is what the definitions say of each business', async () => {
  const admin = await storedUser(it, { role: 'admin' })
  for (const figures of SOME) await storedBusiness(it, { regency: '8171', figures })
  const farmed = { sector: { edition: '2020', division: '01' }, regency: '8171', figures: nothing } as const
  await storedBusiness(it, farmed)
  for (const definition of SIZE_DEFINITION_NAMES) {
    const counted = definition === 'smeru-2003' ? SOME : [...SOME, nothing]
    const shown = await readStratification(it.context, admin, { region: '81', definition })
    expect(shown?.here.strata.map(({ size, count }) => [size, count])).toEqual(
      STRATA.map((size) => [
        size,
        counted.filter((one) => sizeClass(one, definition, it.context.now()).size === size).length,
      ]),
    )
  }
})

test('an agency counts inside its regions only, and its choices end there', async () => {
  const agency = await storedUser(it, { role: 'agency', regions: ['8172', '32'] })
  const asked = { region: null, definition: 'pp-7-2021' } as const
  await storedBusiness(it, { regency: '3204' })
  expect(await readStratification(it.context, agency, asked)).toMatchObject({
    regions: ['8172', '32'],
    here: { total: 1 },
    national: { total: 62_928_077 },
  })
  const choices = (await readStratification(it.context, agency, asked))?.choices ?? []
  expect(choices.every((code) => code === '8172' || code.startsWith('32'))).toBe(true)
  expect(await readStratification(it.context, agency, { ...asked, region: '3204' })).toMatchObject({
    here: { total: 1 },
  })
  expect(await readStratification(it.context, agency, { ...asked, region: '8171' })).toBeNull()
  expect(await readReport(it.context, agency, { ...asked, region: '00' })).toBeNull()
  expect(
    await readStratification(it.context, await storedUser(it, { role: 'broker', regions: ['00'] }), asked),
  ).toBeNull()
})
