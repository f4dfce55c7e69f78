import { expect, test } from 'vitest'
import { someParties } from '#tests/factories/agreement'
import { someTerms } from '#tests/factories/partnership'
import { PATTERNS } from '../partnership/patterns'
import { type Annex, annexClauses, frameAgreement, frameTerms, isFrameOpen } from './annexes'
import { differences } from './differences'

const { a: LEAD, b: TAILOR } = someParties()
const TERMS = someTerms()
const FRAME = { pattern: 'subcontracting', lead: LEAD, terms: TERMS } as const
const OWN_TERMS = someTerms({
  quantity: { perMonth: 400, unit: 'piece' },
  personsInCharge: { a: 'Rina Kartika', b: 'Siti Aminah Dua' },
})

const anAnnex = (changes: Partial<Annex> = {}): Annex => ({
  businessId: 'tailor-1',
  party: TAILOR,
  terms: OWN_TERMS,
  ...changes,
})

test('annexes are numbered in their order', () => {
  const framed = frameAgreement(FRAME, [anAnnex(), anAnnex({ businessId: 'tailor-2', terms: TERMS })])
  expect(framed).toEqual({
    ok: true,
    value: {
      ...FRAME,
      annexes: [
        { ...anAnnex(), number: 1 },
        { ...anAnnex({ businessId: 'tailor-2', terms: TERMS }), number: 2 },
      ],
    },
  })
})

test('a frame holds the clauses on which all agreed alike, and never a price or a name', () => {
  const empty = (frame: ReturnType<typeof frameTerms>) => differences(TERMS, frame).map(({ field }) => field)
  const ofEach = ['quantity', 'price', 'person-in-charge.a', 'person-in-charge.b']
  const frame = frameTerms([TERMS, OWN_TERMS])
  expect(empty(frame).toSorted()).toEqual(ofEach.toSorted())
  expect(empty(frameTerms([TERMS])).toSorted()).toEqual(ofEach.toSorted())
  const codes = annexClauses({ ...FRAME, terms: frame, annexes: [] }, anAnnex({ terms: TERMS })).map(({ code }) => code)
  expect(codes).toEqual(['parties', 'price-and-quantity', 'persons-in-charge'])
})

test('where one agreed otherwise the clause stands in every annex, whole, without the duties of the law', () => {
  const other = someTerms({ gives: { a: TERMS.gives.a, b: 'Bordir' }, payment: { days: 7, mechanism: 'cash' } })
  const frame = frameTerms([TERMS, other])
  expect(frame).toMatchObject({ gives: { a: null, b: null }, payment: null })
  const written = annexClauses({ ...FRAME, terms: frame, annexes: [] }, anAnnex({ terms: TERMS }))
  expect(written.find(({ code }) => code === 'payment')?.content).toEqual(TERMS.payment)
  expect(written.find(({ code }) => code === 'rights-and-duties')?.content).toEqual({
    gives: TERMS.gives,
    duties: { a: [], b: [] },
  })
})

test.each([
  [['draft', 'in-negotiation'], true],
  [['draft', 'ready'], false],
  [['terminated'], false],
] as const)('the first annex that is made ready fixes the frame: %j', (states, open) => {
  expect(isFrameOpen(states)).toBe(open)
})

test('an annex writes who the two are and what differs from the frame', () => {
  const frame = { ...FRAME, annexes: [] }
  const codes = (annex: Annex) => annexClauses(frame, annex).map(({ code }) => code)
  expect(codes(anAnnex())).toEqual(['parties', 'price-and-quantity', 'persons-in-charge'])
  expect(codes(anAnnex({ terms: TERMS }))).toEqual(['parties'])
  expect(annexClauses(frame, anAnnex())[0]?.content).toEqual({ a: LEAD, b: TAILOR })
})

test.each(PATTERNS)('%s: only an inti or a contractor leads many', (pattern) => {
  const { a, b } = someParties(pattern)
  const framed = frameAgreement({ pattern, lead: a, terms: TERMS }, [anAnnex({ party: b })])
  expect(framed.ok).toBe(pattern === 'inti-plasma' || pattern === 'subcontracting')
  if (!framed.ok) expect(framed.refusal).toEqual({ code: 'pattern-not-multi-party', detail: { pattern } })
})

test.each([
  [FRAME, [], 'annexes-missing'],
  [{ ...FRAME, lead: TAILOR }, [anAnnex()], 'role-not-allowed'],
  [FRAME, [anAnnex(), anAnnex({ businessId: 'tailor-2', party: LEAD })], 'role-not-allowed'],
  [FRAME, [anAnnex(), anAnnex()], 'business-twice'],
])('a frame is refused: %#', (frame, annexes, code) => {
  expect(frameAgreement(frame, annexes)).toEqual({ ok: false, refusal: { code } })
})
