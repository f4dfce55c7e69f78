import { BUSINESS_KINDS, type Capability, NEWCOMER, type TrackRecord } from '../business/business'
import { NEED_AREAS } from '../business/needs'
import { SIZES } from '../business/size'
import { REGENCIES } from '../region/regencies'
import { type BusinessFacts, type Facet, FULL } from './rule'

// One constant a facet. A rule names the one it reads; the engines keep a column of each that some rule reads.

const placeOf = new Map(REGENCIES.map(({ code }, place) => [code, place]))
const NOWHERE = REGENCIES.length

/** The regency, by its place in the table; the last value is a code that the table does not hold. */
export const PLACE: Facet = {
  code: 'place',
  values: NOWHERE + 1,
  ages: 1,
  of: ({ regency }) => placeOf.get(regency) ?? NOWHERE,
  like: (value) => {
    const regency = REGENCIES[value]
    return regency
      ? { regency: regency.code, point: { lat: regency.lat, lon: regency.lon } }
      : { regency: '0000', point: null }
  },
}

const CLASSES = ['unknown', ...SIZES] as const

/** Size and kind: what the law's table of patterns asks of a side. */
export const STATURE: Facet = {
  code: 'stature',
  values: CLASSES.length * BUSINESS_KINDS.length,
  ages: 1,
  of: ({ size, kind }) => CLASSES.indexOf(size) * BUSINESS_KINDS.length + BUSINESS_KINDS.indexOf(kind),
  like: (value) => ({
    size: CLASSES[Math.floor(value / BUSINESS_KINDS.length)] ?? 'unknown',
    kind: BUSINESS_KINDS[value % BUSINESS_KINDS.length] ?? 'enterprise',
  }),
}

const EDITIONS = ['2020', '2025'] as const
const DIVISIONS = 100

/** The two digits of the division, for each edition. */
export const SECTOR: Facet = {
  code: 'sector',
  values: EDITIONS.length * DIVISIONS,
  ages: 1,
  of: ({ sector: { edition, division } }) => EDITIONS.indexOf(edition) * DIVISIONS + Number(division),
  like: (value) => ({
    sector: {
      edition: EDITIONS[Math.floor(value / DIVISIONS)] ?? '2020',
      division: String(value % DIVISIONS).padStart(2, '0'),
    },
  }),
}

/** The eight areas, a bit each. */
export const NEEDS: Facet = {
  code: 'needs',
  values: 2 ** NEED_AREAS.length,
  ages: 1,
  of: ({ needs }) => needs.reduce((mask, { area }) => mask | (1 << NEED_AREAS.indexOf(area)), 0),
  like: (value) => ({
    needs: NEED_AREAS.flatMap((area, bit) => ((value >> bit) & 1 ? [{ area, term: null, label: null }] : [])),
  }),
}

/** No posting pays later than a year after delivery, so that who can wait longer is alike. */
const LONGEST_DAYS = 365
const SAID_NOTHING = 0
const LACKS_CAPITAL = 1
const DAYS_FROM = 2

/** How long it can wait for money, in days; where it did not say, whether it lacks capital. */
export const PATIENCE: Facet = {
  code: 'patience',
  values: DAYS_FROM + LONGEST_DAYS + 1,
  ages: 1,
  of: ({ longestPaymentTermDays, needs }) => {
    if (longestPaymentTermDays !== null) return DAYS_FROM + Math.min(longestPaymentTermDays, LONGEST_DAYS)
    return needs.some(({ area }) => area === 'capital') ? LACKS_CAPITAL : SAID_NOTHING
  },
  like: (value) => ({
    longestPaymentTermDays: value < DAYS_FROM ? null : value - DAYS_FROM,
    needs: value === LACKS_CAPITAL ? [{ area: 'capital', term: null, label: null }] : [],
  }),
}

type Told = Pick<BusinessFacts, 'capabilities' | 'needs' | 'size' | 'point'>

