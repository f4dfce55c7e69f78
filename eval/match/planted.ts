import { type Dice, dice, seededId } from '#prisma/seed/random'
import { type Business, type Capability, NEWCOMER } from '~/domain/business/business'
import type { Certificate } from '~/domain/business/certificates'
import type { NeedArea } from '~/domain/business/needs'
import { SECTOR_EDITION } from '~/domain/business/sectors'
import { recogniseTerm } from '~/domain/business/taxonomy'
import type { Unit } from '~/domain/business/units'
import type { RuleCode } from '~/domain/matching/rule'
import type { Area, Opportunity, PatternDetails, ProposedPattern } from '~/domain/opportunity/opportunity'
import { REGENCIES } from '~/domain/region/regencies'
import { kmBetween } from '~/domain/region/region'
import { AFTER, BEFORE, ELSEWHERE, TRADES, type Trade, UNSEEN_TRADES } from './vocabulary'

/** What a planted business is to the one opportunity it was made for; null for everybody else. */
export interface Made {
  readonly opportunityId: string
  readonly as: 'suitable' | 'near-miss' | 'weak'
  /** The one rule that a near miss breaks, or by which a weak one is worse than the suitable; null for suitable ones. */
  readonly rule: RuleCode | null
}

export interface Planted {
  readonly business: Business
  readonly made: Made | null
}

export interface Posting {
  /** Of words that the taxonomy was never mended for. */
  readonly unseen: boolean
  readonly opportunity: Opportunity
  readonly poster: Business
  readonly trade: Trade
}

export interface PlantedSet {
  readonly postings: readonly Posting[]
  readonly planted: readonly Planted[]
}

const DAY = 86_400_000
/** Of each kind and opportunity. The places of a shortlist are 20: one kind of near miss let in fills the most of them. */
const SUITABLE = 8
const NEAR_MISSES = 12
const WEAK = 3
const ELSE = 1500

/** Where nothing is posted: from here everything is out of reach. */
const FAR_PROVINCES = ['53', '81', '82', '91', '92', '93', '94', '95', '96']
const POSTING_PROVINCES = ['12', '16', '18', '31', '32', '33', '34', '35', '51', '61', '63', '73']
const regenciesOf = (provinces: readonly string[]) => REGENCIES.filter(({ province }) => provinces.includes(province))
const FAR = regenciesOf(FAR_PROVINCES)

/** What people write instead: a letter lost, doubled, or two that changed places. */
const slip = (word: string, drawn: Dice): string => {
  const at = drawn.int(1, word.length - 2)
  const [head, tail] = [word.slice(0, at), word.slice(at)]
  return drawn.pick([
    head + tail.slice(1),
    head + tail.slice(0, 1) + tail,
    `${head}${tail[1]}${tail[0]}${tail.slice(2)}`,
  ])
}

/** Of long words. A maker types on a phone, a buyer at a desk. */
const SLIPS = { maker: 0.12, buyer: 0.04 }

/** The words of a trade as somebody types them in a hurry. */
const typed = (phrase: string, drawn: Dice, slips = SLIPS.maker): string => {
  const words = phrase.split(' ').map((word) => (word.length >= 6 && drawn.chance(slips) ? slip(word, drawn) : word))
  return [drawn.pick(BEFORE), ...words, drawn.pick(AFTER)].filter((word) => word !== '').join(' ')
}

const understood = (label: string) => ({ label, term: recogniseTerm(label)[0] ?? null })

/** Larger and smaller units people use for the same thing. */
const OTHER_UNITS: Readonly<Partial<Record<Unit, readonly [Unit, number]>>> = {
  piece: ['dozen', 12],
  kilogram: ['quintal', 100],
  ton: ['kilogram', 0.001],
}

/** Where partners are wanted, and the regencies of it. */
const areaFor = (regency: string, drawn: Dice): { area: Area; places: readonly string[] } => {
  const province = regency.slice(0, 2)
  if (drawn.chance(0.4)) {
    return {
      area: { kind: 'provinces', provinces: [province] },
      places: regenciesOf([province]).map(({ code }) => code),
    }
  }
  const km = drawn.pick([80, 120, 200])
  const near = REGENCIES.filter(({ code }) => (kmBetween(regency, code) ?? km + 1) <= km)
  return { area: { kind: 'within', km }, places: near.map(({ code }) => code) }
}

