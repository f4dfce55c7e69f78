import { expect, test } from 'vitest'
import { aBusiness, aCapability, aFirm } from '#tests/factories/business'
import { anOpportunity, aWantedItem } from '#tests/factories/opportunity'
import type { Business } from '../business/business'
import type { Opportunity } from '../opportunity/opportunity'
import { chainOf, stepsDone } from './chains'
import { findNetworks } from './find'
import type { NetworkType, Posting } from './network'
import { provincesOf, zoneOf } from './zone'

const posted = (changes: Partial<Opportunity> & { regency?: string } = {}): Posting => {
  const { regency = '8171', ...of } = changes
  return { ...anOpportunity({ area: { kind: 'anywhere' }, ...of }), regency }
}
const makers = (count: number, changes: Partial<Business> = {}, perMonth = 100): Business[] =>
  Array.from({ length: count }, (_, index) =>
    aBusiness({
      id: `m${index}`,
      needs: [],
      capabilities: [aCapability({ term: 'tofu', capacityPerMonth: perMonth + index })],
      ...changes,
    }),
  )
const of = (type: NetworkType, nodes: readonly Business[], postings: readonly Posting[] = []) =>
  findNetworks({ nodes, postings }).filter((network) => network.type === type)
const tofu = (least: number) => [aWantedItem({ term: 'tofu', least, most: null, unit: 'kilogram' })]

test('three who make the same nearby pool their capacity, for an order too large for each', () => {
  const tender = posted({ id: 'tender', wanted: tofu(250) })
  expect(of('scale', makers(2))).toEqual([])
  expect(of('scale', makers(3), [tender])).toMatchObject([
    { subject: 'tofu', centre: '8171', opportunityId: 'tender', gain: { pooled: 303, tenths: 29, unit: 'kilogram' } },
  ])
})

test('an order that one can take alone, that all cannot, or that is meant for elsewhere, is no reason', () => {
  const elsewhere = [
    posted({ wanted: tofu(50) }),
    posted({ wanted: tofu(5000) }),
    posted({ wanted: [aWantedItem({ term: 'tofu', least: 250, unit: 'trip' })] }),
    posted({ wanted: tofu(250), area: { kind: 'provinces', provinces: ['32'] } }),
    posted({ wanted: tofu(250), area: { kind: 'within', km: 50 }, regency: '3273' }),
    posted({ wanted: tofu(250), businessId: 'm1' }),
    posted({ wanted: [aWantedItem({ term: null })] }),
  ]
  expect(of('scale', makers(3), elsewhere)).toMatchObject([{ opportunityId: null, grounds: { demand: 300 } }])
})

test('who is far, large, tied or together already is not gathered', () => {
  const [one, two, three] = makers(3)
  if (!one || !two || !three) throw new Error('three makers')
  expect(of('scale', [one, two, { ...three, regency: '3273' }])).toEqual([])
  expect(of('scale', [one, two, { ...three, regency: '0000' }])).toEqual([])
  expect(of('scale', [one, two, { ...three, size: 'large' }])).toEqual([])
  expect(of('scale', [one, two, { ...three, ties: [one.id] }])).toEqual([])
  expect(of('scale', [{ ...one, ties: [three.id] }, two, three])).toEqual([])
  expect(of('scale', makers(3, { groups: ['koperasi'] }))).toEqual([])
})

test('a group counts as small, and unknown capacities are not added up', () => {
  expect(of('scale', makers(3, { size: 'large', kind: 'cooperative' }))).toHaveLength(1)
  const unknown = { capabilities: [aCapability({ term: 'tofu', capacityPerMonth: null })] }
  expect(of('scale', makers(3, unknown))).toEqual([])
  const [one, two, three] = makers(3)
  if (!one || !two || !three) throw new Error('three makers')
  expect(of('scale', [one, two, { ...three, ...unknown }])).toMatchObject([{ grounds: { knowledge: 666 } }])
})

test('more than fifteen make several networks', () => {
  const found = of('scale', makers(33))
  expect(found.map(({ members }) => members.length)).toEqual([15, 15, 3])
  expect(new Set(found.map(({ key }) => key)).size).toBe(3)
})

