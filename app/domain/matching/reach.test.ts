import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBusiness, aCapability, aFirm } from '#tests/factories/business'
import { anOpportunity, aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import { TERMS } from '../business/terms'
import { match } from './match'
import { reaches, reachOf, termsWithinReach } from './reach'
import { isKept } from './run'

const tailor = aBusiness({
  regency: '3204',
  sector: { edition: '2020', division: '14' },
  capabilities: [aCapability({ term: 'garment', unit: 'piece' })],
})
const poster = aFirm()

test('terms of the same family are within reach, others are not', () => {
  const reach = reachOf(anOpportunity({ wanted: [aWantedItem({ term: 'suit' })] }), poster)
  expect(reach.terms).toContainEqual({ term: 'suit', covers: 1000 })
  expect(reach.terms).toContainEqual({ term: 'garment', covers: 600 })
  expect(reaches(reach, tailor)).toBe('within')
  expect(reaches(reach, aBusiness({ regency: '3204' }))).toBe('not')
})

test('a term wanted twice covers as far as it does at best', () => {
  const wanted = [aWantedItem({ term: 'suit' }), aWantedItem({ term: 'dress' })]
  const { terms } = reachOf(anOpportunity({ wanted }), poster)
  expect(terms.filter(({ term }) => term === 'suit')).toEqual([{ term: 'suit', covers: 1000 }])
})

test('the poster itself and hidden businesses are out of reach', () => {
  const reach = reachOf(anOpportunity({ wanted: [aWantedItem({ term: 'garment' })] }), poster)
  expect(reaches(reach, { ...tailor, id: poster.id })).toBe('not')
  expect(reaches(reach, { ...tailor, state: 'hidden' })).toBe('not')
})

test('the area asked bounds the places, each with its distance', () => {
  const places = (area: ReturnType<typeof anOpportunity>['area']) => reachOf(anOpportunity({ area }), poster).places
  expect(places({ kind: 'anywhere' }).length).toBeGreaterThan(500)
  expect(places({ kind: 'provinces', provinces: ['32'] }).every(({ regency }) => regency.startsWith('32'))).toBe(true)
  const near = places({ kind: 'within', km: 30 })
  expect(near).toContainEqual({ regency: '3204', km: 0 })
  expect(near.every(({ km }) => km !== null && km <= 30)).toBe(true)
})

test('a business that answers from outside the area is told apart', () => {
  const opportunity = anOpportunity({ wanted: [aWantedItem({ term: 'garment' })], area: { kind: 'within', km: 30 } })
  expect(reaches(reachOf(opportunity, poster), { ...tailor, regency: '8171' })).toBe('outside')
})

test('a poster without a known place reaches everywhere, at no known distance', () => {
  const { places } = reachOf(anOpportunity({ area: { kind: 'within', km: 5 } }), { ...poster, regency: '0000' })
  expect(places.length).toBeGreaterThan(500)
  expect(places.every(({ km }) => km === null)).toBe(true)
})

test('where nothing asked is recognised, work reaches related sectors', () => {
  const wanted = [aWantedItem({ term: null })]
  const reach = reachOf(anOpportunity({ wanted }), poster)
  const divisions = reach.sectors.map(({ division }) => division)
  expect(reach.terms).toEqual([])
  expect(divisions).toContain('14')
  expect(divisions).toContain('13')
  expect(divisions).not.toContain('01')
  expect(reaches(reach, tailor)).toBe('within')
})

test('where nothing asked is recognised, an exchange reaches the sectors sought, or else all but its own', () => {
  const exchange = (sectorsSought: { edition: '2020'; division: string }[]) =>
    reachOf(
      anOpportunity({
        wanted: [],
        details: { pattern: 'cooperative-exchange', shares: 'Info harga', seeks: 'Angkutan', sectorsSought },
      }),
      poster,
    ).sectors.map(({ division }) => division)
  expect(exchange([{ edition: '2020', division: '49' }])).toEqual(['49'])
  expect(exchange([])).toContain('49')
  expect(exchange([])).not.toContain('10')
})

test('the terms within reach of a business are those its opportunities may want', () => {
  const terms = termsWithinReach({ capabilities: [aCapability({ term: 'tempeh' }), aCapability({ term: null })] })
  expect(terms).toContain('soy-food')
  expect(terms).toContain('tofu')
  expect(terms).not.toContain('suit')
})

test('no pair worth keeping is out of reach, from either side', () => {
  const some = TERMS.slice(0, 60).map(({ code }) => code)
  const area = fc.oneof(
    fc.constant({ kind: 'anywhere' as const }),
    fc.nat(300).map((km) => ({ kind: 'within' as const, km })),
    fc.constant({ kind: 'provinces' as const, provinces: ['32'] }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom(...some), { maxLength: 3 }),
      fc.record({ area, regency: fc.constantFrom('3204', '3273', '8171') }),
      (wanted, offered, place) => {
        const pair = aPair({
          opportunity: { wanted: wanted.map((term) => aWantedItem({ term })), area: place.area },
          candidate: { capabilities: offered.map((term) => aCapability({ term })), regency: place.regency },
        })
        if (!isKept(match(pair))) return
        const whole = aBusiness({ ...pair.candidate })
        expect(reaches(reachOf(anOpportunity({ ...pair.opportunity }), poster), whole)).toBe('within')
        expect(termsWithinReach(whole).some((term) => wanted.includes(term))).toBe(true)
      },
    ),
  )
})
