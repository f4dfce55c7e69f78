import { expect, test } from 'vitest'
import type { BusinessKind, Sector } from '../business/business'
import { SIZES, type Size } from '../business/size'
import {
  largerByRole,
  PARTY_ROLES,
  PATTERN_TABLE,
  PATTERNS,
  type PatternSide,
  patternFor,
  sectorsFit,
  supervisedByKppu,
} from './patterns'

const side = (size: Size | 'unknown', kind: BusinessKind = 'enterprise'): PatternSide => ({ size, kind })
const STATUTORY = PATTERNS.filter((pattern) => pattern !== 'cooperative-exchange')

// The law's pairs by hand (domain handbook 4.2): larger side first.
const ALLOWED: readonly (readonly [Size, Size])[] = [
  ['large', 'micro'],
  ['large', 'small'],
  ['large', 'medium'],
  ['medium', 'micro'],
  ['medium', 'small'],
]
const REFUSED: readonly (readonly [Size, Size])[] = [
  ['micro', 'micro'],
  ['micro', 'small'],
  ['small', 'micro'],
  ['small', 'small'],
  ['medium', 'medium'],
  ['large', 'large'],
]
const withPairs = (pairs: readonly (readonly [Size, Size])[]) =>
  STATUTORY.flatMap((pattern) => pairs.map(([one, other]) => [pattern, one, other] as const))

test.each(withPairs(ALLOWED))('%s: a %s side may lead a %s one, from either end', (pattern, one, other) => {
  const { larger, smaller } = PATTERN_TABLE[pattern]
  expect(patternFor({ pattern, a: side(one), b: side(other) })).toMatchObject({
    ok: true,
    value: { roles: { a: larger, b: smaller }, larger: 'a', kppu: true },
  })
  expect(patternFor({ pattern, a: side(other), b: side(one) })).toMatchObject({
    ok: true,
    value: { roles: { a: smaller, b: larger }, larger: 'b', kppu: true },
  })
})

test.each(withPairs(REFUSED))('%s: refuses %s with %s and cites the rule', (pattern, one, other) => {
  expect(patternFor({ pattern, a: side(one), b: side(other) })).toEqual({
    ok: false,
    refusal: { code: 'sizes-not-allowed', detail: { rule: 'larger-with-smaller', pattern, a: one, b: other } },
  })
})

test('the two lists together are every pair of sizes', () => {
  expect(ALLOWED.length * 2 + REFUSED.length).toBe(SIZES.length ** 2)
})

test.each(SIZES.flatMap((a) => SIZES.map((b) => [a, b] as const)))(
  'exchange takes any pair: %s with %s are peers',
  (a, b) => {
    expect(patternFor({ pattern: 'cooperative-exchange', a: side(a), b: side(b) })).toMatchObject({
      ok: true,
      value: { roles: { a: 'peer', b: 'peer' }, larger: null },
    })
  },
)

test.each([
  ['large', 'large'],
  ['large', 'medium'],
  ['large', 'unknown'],
  ['medium', 'medium'],
  ['medium', 'unknown'],
] as const)('a %s enterprise may lead a cooperative of size %s', (enterprise, cooperative) => {
  const link = { pattern: 'inti-plasma', a: side(cooperative, 'cooperative'), b: side(enterprise) } as const
  expect(patternFor(link)).toMatchObject({ ok: true, value: { roles: { a: 'plasma', b: 'inti' }, larger: 'b' } })
})

test('a large cooperative leads a medium enterprise, though the law would let either lead', () => {
  const link = { pattern: 'inti-plasma', a: side('medium'), b: side('large', 'cooperative') } as const
  expect(patternFor(link)).toMatchObject({ ok: true, value: { larger: 'b' } })
  expect(patternFor({ ...link, a: link.b, b: link.a })).toMatchObject({ ok: true, value: { larger: 'a' } })
})

test('where the leading side is settled, only that side may lead', () => {
  const link = { pattern: 'inti-plasma', a: side('medium'), b: side('large') } as const
  expect(patternFor({ ...link, leads: 'a' })).toMatchObject({ ok: false, refusal: { code: 'sizes-not-allowed' } })
  expect(patternFor({ ...link, leads: 'b' })).toMatchObject({ ok: true, value: { larger: 'b' } })
  const cooperative = side('large', 'cooperative')
  expect(patternFor({ ...link, b: cooperative, leads: 'a' })).toMatchObject({ ok: true, value: { larger: 'a' } })
})

