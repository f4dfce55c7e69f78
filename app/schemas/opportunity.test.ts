import { expect, test } from 'vitest'
import { PROPOSED_PATTERNS } from '../domain/opportunity/opportunity'
import { paymentTermsWith } from './fields'
import { OPPORTUNITY_STEPS, type OpportunityStep, opportunitySteps } from './opportunity'
import { answersToOpportunity, opportunityToAnswers } from './opportunity-answers'

const ANSWERS = {
  subcontracting: { title: 'Jahit kemeja', specification: 'Lengan pendek', materialsSupplied: 'Kain' },
  'inti-plasma': { title: 'Plasma sawit', commodity: 'Sawit', plasmaSought: '40', hectaresEach: '2,5' },
  'cooperative-exchange': { title: 'Tukar ikan', shares: 'Harga pasar', seeks: 'Ikan segar', sectorsSought: ['03'] },
  wanted: { wanted: [{ label: 'Jahit kemeja', least: '500', most: '2000', unit: 'piece' }] },
  certificates: { required: ['nib'] },
  area: { kind: 'within', provinces: [], km: '150' },
  assistance: { items: ['technology.quality-control'] },
  payment: { term: '14' },
  dates: { neededBy: '2027-01-02', expiresOn: '2027-01-31' },
  drawings: { files: [] },
} as const

const made = {
  id: 'o',
  businessId: 'b',
  regency: '8171',
  newId: () => 'n',
  now: new Date('2026-11-21T00:00:00Z'),
}

test.each(PROPOSED_PATTERNS)('%s: an opportunity made of answers gives the same answers back', (pattern) => {
  const described = answersToOpportunity(pattern, ANSWERS, made)
  if (!described.ok) throw new Error(described.refusal.code)
  const back = opportunityToAnswers(described.value, { regency: '8171', files: [] })
  for (const step of opportunitySteps(pattern)) {
    const { schema } = OPPORTUNITY_STEPS[step]
    expect(schema.parse(back[step])).toEqual(schema.parse(ANSWERS[step]))
  }
})

test('a payment term that is not among those offered is kept', () => {
  const answers = { ...ANSWERS, payment: { term: '21' } }
  const described = answersToOpportunity('subcontracting', answers, made)
  if (!described.ok) throw new Error(described.refusal.code)
  expect(described.value.paymentTermDays).toBe(21)
  const back = opportunityToAnswers(described.value, { regency: '8171', files: [] })
  expect(back.payment).toEqual({ term: '21' })
  expect(paymentTermsWith('21')).toEqual(['0', '7', '14', '21', '30', '45', '60', '90'])
  expect(paymentTermsWith('open')).toEqual(paymentTermsWith(undefined))
})

test('an open question makes it incomplete', () => {
  expect(answersToOpportunity('subcontracting', { ...ANSWERS, payment: {} }, made)).toMatchObject({
    refusal: { code: 'incomplete' },
  })
})

test.each<[OpportunityStep, unknown, Readonly<Record<string, string>>]>([
  [
    'wanted',
    { wanted: [{ label: 'Kemeja', least: '900', most: '500', unit: 'piece' }] },
    { 'wanted.0.most': 'least-above-most' },
  ],
  ['wanted', { wanted: [{}] }, { wanted: 'one-row-needed' }],
  ['area', { kind: 'provinces' }, { provinces: 'choose-some' }],
  ['area', { kind: 'within' }, { km: 'required' }],
  ['payment', {}, { term: 'choose-one' }],
  ['payment', { term: '366' }, { term: 'choose-one' }],
  ['payment', { term: '1,5' }, { term: 'choose-one' }],
  ['payment', { term: 'unknown' }, { term: 'choose-one' }],
  ['dates', {}, { expiresOn: 'required' }],
  ['dates', { expiresOn: '2026-02-30' }, { expiresOn: 'not-a-date' }],
  ['subcontracting', { title: 'Jahit', specification: 'x'.repeat(2001) }, { specification: 'too-long' }],
])('%s: %j is refused field by field', (step, answer, expected) => {
  const { error } = OPPORTUNITY_STEPS[step].schema.safeParse(answer)
  expect(Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))).toEqual(
    expected,
  )
})
