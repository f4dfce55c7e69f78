import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ASSISTANCE_ASPECTS, ASSISTANCE_ITEMS } from '~/domain/agreement/assistance'
import type { Business } from '~/domain/business/business'
import { CERTIFICATES } from '~/domain/business/certificates'
import { NEED_AREAS } from '~/domain/business/needs'
import { divisionOf } from '~/domain/business/sectors'
import { sizeOf } from '~/domain/business/size'
import { termOf } from '~/domain/business/taxonomy'
import { UNITS } from '~/domain/business/units'
import { match, rank } from '~/domain/matching/match'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { LONGEST_LIFE_DAYS } from '~/domain/opportunity/states'
import { pointOf, provinceOf, regencyOf } from '~/domain/region/region'
import { DEMO_ACCOUNTS } from './accounts'
import { daysFrom } from './build'
import { CATERER, TEMPEH_MAKER } from './cases/waiheru'
import { demo } from './demo'
import { generate } from './generate'
import { dice, seededId } from './random'
import { TRADES } from './trades'

const now = new Date('2026-11-21T00:00:00Z')
const { businesses, opportunities } = demo({ seed: 1, now })
const byId = new Map(businesses.map((business) => [business.id, business]))

const fingerprint = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part)))
    .digest('hex')

const businessOf = (id: string): Business => {
  const found = byId.get(id)
  if (!found) throw new Error(`no business ${id}`)
  return found
}

const posted = (key: string): Opportunity => {
  const found = opportunities.find(({ id }) => id === seededId(key))
  if (!found) throw new Error(`no opportunity ${key}`)
  return found
}

const facts = (business: Business) => ({ ...business, point: pointOf(business.regency) })
const judged = (opportunity: Opportunity) =>
  rank(
    businesses
      .filter(({ id }) => id !== opportunity.businessId)
      .map((candidate) =>
        match({ opportunity, poster: facts(businessOf(opportunity.businessId)), candidate: facts(candidate), now }),
      ),
  )
const network = (key: string, count: number) =>
  Array.from({ length: count }, (_, index) => businessOf(seededId(`${key}/${index}`)))
/** Units a month that some businesses can make together. */
const together = (some: readonly Business[], term: string) =>
  some
    .flatMap(({ capabilities }) => capabilities)
    .filter((capability) => capability.term === term)
    .reduce((sum, { capacityPerMonth }) => sum + (capacityPerMonth ?? 0), 0)

test('the same seed gives the same demo, another seed another one', () => {
  expect(fingerprint(demo({ seed: 1, now }))).toBe(fingerprint({ businesses, opportunities }))
  expect(fingerprint(demo({ seed: 2, now }))).not.toBe(fingerprint({ businesses, opportunities }))
})

test('ids do not depend on the day of seeding, times do', () => {
  const later = demo({ seed: 1, now: daysFrom(now, 30) })
  expect(later.businesses.map(({ id }) => id)).toEqual(businesses.map(({ id }) => id))
  expect(later.opportunities.map(({ expiresAt }) => expiresAt)).toEqual(
    opportunities.map(({ expiresAt }) => daysFrom(expiresAt, 30)),
  )
})

test('there are more than four hundred businesses of all sizes, mostly micro', () => {
  const count = (size: Business['size']) => businesses.filter((business) => business.size === size).length
  expect(businesses).toHaveLength(418)
  expect(count('micro')).toBeGreaterThan(250)
  expect(count('medium')).toBeGreaterThanOrEqual(25)
  expect(count('large')).toBeGreaterThanOrEqual(12)
  expect(count('unknown')).toBeGreaterThan(0)
})

test('every province has a business, nearly every name is its own', () => {
  expect(new Set(businesses.map(({ regency }) => regency.slice(0, 2))).size).toBeGreaterThan(30)
  expect(new Set(businesses.map(({ name }) => name)).size).toBeGreaterThan(390)
})

test('about eighty opportunities of all three patterns look for partners', () => {
  const patterns = opportunities.map(({ details }) => details.pattern)
  expect(opportunities.length).toBeGreaterThan(65)
  expect(opportunities.length).toBeLessThan(95)
  for (const pattern of ['subcontracting', 'inti-plasma', 'cooperative-exchange'])
    expect(patterns.filter((one) => one === pattern).length).toBeGreaterThanOrEqual(10)
})

