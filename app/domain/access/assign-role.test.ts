import { expect, test } from 'vitest'
import { type Assignment, type AssignmentFacts, assign } from './assign-role'

const facts = (changes: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  userId: 'siti',
  now: { role: 'entrepreneur', regions: [] },
  openCases: 0,
  ...changes,
})
const make = (wanted: Assignment, changes: Partial<AssignmentFacts> = {}) => assign(wanted, facts(changes), 'admin')

test('brokers and agencies have regions, each once and in order', () => {
  expect(make({ role: 'broker', regions: ['82', '8171', '82'] })).toEqual({
    ok: true,
    value: { role: 'broker', regions: ['8171', '82'] },
  })
  expect(make({ role: 'agency', regions: [] })).toEqual({ ok: false, refusal: { code: 'regions-needed' } })
})

test('the whole country contains every other region', () => {
  expect(make({ role: 'agency', regions: ['81', '00'] })).toMatchObject({ value: { regions: ['00'] } })
})

test('everyone else has none', () => {
  for (const role of ['entrepreneur', 'firm', 'admin'] as const) {
    expect(make({ role, regions: ['81'] })).toEqual({ ok: true, value: { role, regions: [] } })
  }
})

test('nobody changes their own role', () => {
  expect(make({ role: 'firm', regions: [] }, { userId: 'admin' })).toMatchObject({ refusal: { code: 'own-role' } })
})

test('a broker hands over open cases before becoming something else', () => {
  const broker = { now: { role: 'broker', regions: ['81'] }, openCases: 2 } as const
  expect(make({ role: 'firm', regions: [] }, broker)).toEqual({
    ok: false,
    refusal: { code: 'cases-under-way', detail: { count: 2 } },
  })
  expect(make({ role: 'broker', regions: ['82'] }, broker)).toMatchObject({ ok: true })
  expect(make({ role: 'firm', regions: [] }, { ...broker, openCases: 0 })).toMatchObject({ ok: true })
})
