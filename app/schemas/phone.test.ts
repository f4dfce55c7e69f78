import { expect, test } from 'vitest'
import { formatPhone, parsePhone } from './phone'

test.each([
  '081234567890',
  '0812-3456-7890',
  '0812 3456 7890',
  '(0812) 3456 7890',
  '812 3456 7890',
  '62 812 3456 7890',
  '6281234567890',
  '(62) 812 3456 7890',
  '(+62) 812 3456 7890',
  '+62 812-3456-7890',
  '+62 0812 3456 7890',
  ' 0812.3456.7890 ',
])('%j is one mobile number', (written) => {
  expect(parsePhone(written)).toBe('+6281234567890')
})

test('a Jakarta landline without its plus keeps its area', () => {
  expect(parsePhone('62 21 5551234')).toBe('+62215551234')
  expect(parsePhone('021 5551234')).toBe('+62215551234')
})

test('a foreign number with its plus stays foreign', () => {
  expect(parsePhone('+31 6 12345678')).toBe('+31612345678')
  expect(formatPhone('+31612345678')).toBe('+31 6 12345678')
})

test.each(['', '12', '0812', 'hubungi saya', '0812345678901234567', '+999 12345678', 'telp 081234567890'])(
  '%j is no number',
  (written) => {
    expect(parsePhone(written)).toBeNull()
  },
)

test('a number is shown as it is dialled', () => {
  expect(formatPhone('+6281234567890')).toBe('0812-3456-7890')
})
