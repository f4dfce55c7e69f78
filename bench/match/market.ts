import { ASSISTANCE_ITEMS } from '~/domain/agreement/assistance'
import { CERTIFICATES } from '~/domain/business/certificates'
import { TERMS } from '~/domain/business/terms'
import type { Unit } from '~/domain/business/units'
import { COMPANY, NEEDS, PACE, PATIENCE, PLACE, PROFILE, RECORD, SECTOR, STATURE } from '~/domain/matching/facets'
import { factsOf } from '~/domain/matching/facts'
import { figuresOf, type OfferFigures } from '~/domain/matching/offers'
import { lotOf } from '~/domain/matching/order'
import { FACETS, type Profile } from '~/domain/matching/profile'
import { dayNumber, type Facet, type Posting } from '~/domain/matching/rule'
import type { Area, Opportunity, PatternDetails } from '~/domain/opportunity/opportunity'
import { REGENCIES } from '~/domain/region/regencies'

// A market drawn from a seed: businesses as profiles, one place after another, and postings to hold against them.

export const NOW = new Date('2026-11-22T03:00:00Z')
const TODAY = dayNumber(NOW)

/** Integers below `most`, and what is made of them. */
export const createDice = (seed: number) => {
  let state = seed >>> 0
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * most)
  }
  const chance = (perMille: number): boolean => below(1000) < perMille
  const from = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  return { below, chance, from }
}
type Dice = ReturnType<typeof createDice>

/** Picks by weight, by looking up one of a thousand slots. */
const slotsOf = (weights: readonly number[], slots: number): Uint16Array => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const table = new Uint16Array(slots)
  let [at, reached] = [0, weights[0] ?? 0]
  for (let slot = 0; slot < slots; slot += 1) {
    while ((slot + 0.5) / slots > reached / whole && at < weights.length - 1) {
      at += 1
      reached += weights[at] ?? 0
    }
    table[slot] = at
  }
  return table
}

/** Java holds more than half of the businesses. */
const PLACE_WEIGHTS = REGENCIES.map(({ code, kind }, at) => {
  const onJava = code >= '3100' && code < '3700'
  return (onJava ? 4 : 1) * (kind === 'kota' ? 2 : 1) * (1 + ((at * 7919) % 13) / 6)
})
const places = slotsOf(PLACE_WEIGHTS, 4096)

/** A few trades are everywhere, most are seldom: Zipf's law over the terms, in an order of no meaning. */
const terms = slotsOf(
  TERMS.map((_, at) => 1 / (10 + ((at * 131) % TERMS.length))),
  4096,
)
const UNIT_OF = TERMS.map(({ kind }, at): Unit => {
  if (kind === 'process') return 'piece'
  return (['piece', 'kilogram', 'litre', 'dozen', 'piece'] as const)[at % 5] ?? 'piece'
})

const ROUND = [10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90]

/** Round numbers, as people say them: 10 to 90,000. */
const quantity = (dice: Dice): number => dice.from(ROUND) * 10 ** dice.below(4)

const UNITS_DRAWN = [...new Set(UNIT_OF)]
const SHARES = [5, 10, 20, 50]
const LEADS = [1, 3, 7, 14, 30, 60]
const POWERS = 4

/** Figures by what was drawn of them, so that equal ones are made once: a whole country draws them often. */
const figures: OfferFigures[] = []

/** Where one of so many was drawn, from 1; 0 where it was left out. */
const drawnOf = (dice: Dice, perMille: number, choices: number): number =>
  dice.chance(perMille) ? 1 + dice.below(choices) : 0

const someFigures = (dice: Dice, term: number): OfferFigures => {
  const unit = UNIT_OF[term] ?? 'piece'
  const capacity = drawnOf(dice, 800, ROUND.length * POWERS)
  const share = drawnOf(dice, 500, SHARES.length)
  const price = drawnOf(dice, 300, ROUND.length)
  const lead = drawnOf(dice, 600, LEADS.length)
  const key = (((UNITS_DRAWN.indexOf(unit) * 64 + capacity) * 8 + share) * 16 + price) * 8 + lead
  figures[key] ??= madeOf({ unit, capacity, share, price, lead })
  return figures[key] ?? madeOf({ unit, capacity, share, price, lead })
}

