import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTerms } from '#tests/factories/any-terms'
import { someTerms } from '#tests/factories/partnership'
import { CLAUSE_OF, differences, TERM_FIELDS, type TermField, termsOf, valuesOf } from './differences'
import { mergeTerms, settleMerge } from './merge'
import { NO_TERMS, type Terms } from './terms'

const BASE = termsOf(valuesOf(someTerms()))
const edited = (changes: Partial<Terms>): Terms => ({ ...BASE, ...changes })
const fieldsOf = (found: readonly { readonly field: TermField }[]) => found.map(({ field }) => field)

test('two equal terms differ in nothing, however their keys were stored', () => {
  expect(differences(BASE, { ...BASE })).toEqual([])
  expect(differences(BASE, edited({ payment: { mechanism: 'transfer', days: 14 } }))).toEqual([])
  expect(differences(BASE, edited({ coaching: BASE.coaching.toReversed() }))).toEqual([])
})

// Each change alone is found alone, with its clause, before and after.
test.each<[TermField, Partial<Terms>]>([
  ['activity', { activity: 'Menjahit celana' }],
  ['gives.a', { gives: { ...BASE.gives, a: 'Kain saja' } }],
  ['gives.b', { gives: { ...BASE.gives, b: null } }],
  ['quantity', { quantity: { perMonth: 1501, unit: 'piece' } }],
  ['price', { price: { basis: 'fixed', amount: 28_501n, setBy: 'both' } }],
  ['payment', { payment: { days: 15, mechanism: 'transfer' } }],
  ['quality', { quality: null }],
  ['delivery', { delivery: 'Diambil' }],
  ['materials', { materials: { kind: 'none' } }],
  ['coaching', { coaching: ['technology.quality-control'] }],
  ['duration', { duration: { start: new Date('2027-01-05T00:00:00Z'), months: 12 } }],
  ['disputes', { disputes: BASE.disputes.toReversed() }],
  ['termination', { termination: null }],
  ['person-in-charge.a', { personsInCharge: { ...BASE.personsInCharge, a: 'Budi' } }],
  ['person-in-charge.b', { personsInCharge: { ...BASE.personsInCharge, b: 'Budi' } }],
])('a change of %s is found', (field, changes) => {
  const after = someTerms(changes)
  expect(differences(BASE, after)).toEqual([
    { field, clause: CLAUSE_OF[field], before: valuesOf(BASE)[field], after: valuesOf(after)[field] },
  ])
})

test('every difference between nothing and whole terms stands in the order of the agreement', () => {
  expect(fieldsOf(differences(NO_TERMS, BASE))).toEqual(TERM_FIELDS)
})

test('terms taken apart and put together are the same', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      expect(termsOf(valuesOf(terms))).toEqual(terms)
    }),
  )
})

test('disjoint edits are merged', () => {
  const mine = edited({ payment: { days: 7, mechanism: 'transfer' } })
  const theirs = edited({ quality: 'Jahitan ganda', gives: { ...BASE.gives, b: 'Celana' } })
  expect(mergeTerms({ base: BASE, mine, theirs })).toEqual({
    terms: { ...theirs, payment: mine.payment },
    conflicts: [],
  })
})

test('the same edit twice is one edit', () => {
  const twice = edited({ quality: 'Jahitan ganda' })
  expect(mergeTerms({ base: BASE, mine: twice, theirs: edited({ quality: 'Jahitan ganda' }) })).toEqual({
    terms: twice,
    conflicts: [],
  })
})

test('one statement edited in two ways is a conflict, and neither wins unseen', () => {
  const mine = edited({ price: { basis: 'fixed', amount: 30_000n, setBy: 'both' }, delivery: 'Diambil' })
  const theirs = edited({ price: { basis: 'fixed', amount: 27_000n, setBy: 'both' } })
  expect(mergeTerms({ base: BASE, mine, theirs })).toEqual({
    terms: { ...BASE, delivery: 'Diambil' },
    conflicts: [
      {
        field: 'price',
        clause: 'price-and-quantity',
        base: BASE.price,
        mine: mine.price,
        theirs: theirs.price,
      },
    ],
  })
  expect(settleMerge({ base: BASE, mine, theirs }, {})).toEqual({
    ok: false,
    refusal: { code: 'conflict-open', detail: { field: 'price' } },
  })
  expect(settleMerge({ base: BASE, mine, theirs }, { price: 'theirs' })).toEqual({
    ok: true,
    value: { ...BASE, delivery: 'Diambil', price: theirs.price },
  })
})