const detailsFor = (pattern: ProposedPattern, trade: Trade): PatternDetails => {
  if (pattern === 'subcontracting')
    return { pattern, specification: 'Contoh ada di kantor kami.', materialsSupplied: '' }
  if (pattern === 'inti-plasma')
    return { pattern, commodity: trade.name, plasmaSought: 10, hectaresEach: null, inputsSupplied: 'bibit' }
  const sectorsSought = [{ edition: SECTOR_EDITION, division: trade.division } as const]
  return { pattern, shares: 'pelanggan dan harga', seeks: 'pemasok', sectorsSought }
}

/** The poster of an exchange works in another sector. */
const POSTER_DIVISION = '47'

const posterOf = (id: string, pattern: ProposedPattern, { trade, regency, now }: Place): Business => ({
  id,
  kind: 'enterprise',
  name: `Pencari ${trade.name}`,
  description: '',
  regency,
  sector: { edition: SECTOR_EDITION, division: pattern === 'cooperative-exchange' ? POSTER_DIVISION : trade.division },
  size: 'large',
  figures: { capital: null, annualSales: 90_000_000_000n, workers: 300 },
  capabilities: [],
  needs: [],
  certificates: [],
  groups: [],
  ties: [],
  longestPaymentTermDays: null,
  womenLed: null,
  track: NEWCOMER,
  usualReplyHours: null,
  assistance: [],
  state: 'listed',
  updatedAt: now,
})

interface Place {
  readonly trade: Trade
  readonly regency: string
  readonly now: Date
}

const CERTIFICATES: readonly Certificate[] = ['nib', 'halal', 'sni', 'iso-9001']
const TERM_DAYS = 21

const postingOf = (pattern: ProposedPattern, key: string, { trade, regency, now }: Place) => {
  const drawn = dice(key)
  const { area, places } = areaFor(regency, drawn)
  const details = detailsFor(pattern, trade)
  const partners = details.pattern === 'inti-plasma' ? details.plasmaSought : 1
  const label = typed(drawn.pick(trade.buyers), drawn, SLIPS.buyer)
  const poster = posterOf(seededId(`${key}/poster`), pattern, { trade, regency, now })
  const opportunity: Opportunity = {
    id: seededId(key),
    businessId: poster.id,
    title: label,
    details,
    wanted: [
      {
        id: seededId(`${key}/item`),
        ...understood(label),
        least: Math.round(trade.perMonth * 0.4) * partners,
        most: trade.perMonth * partners,
        unit: trade.unit,
        priceLow: BigInt(Math.round(trade.price * 0.8)),
        priceHigh: BigInt(Math.round(trade.price * 1.1)),
      },
    ],
    certificatesRequired: drawn.some(CERTIFICATES, drawn.int(1, 2)),
    area,
    assistanceOffered: ['technology.quality-control', 'marketing.market-access', 'capital.credit-information'],
    paymentTermDays: TERM_DAYS,
    prefers: { womenLed: drawn.chance(0.3), groups: false },
    neededBy: new Date(now.getTime() + 45 * DAY),
    expiresAt: new Date(now.getTime() + 60 * DAY),
    state: 'open',
    updatedAt: now,
  }
  return { posting: { opportunity, poster, trade, unseen: UNSEEN_TRADES.includes(trade) }, places }
}

const ANSWERED: readonly NeedArea[] = ['technology', 'marketing', 'capital', 'raw-materials']
const need = (area: NeedArea) => ({ area, term: null, label: null })

const pricesAt = (rupiah: number, said: boolean) => ({
  priceLow: said ? BigInt(Math.round(rupiah)) : null,
  priceHigh: said ? BigInt(Math.round(rupiah * 1.15)) : null,
})

const recordFrom = (drawn: Dice) => {
  const due = drawn.chance(0.5) ? 0 : drawn.int(2, 20)
  return { due, kept: Math.round(due * (0.85 + 0.15 * drawn.next())), paymentDelayDays: null }
}

const capabilityOf = (trade: Trade, key: string, drawn: Dice): Capability => {
  const label = typed(drawn.pick(trade.makers), drawn)
  const [unit, times] = (drawn.chance(0.2) ? OTHER_UNITS[trade.unit] : null) ?? [trade.unit, 1]
  return {
    id: seededId(`${key}/capability`),
    kind: 'product',
    ...understood(label),
    capacityPerMonth: Math.round((trade.perMonth * (0.6 + 1.6 * drawn.next())) / times),
    unit,
    smallestOrder: drawn.chance(0.5) ? Math.max(1, Math.round((trade.perMonth * 0.1) / times)) : null,
    leadTimeDays: drawn.chance(0.8) ? drawn.int(3, 25) : null,
    ...pricesAt(trade.price * (0.75 + 0.3 * drawn.next()) * times, drawn.chance(0.7)),
  }
}