type Drawn = Readonly<Record<'capacity' | 'share' | 'price' | 'lead', number>> & { readonly unit: Unit }

const madeOf = ({ unit, capacity, share, price, lead }: Drawn): OfferFigures => {
  const round = (drawn: number) =>
    (ROUND[(drawn - 1) % ROUND.length] ?? 10) * 10 ** Math.floor((drawn - 1) / ROUND.length)
  const capacityPerMonth = capacity === 0 ? null : round(capacity)
  const smallestOrder = share === 0 ? null : Math.ceil((capacityPerMonth ?? 100) / (SHARES[share - 1] ?? 5))
  const rupiah = price === 0 ? null : BigInt((ROUND[price - 1] ?? 10) * 100)
  const label = { kind: 'product', term: null, label: '', priceLow: rupiah, priceHigh: rupiah } as const
  return figuresOf({ ...label, unit, capacityPerMonth, smallestOrder, leadTimeDays: LEADS[lead - 1] ?? null })
}

const DRAWN = new Map<Facet, (dice: Dice, term: number) => number>([
  // Size ×3 + kind: most are micro enterprises.
  [STATURE, (dice) => dice.from([3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 6, 5, 4, 9, 12, 0]) % 15],
  [SECTOR, (dice, term) => Number(dice.chance(900) ? TERMS[term]?.divisions[0] : dice.from(['46', '47', '56']))],
  [NEEDS, (dice) => (1 << dice.below(8)) | (1 << dice.below(8)) | (dice.chance(300) ? 1 : 0)],
  [PATIENCE, (dice) => (dice.chance(400) ? dice.below(2) : 2 + dice.from([0, 7, 7, 14, 14, 21, 30, 30, 45, 60]))],
  [RECORD, (dice) => (dice.chance(800) ? RECORD.values - 1 : 10 + dice.below(11))],
  [PACE, (dice) => dice.from([0, 1, 1, 2, 3, 3, 3, 3])],
  [COMPANY, (dice) => dice.from([0, 0, 0, 0, 3, 3, 2, 5])],
  [PROFILE, (dice) => dice.from([2, 3, 4, 4, 5, 5, 5, 5])],
])

/** One in two has its business number, few have more. */
const PAPERS = CERTIFICATES.map((_, at) => [500, 180, 150, 30, 25, 20, 10, 5, 15, 20, 20, 10, 5, 5, 60][at] ?? 10)

const somePapers = (dice: Dice): number =>
  PAPERS.reduce((mask, perMille, bit) => (dice.chance(perMille) ? mask | (1 << bit) : mask), 0)

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** Rising with `number`, and random in the tail as version 7 is. */
const someId = (dice: Dice, number: number): string =>
  `0193${hex(number >>> 16, 4)}-${hex(number & 0xffff, 4)}-7${hex(dice.below(4096), 3)}-8${hex(dice.below(4096), 3)}-${hex(
    dice.below(0x1_0000),
    4,
  )}${hex(dice.below(0x1_0000), 4)}${hex(dice.below(0x1_0000), 4)}`

const codesOf = (dice: Dice, place: number, term: number): number[] =>
  FACETS.map((facet) => {
    if (facet === PLACE) return place
    const draw = DRAWN.get(facet)
    return draw ? draw(dice, term) : dice.below(facet.values)
  })

const someBusiness = (dice: Dice, number: number, place: number): Profile => {
  const id = someId(dice, number)
  const main = terms[dice.below(4096)] ?? 0
  const count = dice.from([1, 1, 1, 2, 2, 3])
  const offers = Array.from({ length: count }, (_, at) => {
    const term = at === 0 ? main : (terms[dice.below(4096)] ?? 0)
    return { term, figures: someFigures(dice, term) }
  })
  const held = somePapers(dice)
  return {
    id,
    lot: lotOf(id),
    codes: codesOf(dice, place, main),
    day: TODAY - Math.floor((dice.below(1000) * dice.below(1000)) / 1250),
    held,
    waiting: somePapers(dice) & somePapers(dice) & ~held,
    offers,
    ties: [],
  }
}

