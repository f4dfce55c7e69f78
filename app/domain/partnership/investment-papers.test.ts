import { expect, test } from 'vitest'
import { papersOf } from './investment-papers'

test('a larger side commits itself, and both agree; peers only agree', () => {
  expect(papersOf({ larger: 'b' })).toEqual(['commitment', 'agreement-in-principle'])
  expect(papersOf({ larger: null })).toEqual(['agreement-in-principle'])
})
