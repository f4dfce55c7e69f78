import * as fc from 'fast-check'
import { ASSISTANCE_ITEMS } from '~/domain/agreement/assistance'
import { BUSINESS_KINDS, type Business, type Sector } from '~/domain/business/business'
import { CERTIFICATES } from '~/domain/business/certificates'
import { NEED_AREAS } from '~/domain/business/needs'
import { SIZES } from '~/domain/business/size'
import { TERMS } from '~/domain/business/terms'
import type { Unit } from '~/domain/business/units'
import { factsOf } from '~/domain/matching/facts'
import type { BusinessFacts, Pair, Posting } from '~/domain/matching/rule'
import type { Area, Opportunity, PatternDetails } from '~/domain/opportunity/opportunity'
import { aBusiness, aCapability, aFirm } from './business'
import { anOpportunity, aWantedItem } from './opportunity'

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

/** Few enough that many meet. */
const someTerm = maybe(
  fc.constantFrom('garment', 'suit', 'dress', 'zipper', ...TERMS.slice(0, 6).map(({ code }) => code)),
)
const someUnit = fc.constantFrom<Unit>('piece', 'dozen', 'kilogram', 'ton')
const someQuantity = fc.oneof(
  fc.nat(3000),
  fc.nat(300_000).map((parts) => parts / 1000),
)
const somePrice = fc.oneof(fc.bigInt({ min: 0n, max: 5000n }), fc.bigInt({ min: 0n, max: 1_000_000_000n }))
/** Either end may be left open. */
const someBand = fc.tuple(maybe(somePrice), maybe(somePrice)).map(([one, other]) => {
  const turned = one !== null && other !== null && one > other
  return turned ? { priceLow: other, priceHigh: one } : { priceLow: one, priceHigh: other }
})
const someRegency = fc.constantFrom('3204', '3273', '3201', '5108', '1201', '8171', '0000')
const someCertificates = CERTIFICATES.slice(0, 4)
const someSector = fc.oneof(
  fc.constantFrom('10', '14', '31', '46', '99').map((division): Sector => ({ edition: '2020', division })),
  fc.constantFrom('10', '14', '04').map((division): Sector => ({ edition: '2025', division })),
)
const someDay = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })

const capability = fc.record({
  term: someTerm,
  unit: someUnit,
  capacityPerMonth: maybe(someQuantity),
  smallestOrder: maybe(someQuantity),
  leadTimeDays: maybe(fc.nat(300)),
  prices: someBand,
})

/** Any business: of any size, place and trade, telling much or nothing. */
export const anyBusiness: fc.Arbitrary<Business> = fc
  .record({
    id: fc.uuid({ version: 7 }),
    kind: fc.constantFrom(...BUSINESS_KINDS),
    size: fc.constantFrom(...SIZES, 'unknown' as const),
    regency: someRegency,
    sector: someSector,
    capabilities: fc.array(capability, { maxLength: 4 }),
    needs: fc.uniqueArray(fc.constantFrom(...NEED_AREAS), { maxLength: 3 }),
    certificates: fc.dictionary(fc.constantFrom(...someCertificates), fc.constantFrom('held', 'in-progress')),
    longestPaymentTermDays: maybe(fc.nat(90)),
    womenLed: maybe(fc.boolean()),
    track: fc
      .tuple(fc.nat(30), fc.nat(30), maybe(fc.nat(60)))
      .map(([one, other, paymentDelayDays]) => ({ due: one + other, kept: one, paymentDelayDays })),
    usualReplyHours: maybe(fc.nat(200)),
    state: fc.constantFrom('listed', 'listed', 'listed', 'hidden'),
    updatedAt: someDay,
  })
  .map(({ capabilities, needs, certificates, ...drawn }) =>
    aBusiness({
      ...drawn,
      capabilities: capabilities.map(({ prices, ...each }, at) =>
        aCapability({ ...each, ...prices, id: `capability-${at}` }),
      ),
      needs: needs.map((area) => ({ area, term: null, label: null })),
      certificates: someCertificates.flatMap((certificate) => {
        const state = certificates[certificate]
        return state ? [{ certificate, state }] : []
      }),
    }),
  )

