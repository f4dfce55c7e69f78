import { expect, test } from 'vitest'
import { AssignRole, UserSearch } from './user'

test('the regions that stayed ticked and the one added are the new regions', () => {
  expect(AssignRole.parse({ role: 'broker', regions: ['81'], another: '8171' })).toEqual({
    role: 'broker',
    regions: ['81', '8171'],
  })
  expect(AssignRole.parse({ role: 'agency', another: '00' })).toEqual({ role: 'agency', regions: ['00'] })
  expect(AssignRole.parse({ role: 'firm' })).toEqual({ role: 'firm', regions: [] })
})

test.each(['8', '99', '8199', '810', '', 'Maluku'])('%j is no region', (another) => {
  expect(AssignRole.safeParse({ role: 'broker', another }).error?.issues).toMatchObject([{ message: 'unknown-region' }])
})

test('an unknown role is refused; in a search it asks for everyone', () => {
  expect(AssignRole.safeParse({ role: 'king' }).success).toBe(false)
  expect(UserSearch.parse({ words: null, role: 'king' })).toEqual({ words: '', role: null })
})