/** Who a person who knows the trade would call first. */
const suitable = ({ opportunity, trade }: Posting, places: readonly string[], key: string): Business => {
  const drawn = dice(key)
  return {
    id: seededId(key),
    kind: drawn.chance(0.1) ? 'group' : 'enterprise',
    name: `${drawn.pick(['Karya', 'Sumber', 'Mitra', 'Barokah', 'Jaya', 'Sari'])} ${key.slice(-4)}`,
    description: `${typed(drawn.pick(trade.makers), drawn)}, sejak ${drawn.int(1995, 2023)}.`,
    regency: drawn.pick(places),
    sector: { edition: SECTOR_EDITION, division: trade.division },
    size: drawn.pick(['micro', 'small'] as const),
    figures: { capital: 40_000_000n, annualSales: 900_000_000n, workers: drawn.int(2, 15) },
    capabilities: [capabilityOf(trade, key, drawn)],
    needs: drawn.some(ANSWERED, drawn.int(1, 2)).map(need),
    certificates: opportunity.certificatesRequired.map((certificate) => ({ certificate, state: 'held' })),
    groups: [],
    ties: [],
    longestPaymentTermDays: drawn.chance(0.7) ? drawn.int(TERM_DAYS, 45) : null,
    womenLed: opportunity.prefers.womenLed ? true : drawn.pick([true, false, null]),
    track: recordFrom(drawn),
    usualReplyHours: drawn.chance(0.4) ? drawn.int(1, 40) : null,
    assistance: [],
    state: 'listed',
    updatedAt: new Date(opportunity.updatedAt.getTime() - drawn.int(0, 80) * DAY),
  }
}

type Spoil = (business: Business, posting: Posting, drawn: Dice) => Business

const withCapability = (business: Business, changes: Partial<Capability>): Business => ({
  ...business,
  capabilities: business.capabilities.map((one) => ({ ...one, ...changes })),
})

/** What one partner is asked for at least and at most. */
const asked = ({ opportunity: { details, wanted } }: Posting) => {
  const partners = details.pattern === 'inti-plasma' ? details.plasmaSought : 1
  return { least: (wanted[0]?.least ?? 0) / partners, most: (wanted[0]?.most ?? 0) / partners }
}

/** Each breaks one rule of a suitable business and leaves the rest as it is. */
const BREAKS: Readonly<Partial<Record<RuleCode, Spoil>>> = {
  pattern: (business) => ({ ...business, size: 'large' }),
  ownership: (business, { poster }) => ({ ...business, ties: [poster.id] }),
  capability: (business, { trade }, drawn) => {
    const label = typed(drawn.pick(trade.lookalikes), drawn)
    return { ...withCapability(business, understood(label)), description: label }
  },
  capacity: (business, posting, drawn) => {
    const { least, most } = asked(posting)
    const { unit } = posting.trade
    return drawn.chance(0.6)
      ? withCapability(business, { unit, smallestOrder: null, capacityPerMonth: least * (0.2 + 0.6 * drawn.next()) })
      : withCapability(business, { unit, smallestOrder: most * (1.2 + drawn.next()), capacityPerMonth: most * 4 })
  },
  certificates: (business, _, drawn) => {
    const lost = drawn.pick(business.certificates)
    return { ...business, certificates: business.certificates.filter((one) => one !== lost) }
  },
  distance: (business, _, drawn) => ({ ...business, regency: drawn.pick(FAR).code }),
  sector: (business) => ({ ...business, sector: { edition: SECTOR_EDITION, division: POSTER_DIVISION } }),
  standing: (business) => ({ ...business, state: 'hidden' }),
}