test('every business stands on the tables of the domain', () => {
  const wrong = businesses.filter(
    (business) =>
      regencyOf(business.regency) === null ||
      divisionOf(business.sector) === null ||
      business.size !== sizeOf(business.figures) ||
      business.capabilities.length === 0 ||
      business.capabilities.some(
        ({ term, kind, unit, label, capacityPerMonth, smallestOrder }) =>
          term === null ||
          termOf(term)?.kind !== kind ||
          !(unit in UNITS) ||
          label === '' ||
          capacityPerMonth === 0 ||
          (smallestOrder ?? 1) < 1,
      ) ||
      business.needs.some(({ area, term }) => !NEED_AREAS.includes(area) || (term !== null && !termOf(term))) ||
      business.certificates.some(({ certificate }) => !CERTIFICATES.includes(certificate)) ||
      business.assistance.some((aspect) => !ASSISTANCE_ASPECTS.includes(aspect)) ||
      [...business.groups, ...business.ties].some((id) => !byId.has(id) || id === business.id) ||
      business.updatedAt > now,
  )
  expect(wrong).toEqual([])
})

test('only medium and large firms subcontract or lead plasma', () => {
  const smaller = opportunities.filter(
    ({ businessId, details }) =>
      details.pattern !== 'cooperative-exchange' && !['medium', 'large'].includes(businessOf(businessId).size),
  )
  expect(smaller).toEqual([])
})

test('every opportunity asks for known things in a true range', () => {
  const wrong = opportunities
    .flatMap(({ wanted }) => wanted)
    .filter(({ term, least, most }) => term === null || !termOf(term) || least <= 0 || (most ?? least) < least)
  expect(wrong).toEqual([])
  expect(opportunities.every(({ wanted }) => wanted.length > 0)).toBe(true)
})

test('every opportunity is open, and ends within the longest life', () => {
  const latest = daysFrom(now, LONGEST_LIFE_DAYS)
  const wrong = opportunities.filter(
    ({ state, expiresAt, updatedAt }) => state !== 'open' || expiresAt <= now || expiresAt > latest || updatedAt > now,
  )
  expect(wrong).toEqual([])
})

test('every opportunity asks for and offers what the tables know', () => {
  const wrong = opportunities.filter(
    ({ assistanceOffered, certificatesRequired, area }) =>
      assistanceOffered.some((item) => !ASSISTANCE_ITEMS.includes(item)) ||
      certificatesRequired.some((certificate) => !CERTIFICATES.includes(certificate)) ||
      (area.kind === 'provinces' && area.provinces.some((code) => !provinceOf(code))),
  )
  expect(wrong).toEqual([])
})

