import { expect, test } from 'vitest'
import { aPartnership } from '../../../tests/factories/partnership'
import { nextStep } from './next-step'
import type { CaseRole } from './partnership'
import type { PartnershipState } from './states'

const given = { consent: 'given' } as const

test('a party answers a proposal, then waits', () => {
  expect(nextStep(aPartnership(), 'a')).toBe('answer')
  expect(nextStep(aPartnership({ sides: { a: given } }), 'a')).toBe('answered')
  expect(nextStep(aPartnership({ sides: { a: given } }), 'b')).toBe('answer')
})

test('the broker waits for both, then for one', () => {
  expect(nextStep(aPartnership(), 'broker')).toBe('waitForBoth')
  expect(nextStep(aPartnership({ sides: { b: given } }), 'broker')).toBe('waitForOne')
})

test.each([
  ['talking', 'a', 'talk'],
  ['talking', 'broker', 'draft'],
  ['drafting', 'b', 'agree'],
  ['running', 'a', 'run'],
  ['closed', 'a', 'over'],
  ['declined', 'broker', 'over'],
  ['withdrawn', 'b', 'over'],
  ['not-suited', 'admin', 'over'],
] as const satisfies readonly (readonly [PartnershipState, CaseRole, string])[])(
  '%s, seen by %s: %s',
  (state, viewer, step) => {
    expect(nextStep(aPartnership({ state }), viewer)).toBe(step)
  },
)
