import { expect, test } from 'vitest'
import { saysWhy } from './reason'

test.each(['Harga naik', 'ada', '1. Belum cocok'])('words say why: %j', (typed) => {
  expect(saysWhy(typed)).toBe(true)
})

test.each(['', '  ', '.', 'x', 'ok', '😀😀😀😀', '123 456'])('this says nothing: %j', (typed) => {
  expect(saysWhy(typed)).toBe(false)
})