test('a choice where nothing clashes changes nothing', () => {
  const mine = edited({ quality: 'Jahitan ganda' })
  expect(settleMerge({ base: BASE, mine, theirs: BASE }, { quality: 'theirs' })).toEqual({ ok: true, value: mine })
})

test('coaching items added and dropped by two people come together without conflict', () => {
  const mine = edited({
    coaching: ['technology.quality-control', 'human-resources.training', 'marketing.promotion'],
  })
  const theirs = edited({ coaching: ['technology.quality-control', 'management.advisers'] })
  expect(mergeTerms({ base: BASE, mine, theirs })).toEqual({
    terms: edited({ coaching: ['marketing.promotion', 'management.advisers', 'technology.quality-control'] }),
    conflicts: [],
  })
})

const edits = fc.record({ base: anyTerms, mine: anyTerms, theirs: anyTerms })
/** Edits as people make them: a few statements taken from elsewhere. */
const fewEdits = fc
  .tuple(edits, fc.subarray([...TERM_FIELDS]), fc.subarray([...TERM_FIELDS]))
  .map(([{ base, mine, theirs }, byMe, byThem]) => {
    const takenFrom = (from: Terms, fields: readonly TermField[]) =>
      termsOf({
        ...valuesOf(base),
        ...Object.fromEntries(fields.map((field) => [field, valuesOf(from)[field]])),
      })
    return { base, mine: takenFrom(mine, byMe), theirs: takenFrom(theirs, byThem) }
  })

test('whoever edits alone gets what they wrote', () => {
  fc.assert(
    fc.property(anyTerms, anyTerms, (base, written) => {
      expect(mergeTerms({ base, mine: written, theirs: base })).toEqual({ terms: written, conflicts: [] })
      expect(mergeTerms({ base, mine: base, theirs: written })).toEqual({ terms: written, conflicts: [] })
    }),
  )
})

test('it does not matter who is called me', () => {
  fc.assert(
    fc.property(fewEdits, ({ base, mine, theirs }) => {
      const one = mergeTerms({ base, mine, theirs })
      const other = mergeTerms({ base, mine: theirs, theirs: mine })
      expect(other.terms).toEqual(one.terms)
      expect(fieldsOf(other.conflicts)).toEqual(fieldsOf(one.conflicts))
    }),
  )
})

test('every edit is in the merge or in its conflicts: nothing is lost, nothing is made up', () => {
  fc.assert(
    fc.property(fewEdits, ({ base, mine, theirs }) => {
      const { terms, conflicts } = mergeTerms({ base, mine, theirs })
      const byMe = fieldsOf(differences(base, mine))
      const byThem = fieldsOf(differences(base, theirs))
      const unlike = fieldsOf(differences(mine, theirs))
      const clashing = TERM_FIELDS.filter(
        (field) => field !== 'coaching' && [byMe, byThem, unlike].every((fields) => fields.includes(field)),
      )
      expect(fieldsOf(conflicts)).toEqual(clashing)
      const holds = (values: Terms, field: TermField) => expect(valuesOf(terms)[field]).toEqual(valuesOf(values)[field])
      const settled = TERM_FIELDS.filter((field) => field !== 'coaching' && !clashing.includes(field))
      for (const field of clashing) holds(base, field)
      for (const field of settled.filter((one) => byMe.includes(one))) holds(mine, field)
      for (const field of settled.filter((one) => !byMe.includes(one))) holds(theirs, field)
    }),
  )
})

test('a merge settled everywhere for one side holds that side’s every statement', () => {
  fc.assert(
    fc.property(fewEdits, ({ base, mine, theirs }) => {
      const conflicts = fieldsOf(mergeTerms({ base, mine, theirs }).conflicts)
      const settled = settleMerge(
        { base, mine, theirs },
        Object.fromEntries(conflicts.map((field) => [field, 'mine' as const])),
      )
      if (!settled.ok) throw new Error(settled.refusal.code)
      for (const field of conflicts) expect(valuesOf(settled.value)[field]).toEqual(valuesOf(mine)[field])
    }),
  )
})
