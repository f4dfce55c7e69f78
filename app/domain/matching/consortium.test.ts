import { expect, test } from 'vitest'
import { isFar } from './consortium'

test('a day of driving is far, the next town is not, and nobody knows of a place that has no point', () => {
  expect(isFar('8171', '7303')).toBe(true)
  expect(isFar('8171', '8171')).toBe(false)
  expect(isFar('8171', '9999')).toBe(false)
})