/** What a complete profile tells, one by one. */
export const told = ({ capabilities, needs, size, point }: Told): boolean[] => [
  capabilities.length > 0,
  capabilities.some(({ capacityPerMonth }) => capacityPerMonth !== null),
  needs.length > 0,
  size !== 'unknown',
  point !== null,
]

const MOST_TOLD = 5
const HIDDEN = MOST_TOLD + 1

const aCapability = (capacityPerMonth: number | null): Capability => ({
  id: '',
  kind: 'product',
  term: null,
  label: '',
  capacityPerMonth,
  unit: 'piece',
  smallestOrder: null,
  leadTimeDays: null,
  priceLow: null,
  priceHigh: null,
})

/** Profiles beyond this age are all as stale: a quarter fresh, then a year that wears on them. */
export const FRESH_DAYS = 90
export const STALE_DAYS = FRESH_DAYS + 365

/** How much its profile tells, by age; the last value is a hidden one. */
export const PROFILE: Facet = {
  code: 'profile',
  values: HIDDEN + 1,
  ages: STALE_DAYS + 1,
  of: (business) => (business.state === 'hidden' ? HIDDEN : told(business).filter(Boolean).length),
  like: (value) => ({
    state: value === HIDDEN ? 'hidden' : 'listed',
    capabilities: value > 0 ? [aCapability(value > 1 ? 1 : null)] : [],
    needs: value > 2 ? [{ area: 'partnership', term: null, label: null }] : [],
    size: value > 3 ? 'micro' : 'unknown',
    point: value > 4 ? { lat: 0, lon: 0 } : null,
  }),
}

/** Duties kept are told apart by twentieths: finer says no more of anybody. */
const TWENTIETHS = 20
const STEP = FULL / TWENTIETHS
/** What most businesses are worth that have a record, and how many duties that belief counts as. */
const USUAL_RECORD = 750
const BELIEF = 4

/** How well duties were kept, 0…1000 by twentieths: a few count less than many, and none is as good as most have. */
export const recordScore = ({ due, kept }: TrackRecord): number =>
  STEP * Math.round((kept * FULL + BELIEF * USUAL_RECORD) / (due + BELIEF) / STEP)

const NO_RECORD = TWENTIETHS + 1

/** So many duties that the belief no longer matters. */
const MANY = 100_000

const aRecord = (value: number): TrackRecord => ({
  due: MANY,
  kept: Math.round((MANY * value) / TWENTIETHS),
  paymentDelayDays: null,
})

/** How well duties were kept; the last value is of who has had none. */
export const RECORD: Facet = {
  code: 'record',
  values: NO_RECORD + 1,
  ages: 1,
  of: ({ track }) => (track.due === 0 ? NO_RECORD : recordScore(track) / STEP),
  like: (value) => ({ track: value === NO_RECORD ? NEWCOMER : aRecord(value) }),
}

/** Hours within which an answer is quick, and within which it comes at once; two days are the clock of the room. */
export const QUICK_HOURS = 48
export const AT_ONCE_HOURS = 6

const PACES = [AT_ONCE_HOURS, QUICK_HOURS, QUICK_HOURS + 1] as const

/** How soon it usually answers: at once, quickly, later; the last value is of who has answered too seldom. */
export const PACE: Facet = {
  code: 'pace',
  values: PACES.length + 1,
  ages: 1,
  of: ({ usualReplyHours: hours }) => {
    if (hours === null) return PACES.length
    return hours > QUICK_HOURS ? 2 : Number(hours > AT_ONCE_HOURS)
  },
  like: (value) => ({ usualReplyHours: PACES[value] ?? null }),
}

/** Its kind, and whether it says that a woman leads it. */
export const COMPANY: Facet = {
  code: 'company',
  values: 2 * BUSINESS_KINDS.length,
  ages: 1,
  of: ({ kind, womenLed }) => Number(womenLed === true) * BUSINESS_KINDS.length + BUSINESS_KINDS.indexOf(kind),
  like: (value) => ({
    womenLed: value >= BUSINESS_KINDS.length ? true : null,
    kind: BUSINESS_KINDS[value % BUSINESS_KINDS.length] ?? 'enterprise',
  }),
}
