import { expect, test } from 'vitest'
import { pageOf } from './page'

test.each([
  ['', 1],
  ['?page=3', 3],
  ['?page=0', 1],
  ['?page=-2', 1],
  ['?page=1.5', 1],
  ['?page=x', 1],
  ['?page=99999999', 1],
])('%j asks for page %i', (query, page) => {
  expect(pageOf(`http://localhost/list${query}`)).toBe(page)
})
