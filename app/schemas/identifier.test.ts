import { expect, test } from 'vitest'
import { Identifier } from './identifier'

const read = (written: unknown) => {
  const { data, error } = Identifier.safeParse(written)
  return error ? error.issues.map(({ message }) => message) : data
}

test('an e-mail address is lower-cased and trimmed', () => {
  expect(read(' Ibu.Sari@Contoh.ID ')).toEqual({ kind: 'email', email: 'ibu.sari@contoh.id' })
})

test('a phone number is kept in E.164', () => {
  expect(read('0812-3456-7890')).toEqual({ kind: 'phone', phone: '+6281234567890' })
})

test.each([
  [undefined, 'required'],
  ['sari@', 'not-an-email'],
  ['sari@contoh', 'not-an-email'],
  ['ibu sari', 'not-email-or-phone'],
  ['0812', 'not-email-or-phone'],
  [`${'a'.repeat(250)}@b.id`, 'not-an-email'],
])('%j is refused as %s', (written, code) => {
  expect(read(written)).toContain(code)
})

test('the made-up addresses of people with a phone only cannot be typed', () => {
  expect(read('0190@phone.invalid')).toEqual(['not-an-email'])
})
