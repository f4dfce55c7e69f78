import { expect, test } from 'vitest'
import { addDays } from '../calendar'
import { reminderFor } from './follow-up'
import type { ObligationState } from './standing'

const DUE = new Date('2027-02-28T00:00:00Z')
const about = (state: ObligationState, daysBefore: number) =>
  reminderFor(
    {
      obligation: {
        id: 'delivery.1',
        subject: { kind: 'delivery', quantity: 1, unit: 'ton' },
        owner: 'b',
        from: new Date('2027-02-01T00:00:00Z'),
        due: DUE,
        evidence: [],
        source: { law: 'PP 44/1997', article: null, document: '002', verified: true },
      },
      state,
      keptOn: null,
      daysLate: 0,
    },
    addDays(DUE, -daysBefore),
  )

test('a week before the last day the owner is reminded, not earlier', () => {
  expect(about('due', 8)).toBeNull()
  expect(about('due', 7)).toBe('due-soon')
  expect(about('due', 0)).toBe('due-soon')
  expect(about('upcoming', 7)).toBe('due-soon')
})

test('what is late is said once it is late', () => {
  expect(about('late', -1)).toBe('late')
})

test.each(['kept', 'waived', 'disputed'] as const)('nobody is reminded of what is %s', (state) => {
  expect(about(state, 1)).toBeNull()
})