/** So many businesses, one place after another and by id within it: what a segment takes. */
export function* businesses(count: number, seed: number): Generator<Profile> {
  const dice = createDice(seed)
  const counts = REGENCIES.map(() => 0)
  const slots = Math.floor(count / 4096)
  for (const place of places) counts[place] = (counts[place] ?? 0) + slots
  for (let left = slots * 4096; left < count; left += 1) {
    const place = places[dice.below(4096)] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  let number = 0
  for (const [place, here] of counts.entries())
    for (let each = 0; each < here; each += 1) yield someBusiness(dice, number++, place)
}

const someDetails = (dice: Dice): PatternDetails => {
  const kind = dice.below(20)
  if (kind < 15)
    return { pattern: 'subcontracting', specification: '', materialsSupplied: dice.chance(500) ? 'Kain' : '' }
  if (kind < 18) {
    const sought = { commodity: '', plasmaSought: 1 + dice.below(20), hectaresEach: null }
    return { pattern: 'inti-plasma', ...sought, inputsSupplied: dice.chance(500) ? 'Bibit' : '' }
  }
  return { pattern: 'cooperative-exchange', shares: '', seeks: '', sectorsSought: [] }
}

const someArea = (dice: Dice, regency: string): Area => {
  const kind = dice.below(10)
  if (kind < 4) return { kind: 'anywhere' }
  if (kind < 8) return { kind: 'within', km: dice.from([25, 50, 100, 200, 400]) }
  return { kind: 'provinces', provinces: [regency.slice(0, 2)] }
}

const someWanted = (dice: Dice): Opportunity['wanted'] =>
  Array.from({ length: dice.from([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3]) }, (_, at) => {
    const term = terms[dice.below(4096)] ?? 0
    const least = quantity(dice)
    const most = dice.chance(600) ? least * dice.from([2, 3, 5]) : null
    const unit = UNIT_OF[term] ?? 'piece'
    // One in fifty is in words that nobody recognised.
    const known = dice.chance(980) ? (TERMS[term]?.code ?? null) : null
    const price = dice.chance(400) ? BigInt(dice.from(ROUND) * 120) : null
    return { id: String(at), term: known, label: '', least, most, unit, priceLow: null, priceHigh: price }
  })

/** One posting: a firm of the size that may lead, somewhere, and what it looks for. */
export const somePosting = (dice: Dice, number: number): Posting => {
  const regency = REGENCIES[places[dice.below(4096)] ?? 0]?.code ?? '3171'
  const [posterId, id] = [someId(dice, 0xf0_000_000 + number), someId(dice, 0xf8_000_000 + number)]
  const details = someDetails(dice)
  return {
    now: NOW,
    poster: factsOf({
      id: posterId,
      kind: 'enterprise',
      regency,
      sector: { edition: '2020', division: dice.from(['10', '13', '14', '16', '25', '29', '31', '46', '47', '55']) },
      size: details.pattern === 'cooperative-exchange' ? 'small' : dice.from(['medium', 'large', 'large']),
      capabilities: [],
      needs: [],
      certificates: [],
      ties: [],
      longestPaymentTermDays: null,
      womenLed: null,
      track: { due: 0, kept: 0, paymentDelayDays: dice.from([null, null, 0, 4, 12]) },
      usualReplyHours: null,
      state: 'listed',
      updatedAt: NOW,
    }),
    opportunity: {
      id,
      details,
      wanted: someWanted(dice),
      certificatesRequired: CERTIFICATES.filter((_, at) => dice.chance([500, 120, 100, 30, 30][at] ?? 5)),
      area: someArea(dice, regency),
      assistanceOffered: ASSISTANCE_ITEMS.filter(() => dice.chance(150)),
      paymentTermDays: dice.from([null, 0, 7, 14, 14, 30, 30, 45, 60]),
      prefers: { womenLed: dice.chance(50), groups: dice.chance(50) },
      neededBy: dice.chance(500) ? new Date(NOW.getTime() + dice.from([7, 14, 30, 60]) * 86_400_000) : null,
      expiresAt: new Date('2027-02-01T00:00:00Z'),
      state: 'open',
    },
  }
}

export const postings = (count: number, seed: number): Posting[] => {
  const dice = createDice(seed)
  return Array.from({ length: count }, (_, number) => somePosting(dice, number))
}
