import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOCALES, type Locale } from './locale'
import { moneyInWords, numberInWords } from './number-words'

test.each([
  [0n, 'nol', 'zero'],
  [1n, 'satu', 'one'],
  [10n, 'sepuluh', 'ten'],
  [11n, 'sebelas', 'eleven'],
  [12n, 'dua belas', 'twelve'],
  [19n, 'sembilan belas', 'nineteen'],
  [20n, 'dua puluh', 'twenty'],
  [21n, 'dua puluh satu', 'twenty-one'],
  [100n, 'seratus', 'one hundred'],
  [111n, 'seratus sebelas', 'one hundred eleven'],
  [199n, 'seratus sembilan puluh sembilan', 'one hundred ninety-nine'],
  [200n, 'dua ratus', 'two hundred'],
  [1_000n, 'seribu', 'one thousand'],
  [1_999n, 'seribu sembilan ratus sembilan puluh sembilan', 'one thousand nine hundred ninety-nine'],
  [2_000n, 'dua ribu', 'two thousand'],
  [11_000n, 'sebelas ribu', 'eleven thousand'],
  [100_000n, 'seratus ribu', 'one hundred thousand'],
  [1_000_000n, 'satu juta', 'one million'],
  [1_001_000n, 'satu juta seribu', 'one million one thousand'],
  [1_000_000_000n, 'satu miliar', 'one billion'],
  // Half of the second trillion is what the package `terbilang-ts` leaves out.
  [1_500_000_000_000n, 'satu triliun lima ratus miliar', 'one trillion five hundred billion'],
  [10n ** 15n, 'satu kuadriliun', 'one quadrillion'],
  [10n ** 18n, 'seribu kuadriliun', 'one thousand quadrillion'],
  [-5n, 'minus lima', 'minus five'],
])('%d is %s, %s', (value, id, en) => {
  expect([numberInWords(value, 'id'), numberInWords(value, 'en')]).toEqual([id, en])
})

test('money is said in rupiah', () => {
  expect(moneyInWords(1_250_000n, 'id')).toBe('satu juta dua ratus lima puluh ribu rupiah')
  expect(moneyInWords(1_250_000n, 'en')).toBe('one million two hundred fifty thousand rupiah')
})

// A reader of its own, so that what is written can be read back.
const LISTS = {
  id: {
    small: ' satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas',
    scales: ' ribu juta miliar triliun kuadriliun',
  },
  en: {
    small:
      ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    scales: ' thousand million billion trillion quadrillion',
  },
} as const
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const read = (text: string, locale: Locale): bigint => {
  const [small, scales] = [LISTS[locale].small.split(' '), LISTS[locale].scales.split(' ')]
  const words = text.replaceAll('seratus', 'satu ratus').replaceAll('seribu', 'satu ribu').split(/[ -]/)
  let [whole, group] = [0n, 0n]
  for (const word of words) {
    if (scales.includes(word)) [whole, group] = [whole + group * 1000n ** BigInt(scales.indexOf(word)), 0n]
    else if (word === 'ratus' || word === 'hundred') group = (group / 10n) * 10n + (group % 10n) * 100n
    else if (word === 'puluh') group += (group % 10n) * 9n
    else if (word === 'belas') group += 10n
    else if (small.includes(word)) group += BigInt(small.indexOf(word))
    else group += BigInt(TENS.indexOf(word)) * 10n
  }
  return whole + group
}

test.each(LOCALES)('every number up to a thousand quadrillion reads back in %s', (locale) => {
  fc.assert(
    fc.property(
      fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }), fc.bigInt({ min: 1n, max: 20_000n })),
      (value) => {
        expect(read(numberInWords(value, locale), locale)).toBe(value)
      },
    ),
    { numRuns: 500 },
  )
})

test.each(LOCALES)('words are single words apart by single spaces in %s', (locale) => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), (value) => {
      expect(numberInWords(value, locale)).toMatch(/^[a-z-]+(?: [a-z-]+)*$/)
    }),
  )
})
