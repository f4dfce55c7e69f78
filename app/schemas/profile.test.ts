import { expect, test } from 'vitest'
import { PROFILE_QUESTIONS, PROFILE_STEPS, ProfileAnswers, type ProfileStep, profileSteps } from './profile'
import { businessToProfile, profileToBusiness } from './profile-business'

/** The first code of what is wrong, by field, as the page shows it. */
const problems = (step: ProfileStep, answer: unknown) => {
  const { error } = PROFILE_STEPS[step].schema.safeParse(answer)
  return Object.fromEntries((error?.issues ?? []).toReversed().map(({ path, message }) => [path.join('.'), message]))
}

const whole: ProfileAnswers = {
  name: { name: 'Tempe Ibu Siti', kind: 'enterprise' },
  region: { regency: '8171', place: 'Kota Ambon' },
  work: { description: 'Membuat tempe' },
  sector: { suggested: '10' },
  capabilities: {
    capabilities: [
      { label: 'Tempe', capacity: '1500,5', unit: 'kilogram', smallestOrder: '10', leadTimeDays: '2' },
      { label: 'Tahu', capacityUnknown: 'yes', unit: 'piece' },
    ],
  },
  certificates: { held: ['halal', 'nib'], inProgress: ['pirt'], nib: '1234567890123' },
  needs: { areas: ['capital'], wanted: [{ label: 'Kedelai' }] },
  figures: { annualSales: '180000000', capitalUnknown: 'yes', workers: '4', longestPaymentTerm: '14' },
  groups: { groups: [], assistance: [] },
}

test('a profile has at most eight questions, and a broker asks the owner first', () => {
  expect(PROFILE_QUESTIONS).toBeLessThanOrEqual(8)
  expect(Math.max(...Object.values(PROFILE_STEPS).map(({ question }) => question))).toBe(PROFILE_QUESTIONS)
  expect(profileSteps({ onBehalf: true })).toEqual(['owner', ...profileSteps({ onBehalf: false })])
})

test('what a draft stores reads through the same schema again', () => {
  const once = ProfileAnswers.parse(whole)
  expect(ProfileAnswers.parse(JSON.parse(JSON.stringify(once)))).toEqual(once)
})

test('a business made of answers gives the same answers back', () => {
  const made = { id: 'b', newId: () => 'n', now: new Date('2026-11-21T00:00:00Z'), before: null }
  const business = profileToBusiness(whole, made)
  expect(business.figures).toEqual({ annualSales: 180_000_000n, capital: null, workers: 4 })
  expect(ProfileAnswers.parse(businessToProfile(business, '1234567890123'))).toEqual(ProfileAnswers.parse(whole))
})

test.each([
  ['name', { name: ' ', kind: 'enterprise' }, { name: 'required' }],
  ['name', { name: 'x'.repeat(121), kind: 'enterprise' }, { name: 'too-long' }],
  ['name', { name: 'T', kind: 'shop' }, { name: 'too-short', kind: 'choose-one' }],
  ['region', { place: 'Bogor' }, { place: 'region-unclear' }],
  ['region', { place: 'Atlantis' }, { place: 'unknown-region' }],
  ['region', { regency: '9999' }, { place: 'required' }],
  ['work', { description: 'x'.repeat(601) }, { description: 'too-long' }],
  ['sector', { suggested: '99x' }, { suggested: 'unknown-sector' }],
  ['sector', {}, { suggested: 'choose-one' }],
  ['capabilities', { capabilities: [{}, { unit: 'kilogram' }] }, { capabilities: 'one-row-needed' }],
  [
    'capabilities',
    { capabilities: [{}, { label: 'Tempe' }] },
    { 'capabilities.1.unit': 'choose-one', 'capabilities.1.capacity': 'answer-or-unknown' },
  ],
  [
    'capabilities',
    { capabilities: [{ label: 'Tempe', unit: 'kilogram', capacity: '1.500', smallestOrder: '1.501' }] },
    { 'capabilities.0.smallestOrder': 'order-above-capacity' },
  ],
  ['certificates', { nib: '123' }, { nib: 'not-a-nib' }],
  [
    'figures',
    { annualSales: 'banyak', capitalUnknown: 'yes', workers: '1,5', longestPaymentTerm: '14' },
    { annualSales: 'money-unclear', workers: 'not-whole' },
  ],
  [
    'owner',
    { ownerName: 'Ani', channel: 'phone', ownerPhone: '12' },
    { ownerPhone: 'not-a-phone', agreed: 'consent-needed' },
  ],
] as const)('%s: %j is refused field by field', (step, answer, expected) => {
  expect(problems(step, answer)).toEqual(expected)
})

test('what is held is not on its way, and a figure comes before not knowing it', () => {
  const certificates = { held: ['halal'], inProgress: ['halal', 'pirt'] }
  expect(PROFILE_STEPS.certificates.schema.parse(certificates)).toMatchObject({ held: ['halal'], inProgress: ['pirt'] })
  const row = { label: 'Tempe', unit: 'kilogram', capacity: '40', capacityUnknown: 'yes' }
  const { capabilities } = PROFILE_STEPS.capabilities.schema.parse({ capabilities: [row] })
  expect(capabilities[0]?.capacityUnknown).toBeUndefined()
  const figures = { workers: '4', workersUnknown: 'yes', annualSalesUnknown: 'yes', capitalUnknown: 'yes' }
  expect(PROFILE_STEPS.figures.schema.parse({ ...figures, longestPaymentTerm: '7' })).toMatchObject({
    workers: '4',
    workersUnknown: undefined,
    annualSalesUnknown: 'yes',
    capitalUnknown: 'yes',
  })
})

test('a regency from the list comes before what was typed, and a NIB may have spaces', () => {
  expect(PROFILE_STEPS.region.schema.parse({ regency: '3271', place: 'bogor' })).toMatchObject({ regency: '3271' })
  expect(PROFILE_STEPS.certificates.schema.parse({ nib: '1234 5678-90123' }).nib).toBe('1234567890123')
})
