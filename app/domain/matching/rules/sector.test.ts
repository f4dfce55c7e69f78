import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import type { Sector } from '~/domain/business/business'
import { sector } from './sector'

const in2020 = (division: string): Sector => ({ edition: '2020', division })
const in2025 = (division: string): Sector => ({ edition: '2025', division })

const supply = (poster: Sector, candidate: Sector) =>
  sector.judge(aPair({ poster: { sector: poster }, candidate: { sector: candidate } }))

const exchange = (poster: Sector, candidate: Sector, sectorsSought: readonly Sector[] = []) =>
  sector.judge(
    aPair({
      opportunity: {
        details: { pattern: 'cooperative-exchange', shares: 'Harga cabai', seeks: 'Pasar', sectorsSought },
      },
      poster: { sector: poster },
      candidate: { sector: candidate },
    }),
  )

test.each([
  ['14', '14', 'pass', 1000, 'sector-same'],
  ['14', '13', 'pass', 800, 'sector-chain'],
  ['14', '26', 'part', 600, 'sector-kin'],
  ['14', '69', 'part', 200, 'sector-apart'],
] as const)('supply between divisions %s and %s: %s', (poster, candidate, outcome, score, reason) => {
  expect(supply(in2020(poster), in2020(candidate))).toMatchObject({ outcome, score, reason })
})

test('two editions are not compared', () => {
  const unknown = { outcome: 'unknown', score: 500, reason: 'sector-unknown' }
  expect(supply(in2020('14'), in2025('14'))).toMatchObject(unknown)
  expect(exchange(in2020('14'), in2025('46'))).toMatchObject(unknown)
})

test('an exchange inside one sector is refused', () => {
  expect(exchange(in2020('01'), in2020('03'))).toMatchObject({
    outcome: 'fail',
    score: 0,
    reason: 'exchange-same-sector',
  })
})

test('an exchange across sectors is welcome, more so where it is sought', () => {
  expect(exchange(in2020('01'), in2020('46'))).toMatchObject({
    outcome: 'pass',
    score: 800,
    reason: 'exchange-different',
  })
  expect(exchange(in2020('01'), in2020('46'), [in2020('46')])).toMatchObject({ score: 1000, reason: 'exchange-sought' })
  expect(exchange(in2020('01'), in2020('47'), [in2020('46')])).toMatchObject({
    outcome: 'part',
    score: 300,
    reason: 'exchange-not-sought',
  })
})

test('a sector sought in another edition is not the same sector', () => {
  expect(exchange(in2020('01'), in2020('46'), [in2025('46')]).reason).toBe('exchange-not-sought')
})