const someDetails: fc.Arbitrary<PatternDetails> = fc.oneof(
  fc.record({
    pattern: fc.constant('subcontracting'),
    specification: fc.constant('Rapi.'),
    materialsSupplied: fc.constantFrom('', 'Kain'),
  }),
  fc.record({
    pattern: fc.constant('inti-plasma'),
    commodity: fc.constant('Kopi'),
    plasmaSought: fc.integer({ min: 1, max: 7 }),
    hectaresEach: fc.constant(null),
    inputsSupplied: fc.constantFrom('', 'Bibit'),
  }),
  fc.record({
    pattern: fc.constant('cooperative-exchange'),
    shares: fc.constant('Harga'),
    seeks: fc.constant('Harga'),
    sectorsSought: fc.array(someSector, { maxLength: 2 }),
  }),
)

const someArea: fc.Arbitrary<Area> = fc.oneof(
  fc.constant({ kind: 'anywhere' as const }),
  fc.nat(300).map((km) => ({ kind: 'within' as const, km })),
  fc.subarray(['32', '81', '00']).map((provinces) => ({ kind: 'provinces' as const, provinces })),
)

/** Any opportunity, closed ones among them. */
export const anyOpportunity: fc.Arbitrary<Opportunity> = fc
  .record({
    id: fc.uuid({ version: 7 }),
    details: someDetails,
    wanted: fc.array(
      fc.record({
        term: someTerm,
        unit: someUnit,
        least: someQuantity,
        over: maybe(someQuantity),
        prices: someBand,
      }),
      {
        maxLength: 3,
      },
    ),
    certificatesRequired: fc.subarray([...someCertificates]),
    area: someArea,
    assistanceOffered: fc.subarray(ASSISTANCE_ITEMS.slice(0, 12)),
    paymentTermDays: maybe(fc.nat(90)),
    prefers: fc.record({ womenLed: fc.boolean(), groups: fc.boolean() }),
    neededBy: maybe(fc.date({ min: new Date('2026-11-01'), max: new Date('2027-12-31'), noInvalidDate: true })),
    state: fc.constantFrom('open', 'open', 'open', 'matched', 'met'),
  })
  .map(({ wanted, ...drawn }) =>
    anOpportunity({
      ...drawn,
      wanted: wanted.map(({ over, prices, ...item }) =>
        aWantedItem({ ...item, ...prices, most: over === null ? null : item.least + over }),
      ),
    }),
  )

/** The asking side. */
export const anyPosting: fc.Arbitrary<Posting> = fc
  .record({
    opportunity: anyOpportunity,
    poster: fc.record({
      id: fc.uuid({ version: 7 }),
      size: fc.constantFrom(...SIZES, 'unknown' as const),
      kind: fc.constantFrom(...BUSINESS_KINDS),
      regency: someRegency,
      sector: someSector,
      track: fc.record({ due: fc.constant(0), kept: fc.constant(0), paymentDelayDays: maybe(fc.nat(60)) }),
    }),
    now: fc.date({ min: new Date('2026-11-21'), max: new Date('2027-01-30'), noInvalidDate: true }),
  })
  .map(({ opportunity, poster, now }) => ({ opportunity, poster: factsOf(aFirm(poster)), now }))

const tiedTo = (candidate: BusinessFacts, poster: BusinessFacts): BusinessFacts => ({ ...candidate, ties: [poster.id] })

/** A posting and a business, now and then one that is tied to the poster, and seldom the poster itself. */
export const anyPair: fc.Arbitrary<Pair> = fc
  .record({ posting: anyPosting, business: anyBusiness, kin: fc.constantFrom('none', 'none', 'none', 'tied', 'same') })
  .map(({ posting, business, kin }) => {
    const candidate = factsOf(business)
    if (kin === 'same') return { ...posting, candidate: posting.poster }
    return { ...posting, candidate: kin === 'tied' ? tiedTo(candidate, posting.poster) : candidate }
  })
