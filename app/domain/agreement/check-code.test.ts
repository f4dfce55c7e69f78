import { expect, test } from 'vitest'
import { readCode, spelledCode } from './check-code'

test('a code is spelled in fours', () => {
  expect(spelledCode('7KQ2M0XW4BTR9HCE')).toBe('7KQ2-M0XW-4BTR-9HCE')
  expect(spelledCode('')).toBe('')
})

test.each(['7KQ2-M0XW-4BTR-91CE', '7kq2 m0xw 4btr 91ce', ' 7KQ2.MOXW—4BTR/9ICE\n', '7kq2moxw4btr9lce'])(
  'it is read however it is typed: %j',
  (typed) => {
    expect(readCode(typed)).toBe('7KQ2M0XW4BTR91CE')
  },
)
