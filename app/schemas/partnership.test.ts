import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { someTerms } from '../../tests/factories/partnership'
import { NO_TERMS } from '../domain/agreement/terms'
import { ConsentAnswer, MOVE_FORMS, Proposal, SentTerms } from './partnership'

const sent = <Schema extends z.ZodType>(schema: Schema, fields: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const parsed = parseWithZod(form, { schema })
  return parsed.status === 'success' ? parsed.value : parsed.error
}

const moving = [
  ['version', '3'],
  ['as', 'b'],
] as const

const ofCase = [['on', 'case'], ...moving] as const

test('an empty form of terms agrees on nothing', () => {
  expect(sent(SentTerms, ofCase)).toEqual({ on: 'case', clause: null, version: 3, as: 'b', ...NO_TERMS })
})

test('whole terms are read as people type them', () => {
  const value = sent(SentTerms, [
    ...ofCase,
    ['activity', 'Menjahit seragam kerja dari kain pabrik'],
    ['gives.a', 'Kain, pola, dan bimbingan mutu'],
    ['gives.b', 'Seragam jadi sesuai pola'],
    ['quantity.perMonth', '1.500'],
    ['quantity.unit', 'piece'],
    ['price.basis', 'fixed'],
    ['price.amount', 'Rp28.500'],
    ['price.setBy', 'both'],
    ['payment.days', '14'],
    ['payment.mechanism', 'transfer'],
    ['quality', 'Jahitan rantai, paling banyak dua dari seratus ditolak'],
    ['delivery', 'Setiap Jumat ke gudang Majalaya, ongkos pabrik'],
    ['materials.kind', 'free'],
    ['materials.description', 'Kain, benang, kancing'],
    ['coaching', 'human-resources.training'],
    ['coaching', 'technology.quality-control'],
    ['duration.start', '2027-01-04'],
    ['duration.months', '12'],
    ['disputes', 'court'],
    ['disputes', 'deliberation'],
    ['disputes', 'broker-mediation'],
    ['termination.by', 'either'],
    ['termination.noticeDays', '30'],
    ['personsInCharge.a', 'Rina Kartika'],
    ['personsInCharge.b', 'Siti Aminah'],
  ])
  const terms = someTerms({ coaching: ['human-resources.training', 'technology.quality-control'] })
  expect(value).toEqual({ on: 'case', clause: null, version: 3, as: 'b', ...terms })
})

test.each([
  ['quantity.perMonth', '12', { 'quantity.unit': ['required'] }],
  ['quantity.perMonth', 'banyak', { 'quantity.perMonth': ['not-a-number'] }],
  ['price.basis', 'fixed', { 'price.setBy': ['required'] }],
  ['price.amount', '1000', { 'price.basis': ['required'] }],
  ['price.amount', 'murah', { 'price.amount': ['money-unclear'] }],
  ['payment.days', '14', { 'payment.mechanism': ['required'] }],
  ['payment.days', '400', { 'payment.days': ['too-large'] }],
  ['payment.days', '1,5', { 'payment.days': ['not-whole'] }],
  ['payment.mechanism', 'cash', { 'payment.days': ['required'] }],
  ['payment.mechanism', 'barter', { 'payment.mechanism': ['choose-one'] }],
  ['materials.kind', 'free', { 'materials.description': ['required'] }],
  ['materials.tied', 'yes', { 'materials.tied': ['not-allowed-here'] }],
  ['duration.start', '2027-01-04', { 'duration.months': ['required'] }],
  ['duration.months', '12', { 'duration.start': ['required'] }],
  ['duration.start', '2027-02-31', { 'duration.start': ['not-a-date'] }],
  ['termination.by', 'either', { 'termination.noticeDays': ['required'] }],
  ['termination.noticeDays', '30', { 'termination.by': ['required'] }],
  ['coaching', 'magic', { 'coaching[0]': ['choose-one'] }],
  ['activity', 'x'.repeat(1001), { activity: ['too-long'] }],
])('%s alone as %s asks for what is missing', (name, value, problems) => {
  expect(sent(SentTerms, [...ofCase, [name, value]])).toEqual(problems)
})

test('ending together needs no notice', () => {
  expect(sent(SentTerms, [...ofCase, ['termination.by', 'mutual']])).toMatchObject({
    termination: { by: 'mutual', noticeDays: 0 },
  })
})

test('materials that are sold say how they are paid and whether they are tied', () => {
  const sold = [...ofCase, ['materials.kind', 'sold'], ['materials.description', 'Kedelai']] as const
  expect(sent(SentTerms, sold)).toEqual({ 'materials.payment': ['required'] })
  expect(sent(SentTerms, [...sold, ['materials.payment', 'cash'], ['materials.tied', 'yes']])).toMatchObject({
    materials: { kind: 'sold', description: 'Kedelai', payment: 'cash', tied: true },
  })
})

test('consent is given only with the declaration, refusal only with a reason', () => {
  expect(sent(ConsentAnswer, [...moving, ['kind', 'consent']])).toEqual({ ownershipTie: ['choose-one'] })
  expect(sent(ConsentAnswer, [...moving, ['kind', 'consent'], ['ownershipTie', 'no']])).toMatchObject({
    kind: 'consent',
    ownershipTie: false,
  })
  expect(sent(ConsentAnswer, [...moving, ['kind', 'decline'], ['reason', '  ']])).toEqual({ reason: ['reason-needed'] })
})

test('a proposal names its two businesses', () => {
  expect(sent(Proposal, [['opportunityId', 'x']])).toEqual({ opportunityId: ['not-an-id'], businessId: ['not-an-id'] })
})

test('a move knows its own name', () => {
  expect(sent(MOVE_FORMS.draft, moving)).toEqual({ version: 3, as: 'b', kind: 'draft' })
  expect(sent(MOVE_FORMS.withdraw, moving)).toEqual({ reason: ['reason-needed'] })
})

test('terms of the agreement carry what was on the screen, and whose words stand where two clash', () => {
  const written = [
    ['on', 'agreement'],
    ['as', 'a'],
    ['base', '2'],
    ['note', '  '],
    ['choices.payment', 'mine'],
    ['choices.gives.b', 'theirs'],
    ['choices.person-in-charge.a', 'mine'],
  ] as const
  expect(sent(SentTerms, written)).toEqual({
    on: 'agreement',
    as: 'a',
    base: 2,
    clause: null,
    note: null,
    answers: null,
    choices: { payment: 'mine', 'gives.b': 'theirs', 'person-in-charge.a': 'mine' },
    ...NO_TERMS,
  })
  expect(sent(SentTerms, [...written.slice(0, 3), ['choices.price', 'half']])).toEqual({
    'choices.price': ['choose-one'],
  })
})
