import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_MONEY, parseMoney } from './money'

test.each([
  ['1,5 juta', 1_500_000n],
  ['1.500.000', 1_500_000n],
  ['1500000', 1_500_000n],
  ['Rp 2 miliar', 2_000_000_000n],
  ['500 rb', 500_000n],
  ['Rp1.250.000', 1_250_000n],
  ['rp. 1.250.000,-', 1_250_000n],
  ['IDR 75000', 75_000n],
  ['1 500 000', 1_500_000n],
  ['Rp\u00a01,3\u00a0jt', 1_300_000n],
  ['2jt', 2_000_000n],
  ['2 M', 2_000_000_000n],
  ['2,25 milyar', 2_250_000_000n],
  ['0,125 miliar', 125_000_000n],
  ['1.5 juta', 1_500_000n],
  ['1.500 juta', 1_500_000_000n],
  ['1.250,5 juta', 1_250_500_000n],
  ['1.500.000,00', 1_500_000n],
  ['1,500,000', 1_500_000n],
  ['1,250', 1_250n],
  ['1.5 million', 1_500_000n],
  ['15 ribu', 15_000n],
  ['15k', 15_000n],
  ['1 triliun', 10n ** 12n],
  ['0', 0n],
])('%j is %d rupiah', (typed, rupiah) => {
  expect(parseMoney(typed)).toEqual({ ok: true, value: rupiah })
})

test.each([
  '',
  ' ',
  'Rp',
  'dua juta',
  '-5000',
  '1,5',
  '1.5',
  '1.50.000',
  '15.00',
  '0.500',
  '1,2345 ribu',
  // One and a half million to one reader, a thousand and a half to another.
  '1,500 juta',
  '5 lusin',
  '1.500.000 rupiah lebih',
  '1,5,5 juta',
  '1e6',
  '5 constructor',
])('%j is unclear, and not guessed', (typed) => {
  expect(parseMoney(typed)).toEqual({ ok: false, refusal: { code: 'money-unclear' } })
})

test('a thousand trillion is the most', () => {
  expect(parseMoney('1000 triliun')).toEqual({ ok: true, value: MOST_MONEY })
  expect(parseMoney(`${MOST_MONEY + 1n}`)).toEqual({ ok: false, refusal: { code: 'money-too-large' } })
})

const rupiah = fc.bigInt({ min: 0n, max: MOST_MONEY })

test('plain digits and thousands with dots mean the same amount', () => {
  fc.assert(
    fc.property(rupiah, (amount) => {
      const dotted = `${amount}`.replaceAll(/\B(?=(\d{3})+$)/g, '.')
      for (const typed of [`${amount}`, dotted, `Rp${dotted}`, `Rp ${dotted},-`, `${dotted},00`])
        expect(parseMoney(typed)).toEqual({ ok: true, value: amount })
    }),
  )
})

test('thousands of juta with tenths come back whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9 }), (juta, tenths) => {
      const value = BigInt(juta) * 1_000_000n + BigInt(tenths) * 100_000n
      expect(parseMoney(`${juta},${tenths} juta`)).toEqual({ ok: true, value })
    }),
  )
})

test('whatever is typed, it answers', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const result = parseMoney(typed)
      expect(result.ok ? result.value >= 0n : result.refusal.code).toBeTruthy()
    }),
  )
})
