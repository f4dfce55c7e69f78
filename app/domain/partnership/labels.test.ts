import { expect, test } from 'vitest'
import { ok } from '../result'
import { LONGEST_LABEL, labelsIn } from './labels'

test.each([
  ['', []],
  [' , ,', []],
  ['ekspor,  mendesak  sekali ', ['ekspor', 'mendesak sekali']],
  ['Ekspor, ekspor', ['ekspor']],
])('%j are the labels %j', (typed, labels) => {
  expect(labelsIn(typed)).toEqual(ok(labels))
})

test('a label is short, and six are enough', () => {
  expect(labelsIn('a'.repeat(LONGEST_LABEL)).ok).toBe(true)
  expect(labelsIn('a'.repeat(LONGEST_LABEL + 1))).toMatchObject({ refusal: { code: 'label-too-long' } })
  expect(labelsIn('1,2,3,4,5,6').ok).toBe(true)
  expect(labelsIn('1,2,3,4,5,6,7')).toEqual({ ok: false, refusal: { code: 'too-many-labels', detail: { most: 6 } } })
})
