import { type Business, type Capability, NEWCOMER, type Need } from '../domain/business/business'
import { areaOf } from '../domain/business/needs'
import { SECTOR_EDITION } from '../domain/business/sectors'
import { type Figures, sizeOf } from '../domain/business/size'
import { recogniseTerm, termOf } from '../domain/business/taxonomy'
import { typedNumber } from '../domain/number'
import { regencyOf } from '../domain/region/region'
import { moneyIn, numberIn } from './fields'
import { PROFILE_STEPS, type ProfileAnswers } from './profile'

type Row = ProfileAnswers['capabilities']['capabilities'][number]

/** What was understood of the owner's words for a thing or a kind of work. */
export const understood = (label: string) => termOf(recogniseTerm(label)[0] ?? '')

const capabilityOf = (row: Row, id: string): Capability => {
  const label = row.label ?? ''
  const term = understood(label)
  return {
    id,
    kind: term?.kind ?? 'product',
    term: term?.code ?? null,
    label,
    capacityPerMonth: numberIn(row.capacity),
    unit: row.unit ?? 'piece',
    smallestOrder: numberIn(row.smallestOrder),
    leadTimeDays: numberIn(row.leadTimeDays),
    priceLow: moneyIn(row.priceLow),
    priceHigh: moneyIn(row.priceHigh),
  }
}

const wantedNeed = (label: string): Need => {
  const term = understood(label)
  return { area: areaOf(term), term: term?.code ?? null, label }
}

const NO_FIGURES: Figures = { capital: null, annualSales: null, workers: null }

/** The figures an answer holds; none while the question is open. */
export const figuresIn = (answer: unknown): Figures => {
  const figures = PROFILE_STEPS.figures.schema.safeParse(answer)
  if (!figures.success) return NO_FIGURES
  const { capital, annualSales, workers } = figures.data
  return { capital: moneyIn(capital), annualSales: moneyIn(annualSales), workers: numberIn(workers) }
}

const WOMEN_LED = { yes: true, no: false, unsaid: null } as const
const womenLedAnswer = (womenLed: boolean | null) => {
  if (womenLed === null) return undefined
  return womenLed ? ('yes' as const) : ('no' as const)
}

interface Made {
  readonly id: string
  readonly newId: () => string
  readonly now: Date
  /** The business as it stands, when its profile is changed. */
  readonly before: Business | null
}

/** What no answer says, of a new business. */
const AT_FIRST: Pick<Business, 'ties' | 'track' | 'usualReplyHours' | 'state'> = {
  ties: [],
  track: NEWCOMER,
  usualReplyHours: null,
  state: 'listed',
}

/** The business that the answers describe. */
export const profileToBusiness = (answers: ProfileAnswers, made: Made): Business => {
  const { capabilities, certificates, needs, figures } = answers
  const known = figuresIn(figures)
  const held = new Set([...certificates.held, ...(certificates.nib ? (['nib'] as const) : [])])
  const { ties, track, usualReplyHours, state } = made.before ?? AT_FIRST
  return {
    ties,
    track,
    usualReplyHours,
    state,
    id: made.id,
    kind: answers.name.kind,
    name: answers.name.name,
    description: answers.work.description,
    regency: answers.region.regency,
    sector: { edition: SECTOR_EDITION, division: answers.sector.suggested },
    size: sizeOf(known),
    figures: known,
    capabilities: capabilities.capabilities.map((row) => capabilityOf(row, made.newId())),
    needs: [
      ...needs.areas.map((area): Need => ({ area, term: null, label: null })),
      ...needs.wanted.map(({ label }) => wantedNeed(label ?? '')),
    ],
    certificates: [
      ...[...held].map((certificate) => ({ certificate, state: 'held' as const })),
      ...certificates.inProgress
        .filter((certificate) => !held.has(certificate))
        .map((certificate) => ({ certificate, state: 'in-progress' as const })),
    ],
    groups: answers.groups.groups.filter((group) => group !== made.id),
    longestPaymentTermDays: figures.longestPaymentTerm === 'unknown' ? null : Number(figures.longestPaymentTerm),
    womenLed: WOMEN_LED[answers.groups.womenLed ?? 'unsaid'],
    assistance: answers.groups.assistance,
    updatedAt: made.now,
  }
}

const typed = (value: number | null) => (value === null ? undefined : typedNumber(value))
const unknown = (value: unknown) => (value === null ? ('yes' as const) : undefined)

const rowOf = (capability: Capability): Row => ({
  label: capability.label,
  capacity: typed(capability.capacityPerMonth),
  capacityUnknown: unknown(capability.capacityPerMonth),
  unit: capability.unit,
  smallestOrder: typed(capability.smallestOrder),
  leadTimeDays: typed(capability.leadTimeDays),
  priceLow: capability.priceLow?.toString(),
  priceHigh: capability.priceHigh?.toString(),
})

/** The answers that describe a business, to change them. */
export const businessToProfile = (business: Business, nib: string | null): ProfileAnswers => {
  const { figures } = business
  const certificatesIn = (state: 'held' | 'in-progress') =>
    business.certificates.filter((one) => one.state === state).map(({ certificate }) => certificate)
  return {
    name: { name: business.name, kind: business.kind },
    region: { regency: business.regency, place: regencyOf(business.regency)?.name ?? '' },
    work: { description: business.description },
    sector: { suggested: business.sector.division },
    capabilities: { capabilities: business.capabilities.map(rowOf) },
    certificates: { held: certificatesIn('held'), inProgress: certificatesIn('in-progress'), nib: nib ?? undefined },
    needs: {
      areas: [...new Set(business.needs.filter(({ label }) => label === null).map(({ area }) => area))],
      wanted: business.needs.flatMap(({ label }) => (label === null ? [] : [{ label }])),
    },
    figures: {
      annualSales: figures.annualSales?.toString(),
      annualSalesUnknown: unknown(figures.annualSales),
      capital: figures.capital?.toString(),
      capitalUnknown: unknown(figures.capital),
      workers: typed(figures.workers),
      workersUnknown: unknown(figures.workers),
      longestPaymentTerm: business.longestPaymentTermDays?.toString() ?? 'unknown',
    },
    groups: {
      womenLed: womenLedAnswer(business.womenLed),
      groups: [...business.groups],
      assistance: [...business.assistance],
    },
  }
}