test('two cooperatives of the same size have no larger side', () => {
  const both = side('large', 'cooperative')
  expect(patternFor({ pattern: 'subcontracting', a: both, b: both })).toMatchObject({
    ok: false,
    refusal: { code: 'sizes-not-allowed' },
  })
})

test('a self-help group counts by its size, as an enterprise does', () => {
  const link = { pattern: 'inti-plasma', a: side('medium'), b: side('medium', 'group') } as const
  expect(patternFor(link).ok).toBe(false)
})

test.each([
  ['unknown', 'large', 'a'],
  ['large', 'unknown', 'b'],
  ['unknown', 'unknown', 'both'],
] as const)('sizes %s and %s: the refusal says whose is missing', (a, b, whose) => {
  expect(patternFor({ pattern: 'subcontracting', a: side(a), b: side(b) })).toEqual({
    ok: false,
    refusal: { code: 'size-unknown', detail: { side: whose } },
  })
})

test('KPPU supervises the five pairs of the law and no other', () => {
  const supervised = SIZES.flatMap((a) =>
    SIZES.slice(SIZES.indexOf(a))
      .filter((b) => supervisedByKppu(a, b))
      .map((b) => `${a}-${b}`),
  )
  expect(supervised).toEqual(['micro-medium', 'micro-large', 'small-medium', 'small-large', 'medium-large'])
  expect(supervisedByKppu('large', 'micro')).toBe(true)
})

test('supervision is not guessed for an unknown size', () => {
  expect(supervisedByKppu('unknown', 'large')).toBeNull()
  expect(supervisedByKppu('large', 'unknown')).toBeNull()
})

test('laws whose text was not read are marked as not verified', () => {
  const unread = PATTERNS.flatMap((pattern) =>
    PATTERN_TABLE[pattern].sources.filter((source) => source.document === null),
  )
  expect(unread.length).toBeGreaterThan(0)
  expect(unread.every((source) => !source.verified)).toBe(true)
  expect(PATTERN_TABLE['inti-plasma'].sources).toContainEqual({
    law: 'UU 20/2008',
    article: '27',
    document: null,
    verified: false,
  })
})

test.each(STATUTORY)('%s: the larger side is found again from the roles', (pattern) => {
  const { larger, smaller } = PATTERN_TABLE[pattern]
  expect(PARTY_ROLES).toContain(larger)
  expect(largerByRole(pattern, { a: larger, b: smaller })).toBe('a')
  expect(largerByRole(pattern, { a: smaller, b: larger })).toBe('b')
})

test('peers have no larger side', () => {
  expect(largerByRole('cooperative-exchange', { a: 'peer', b: 'peer' })).toBeNull()
})

const sector = (division: string, edition: Sector['edition'] = '2020'): Sector => ({ edition, division })

test('exchange needs two sectors of different categories', () => {
  expect(sectorsFit('cooperative-exchange', sector('03'), sector('47'))).toEqual({ ok: true, value: null })
  expect(sectorsFit('cooperative-exchange', sector('10'), sector('14'))).toEqual({
    ok: false,
    refusal: { code: 'sectors-alike', detail: { category: 'C' } },
  })
})

test('exchange does not compare across editions, nor what is no division', () => {
  expect(sectorsFit('cooperative-exchange', sector('03', '2025'), sector('47'))).toMatchObject({
    refusal: { code: 'sector-editions-differ' },
  })
  expect(sectorsFit('cooperative-exchange', sector('34'), sector('47'))).toMatchObject({
    refusal: { code: 'sector-unknown' },
  })
  expect(sectorsFit('cooperative-exchange', sector('47'), sector('34'))).toMatchObject({
    refusal: { code: 'sector-unknown' },
  })
})

test('the other patterns do not ask about sectors', () => {
  expect(sectorsFit('subcontracting', sector('14'), sector('14', '2025'))).toEqual({ ok: true, value: null })
})