test('the only strong buyer around faces many; two buyers, or a small one, do not make it so', () => {
  const buyer = aFirm({ id: 'buyer', regency: '8171' })
  const sellers = makers(4)
  const asks = posted({ id: 'asks', businessId: 'buyer', wanted: tofu(10) })
  const one = (nodes: readonly Business[], postings: readonly Posting[]) =>
    of('bargaining', nodes, postings).filter(({ sign }) => sign === 'one-buyer')
  expect(one([buyer, ...sellers], [asks])).toMatchObject([{ opportunityId: 'asks', gain: { sellers: 4 } }])
  expect(one([buyer, ...sellers], [asks, posted({ id: 'b', businessId: 'other', wanted: tofu(10) })])).toEqual([])
  expect(one(sellers, [posted({ businessId: 'm0', wanted: tofu(10) })])).toEqual([])
  expect(one([buyer, ...makers(4, { ties: ['buyer'] })], [asks])).toEqual([])
  expect(one([buyer, ...sellers.slice(1)], [asks])).toEqual([])
})

test('neighbours of one trade share what most of them lack', () => {
  const lacking = (area: 'marketing' | 'partnership') => ({ needs: [{ area, term: null, label: null }] as const })
  expect(of('shared-services', makers(4, lacking('marketing')))).toMatchObject([
    { subject: 'marketing', gain: { sharers: 4 } },
  ])
  expect(of('shared-services', makers(4, lacking('partnership')))).toEqual([])
  const apart = makers(4).map((one, index) => ({
    ...one,
    needs: [{ area: index < 2 ? ('capital' as const) : ('permits' as const), term: null, label: null }],
  }))
  expect(of('shared-services', apart)).toEqual([])
})

test('three of three sectors close a circle; of one sector, or tied, they do not', () => {
  const node = (id: string, division: string, makes: string, wants: string) =>
    aBusiness({
      id,
      sector: { edition: '2020', division },
      capabilities: [aCapability({ term: makes })],
      needs: [{ area: 'raw-materials', term: wants, label: null }],
    })
  const farmer = node('a', '01', 'soybean', 'trucking')
  const maker = node('b', '10', 'tofu', 'soybean')
  const carrier = node('c', '49', 'trucking', 'tofu')
  const [circle] = of('exchange-circle', [farmer, maker, carrier])
  expect(circle).toMatchObject({ subject: 'soybean+tofu+trucking', gain: { needs: 3 }, grounds: { knowledge: 1000 } })
  const order = circle?.members.map(({ businessId }) => businessId).join('')
  expect(['abc', 'bca', 'cab']).toContain(order)
  expect(of('exchange-circle', [farmer, maker, { ...carrier, sector: maker.sector }])).toEqual([])
  expect(of('exchange-circle', [farmer, maker, { ...carrier, ties: ['a'] }])).toEqual([])
  expect(of('exchange-circle', [farmer, maker, { ...carrier, regency: '3273' }])).toEqual([])
  expect(of('exchange-circle', [farmer, maker])).toEqual([])
})

test('a circle that only says smaller ones again is left out', () => {
  const node = (id: string, division: string, makes: string, wants: readonly string[]) =>
    aBusiness({
      id,
      sector: { edition: '2020', division },
      capabilities: [aCapability({ term: makes })],
      needs: wants.map((term) => ({ area: 'raw-materials', term, label: null }) as const),
    })
  const field = [
    node('a', '01', 'soybean', ['trucking']),
    node('b', '10', 'tofu', ['soybean', 'trucking']),
    node('c', '49', 'trucking', ['tofu', 'soybean']),
  ]
  const found = of('exchange-circle', field).map(({ members }) =>
    members
      .map(({ businessId }) => businessId)
      .toSorted()
      .join(''),
  )
  expect(found.toSorted()).toEqual(['ac', 'bc'])
})

test('a term does its own steps and those it is a kind of', () => {
  const chain = chainOf('special-vehicle')
  expect(chain && stepsDone(chain, ['ambulance-fitting'])).toEqual([0, 1])
  expect(chain && stepsDone(chain, ['tofu', 'unknown'])).toEqual([])
  expect(chainOf('nothing')).toBeNull()
  expect(stepsDone({ code: 'nothing' }, ['tofu'])).toEqual([])
})

test('a zone holds the province and what lies near it', () => {
  const zone = zoneOf('32', ['3216', '3175', '3578', '3273'])
  expect(zone).toEqual(['3216', '3175', '3273'])
  expect(provincesOf(['3216', '8171', '3273'])).toEqual(['32', '81'])
})
