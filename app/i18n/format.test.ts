import { expect, test } from 'vitest'
import { formatDate, formatDateTime, formatMoney, formatMoneyShort, formatQuantity } from './format'

test('rupiah stands without a space and with the separators of the language', () => {
  expect(formatMoney(1_250_000n, 'id')).toBe('Rp1.250.000')
  expect(formatMoney(1_250_000n, 'en')).toBe('Rp1,250,000')
  expect(formatMoney(-5_000n, 'id')).toBe('-Rp5.000')
})

test('short money cuts the tenth and never crosses a limit', () => {
  expect(formatMoneyShort(1_380_000n, 'id')).toBe('Rp1,3\u00a0jt')
  expect(formatMoneyShort(1_999_999_999n, 'id')).toBe('Rp1,9\u00a0M')
  expect(formatMoneyShort(2_000_000_000n, 'en')).toBe('Rp2\u00a0billion')
  expect(formatMoneyShort(999_999n, 'id')).toBe('Rp999.999')
})

test('a quantity keeps its unit beside it', () => {
  expect(formatQuantity(1500, 'kilogram', 'id')).toBe('1.500\u00a0kg')
})

test('late in the evening UTC is the next day in Jayapura', () => {
  const at = new Date('2026-11-21T16:30:00Z')
  expect(formatDate(at, 'id', 'WIB')).toBe('21 Nov 2026')
  expect(formatDate(at, 'id', 'WIT')).toBe('22 Nov 2026')
  expect(formatDateTime(at, 'id', 'WIT')).toBe('22 Nov 2026, 01.30 WIT')
  expect(formatDateTime(at, 'en', 'WIB')).toBe('21 Nov 2026, 23:30 WIB')
})