/** Each makes a suitable business worse by one rule, without refusing it. */
const WEAKENS: Readonly<Partial<Record<RuleCode, Spoil>>> = {
  assistance: (business) => ({ ...business, needs: [need('infrastructure'), need('permits')] }),
  'payment-term': (business) => ({ ...business, longestPaymentTermDays: 0 }),
  certificates: (business) => ({
    ...business,
    certificates: business.certificates.map(({ certificate }) => ({ certificate, state: 'in-progress' })),
  }),
  price: (business, { trade }, drawn) => {
    const dear = trade.price * (1.5 + drawn.next())
    return withCapability(business, {
      unit: trade.unit,
      ...pricesAt(dear, true),
      capacityPerMonth: trade.perMonth * 1.5,
    })
  },
  'lead-time': (business, _, drawn) => withCapability(business, { leadTimeDays: drawn.int(90, 240) }),
  'track-record': (business, _, drawn) => ({
    ...business,
    track: { due: 20, kept: drawn.int(0, 8), paymentDelayDays: null },
  }),
  standing: (business) => ({
    ...withCapability({ ...business, needs: [] }, { capacityPerMonth: null, smallestOrder: null }),
    updatedAt: new Date(business.updatedAt.getTime() - 600 * DAY),
  }),
}

/** Which rules the pattern of a posting knows: an exchange takes any sizes, only it refuses a sector. */
const breakable = (rule: RuleCode, { opportunity }: Posting): boolean => {
  const exchange = opportunity.details.pattern === 'cooperative-exchange'
  return rule === 'pattern' ? !exchange : rule !== 'sector' || exchange
}

const codes = (table: Readonly<Partial<Record<RuleCode, Spoil>>>) => Object.entries(table) as [RuleCode, Spoil][]

const around = (posting: Posting, places: readonly string[], key: string): Planted[] => {
  const opportunityId = posting.opportunity.id
  const several = (count: number, name: string, make: (one: string) => Planted): Planted[] =>
    Array.from({ length: count }, (_, index) => make(`${key}/${name}/${index}`))
  const spoiled = (as: 'near-miss' | 'weak', rule: RuleCode, spoil: Spoil) => (one: string) => ({
    business: spoil(suitable(posting, places, one), posting, dice(`${one}/spoilt`)),
    made: { opportunityId, as, rule },
  })
  return [
    ...several(SUITABLE, 'suitable', (one) => ({
      business: suitable(posting, places, one),
      made: { opportunityId, as: 'suitable', rule: null },
    })),
    ...codes(BREAKS).flatMap(([rule, spoil]) =>
      breakable(rule, posting) ? several(NEAR_MISSES, `breaks-${rule}`, spoiled('near-miss', rule, spoil)) : [],
    ),
    ...codes(WEAKENS).flatMap(([rule, spoil]) => several(WEAK, `weak-${rule}`, spoiled('weak', rule, spoil))),
  ]
}

/** Somebody from elsewhere: half in the trades of the postings but out of their reach, half in other trades anywhere. */
const somebody = (posting: Posting, key: string): Planted => {
  const drawn = dice(key)
  const within = REGENCIES.map(({ code }) => code)
  if (drawn.chance(0.5)) {
    return {
      business: suitable(
        posting,
        FAR.map(({ code }) => code),
        key,
      ),
      made: null,
    }
  }
  const label = typed(drawn.pick(ELSEWHERE), drawn)
  const business = { ...suitable(posting, within, key), sector: { edition: SECTOR_EDITION, division: '96' } as const }
  return { business: { ...withCapability(business, understood(label)), description: label }, made: null }
}

/**
 * The planted truth: for each opportunity some suitable businesses, near misses that break one rule each, and weaker
 * ones, among everybody else. The same for the same seed. Every trade is posted twice, far enough apart that what is
 * planted for one is out of reach of the other.
 */
export const plant = (seed: number, now: Date): PlantedSet => {
  const drawn = dice(`planted/${seed}`)
  const sites = (Object.keys(TRADES) as ProposedPattern[]).flatMap((pattern) =>
    [...TRADES[pattern], ...(pattern === 'subcontracting' ? UNSEEN_TRADES : [])].flatMap((trade) =>
      drawn.some(['1', '3', '6'], 2).map((island) => {
        const provinces = POSTING_PROVINCES.filter(
          (province) => province.startsWith(island) || (island === '6' && province === '73'),
        )
        const regency = drawn.pick(regenciesOf(provinces)).code
        const key = `planted/${seed}/${trade.name}/${island}`
        return { key, ...postingOf(pattern, key, { trade, regency, now }) }
      }),
    ),
  )
  const postings = sites.map(({ posting }) => posting)
  return {
    postings,
    planted: [
      ...sites.flatMap(({ key, posting, places }) => around(posting, places, key)),
      ...Array.from({ length: ELSE }, (_, index) => somebody(drawn.pick(postings), `planted/${seed}/else/${index}`)),
    ],
  }
}
