import { expect, test } from 'vitest'
import { PATTERN_TABLE, PATTERNS } from '../partnership/patterns'
import { dutiesFor } from './duties'
import { otherSide } from './terms'

const LARGER_ALWAYS = [
  'publish-opportunities',
  'report-to-government',
  'name-person-in-charge',
  'obey-agreement',
  'coach-partner',
  'keep-promise',
]
const codes = (duties: readonly { readonly code: string }[]) => duties.map((duty) => duty.code)

test('the nucleus owes the six of art. 3 and the five of art. 14; the plasma keeps its promise', () => {
  const duties = dutiesFor('inti-plasma', { a: 'plasma', b: 'inti' })
  expect(codes(duties.b)).toEqual([
    'inti-land',
    'inti-inputs',
    'inti-guidance',
    'inti-technology',
    'inti-financing',
    'inti-efficiency',
    ...LARGER_ALWAYS,
  ])
  expect(codes(duties.a)).toEqual(['keep-promise'])
})

test('the contractor owes the five of art. 4 and the five of art. 14', () => {
  const duties = dutiesFor('subcontracting', { a: 'contractor', b: 'subcontractor' })
  expect(codes(duties.a)).toEqual([
    'contractor-work',
    'contractor-materials',
    'contractor-guidance',
    'contractor-technology',
    'contractor-financing',
    ...LARGER_ALWAYS,
  ])
  expect(duties.a[0]?.source).toEqual({ law: 'PP 44/1997', article: '4 (1)', document: '002', verified: true })
})

test('peers owe each other the same', () => {
  const duties = dutiesFor('cooperative-exchange', { a: 'peer', b: 'peer' })
  expect(codes(duties.a)).toEqual(['exchange-information', 'exchange-marketing', 'keep-promise'])
  expect(duties.b).toEqual(duties.a)
})

test.each(PATTERNS)('%s: only law that was read is called verified', (pattern) => {
  const { larger, smaller } = PATTERN_TABLE[pattern]
  const duties = dutiesFor(pattern, { a: larger, b: smaller })
  for (const { source } of [...duties.a, ...duties.b]) expect(source.verified).toBe(source.document !== null)
})

test('each side has the other across from it', () => {
  expect([otherSide('a'), otherSide('b')]).toEqual(['b', 'a'])
})