test('no id is used twice', () => {
  const ids = [
    ...businesses.flatMap(({ id, capabilities }) => [id, ...capabilities.map((capability) => capability.id)]),
    ...opportunities.flatMap(({ id, wanted }) => [id, ...wanted.map((item) => item.id)]),
  ]
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

test('Waiheru: tempe and tofu makers, blacksmiths and workshops stand beside the firms that need them', () => {
  const ambon = businesses.filter(({ regency }) => regency === '8171')
  const making = (term: string) => ambon.filter(({ capabilities }) => capabilities.some((one) => one.term === term))
  expect(making('tempeh').length).toBeGreaterThanOrEqual(3)
  expect(making('tofu').length).toBeGreaterThanOrEqual(3)
  expect(making('machete').length + making('forging').length).toBeGreaterThanOrEqual(3)
  expect(making('turning').length + making('welding').length).toBeGreaterThanOrEqual(2)
})

test('the tempe maker of the demo is the best match for the caterer of the demo', () => {
  const [first] = judged(posted('waiheru/peluang-tempe-tahu'))
  expect(first).toMatchObject({ candidateId: TEMPEH_MAKER, eligible: true })
  expect(businessOf(CATERER).size).toBe('medium')
})

test('eleven garment makers can do together what none of them can alone', () => {
  const makers = network('garment', 11)
  const { wanted } = posted('garment/range')
  for (const { term, least } of wanted) expect(together(makers, term ?? '')).toBeGreaterThanOrEqual(least)
  for (const maker of makers)
    expect(wanted.every(({ term, least }) => together([maker], term ?? '') >= least)).toBe(false)
})

test('four cabinet makers can do together what none of them can alone', () => {
  const makers = network('cabinet', 4)
  const { wanted } = posted('cabinet/kitchens')
  for (const { term, least } of wanted) expect(together(makers, term ?? '')).toBeGreaterThanOrEqual(least)
  for (const maker of makers)
    expect(wanted.every(({ term, least }) => together([maker], term ?? '') >= least)).toBe(false)
})

test('three small electronics firms need the same costly component', () => {
  for (const firm of network('electronics', 3))
    expect(firm.needs).toContainEqual(expect.objectContaining({ area: 'raw-materials', term: 'electronics-part' }))
})

test('the tender is too big for each of the eight trim contractors, not for all of them', () => {
  const contractors = network('trim', 8)
  const least = posted('trim/tender').wanted[0]?.least ?? 0
  for (const contractor of contractors) expect(together([contractor], 'upholstery')).toBeLessThan(least)
  expect(together(contractors, 'upholstery')).toBeGreaterThanOrEqual(least)
})

test('the assembler finds its component makers, and not the one it owns', () => {
  const matches = judged(posted('assembler/pressed'))
  const fitting = matches.filter(({ eligible }) => eligible).map(({ candidateId }) => candidateId)
  expect(fitting).toContain(seededId('assembler/0'))
  expect(fitting).toContain(seededId('assembler/2'))
  expect(fitting).not.toContain(seededId('assembler/tied'))
})

test('the plantation finds the farmers around it', () => {
  const fitting = judged(posted('plantation/plasma')).filter(({ eligible }) => eligible)
  const farmers = network('plantation', 8).map(({ id }) => id)
  expect(fitting.filter(({ candidateId }) => farmers.includes(candidateId)).length).toBeGreaterThanOrEqual(6)
})

test('fishery, trader and carrier find one another for an exchange', () => {
  const fitting = (key: string) =>
    judged(posted(key))
      .filter(({ eligible }) => eligible)
      .map(({ candidateId }) => candidateId)
  expect(fitting('fishery/exchange-fishers')).toContain(seededId('fishery/carrier'))
  expect(fitting('fishery/exchange-fishers')).toContain(seededId('fishery/trader'))
  expect(fitting('fishery/exchange-trader')).toContain(seededId('fishery/fishers'))
})

test('the people of the demo own businesses of the demo', () => {
  for (const { role, businessId } of DEMO_ACCOUNTS)
    expect(businessId === null ? null : byId.has(businessId)).toBe(
      role === 'entrepreneur' || role === 'firm' ? true : null,
    )
})

test('a large set begins with a small one of the same seed', () => {
  const small = [...generate({ count: 50, seed: 7, now })]
  const large = [...generate({ count: 200, seed: 7, now })].slice(0, 50)
  expect(fingerprint(large)).toBe(fingerprint(small))
})

test('a large set needs no memory for what it has given', () => {
  let posts = 0
  let last = ''
  for (const { business, opportunities: some } of generate({ count: 5000, seed: 7, now })) {
    expect(business.id > last).toBe(true)
    last = business.id
    posts += some.length
  }
  expect(posts).toBeGreaterThan(500)
})

test('every trade is made of terms, units and certificates that exist', () => {
  const wrong = TRADES.filter(
    ({ makes, buys, certificates, weight }) =>
      !(weight > 0) ||
      certificates.some((certificate) => !CERTIFICATES.includes(certificate)) ||
      [...makes, ...buys].some(
        ({ term, unit, least, most }) => !termOf(term) || !(unit in UNITS) || !(least > 0) || most < least,
      ),
  )
  expect(wrong).toEqual([])
})

test('dice are fair enough, and weights count', () => {
  const roll = dice('fair')
  const faces = Array.from({ length: 6000 }, () => roll.int(1, 6))
  for (const face of [1, 2, 3, 4, 5, 6]) expect(faces.filter((one) => one === face).length / 1000).toBeCloseTo(1, 0)
  const draws = Array.from({ length: 1000 }, () =>
    roll.weighted([
      ['often', 9],
      ['seldom', 1],
    ] as const),
  )
  expect(draws.filter((draw) => draw === 'often').length).toBeGreaterThan(850)
  expect(roll.some([1, 2, 3], 2)).toHaveLength(2)
  expect(roll.some([1, 2], 9)).toEqual([1, 2])
  expect(() => roll.pick([])).toThrow(RangeError)
})
