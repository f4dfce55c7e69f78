import { expect, test } from 'vitest'
import { partnershipReference, shortReference } from './reference'

test('the end of an id can be said over the phone', () => {
  expect(shortReference('US', '01930000-0000-7000-8000-00004f2a91c7')).toBe('US-4F2A-91C7')
})

test('a partnership is called by its year and a number of six digits or more', () => {
  const at = new Date('2026-11-22T03:00:00Z')
  expect(partnershipReference(123, at)).toBe('JJ-2026-000123')
  expect(partnershipReference(1_234_567, at)).toBe('JJ-2026-1234567')
})
