import { expect, test } from 'vitest'
import { shortReference } from './reference'

test('the end of an id can be said over the phone', () => {
  expect(shortReference('US', '01930000-0000-7000-8000-00004f2a91c7')).toBe('US-4F2A-91C7')
})
