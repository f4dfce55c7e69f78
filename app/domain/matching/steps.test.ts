import { expect, test } from 'vitest'
import { gains } from './steps'

const certificates = (count: number, ...missing: string[]) => ({ step: 'get-certificate', missing, count }) as const

test('a step brings whatever asks for no more than it, most first', () => {
  const order = { step: 'lower-smallest-order', missing: ['tempeh'], count: 4 } as const
  expect(gains([certificates(3, 'halal'), order, certificates(2, 'halal', 'sni')])).toEqual([
    certificates(5, 'halal', 'sni'),
    order,
    certificates(3, 'halal'),
  ])
})

test('what only the poster can do is no step of the business', () => {
  expect(gains([{ step: 'say-plainly', missing: [], count: 9 }, certificates(1, 'sni')])).toEqual([
    certificates(1, 'sni'),
  ])
})

test('of two steps that bring as much the cheaper one comes first', () => {
  expect(gains([certificates(2, 'sni', 'halal'), certificates(2, 'nib')])[0]).toEqual(certificates(2, 'nib'))
  expect(gains([])).toEqual([])
})
