import type { z } from 'zod'
import { SECTOR_EDITION } from '../domain/business/sectors'
import { typedNumber } from '../domain/number'
import {
  type Area,
  NO_PREFERENCE,
  type Opportunity,
  type PatternDetails,
  type Preference,
  type ProposedPattern,
  type WantedItem,
} from '../domain/opportunity/opportunity'
import { dayOf, endOfDay } from '../domain/region/region'
import { ok, type Result, refuse } from '../domain/result'
import type { Answers } from './draft'
import { moneyIn, numberIn } from './fields'
import { OPPORTUNITY_STEPS, OpportunityAnswers, type PREFERRED } from './opportunity'
import { understood } from './profile-business'

type Of<Pattern extends ProposedPattern> = z.output<(typeof OpportunityAnswers)[Pattern]>
type Ordered = Omit<Of<'inti-plasma'>, 'inti-plasma'>

interface Made {
  readonly id: string
  readonly businessId: string
  /** Four digits: days end by its clock. */
  readonly regency: string
  readonly newId: () => string
  readonly now: Date
}

/** What a pattern's own pages become. */
interface Content
  extends Pick<Opportunity, 'title' | 'details'>,
    Partial<
      Pick<Opportunity, 'wanted' | 'certificatesRequired' | 'assistanceOffered' | 'paymentTermDays' | 'prefers'>
    > {}

/** Where its own words say nothing to us, `otherwise` may: what is asked is the commodity of the plasma. */
const termFor = (label: string, otherwise: string): string | null =>
  (understood(label) ?? understood(otherwise))?.code ?? null

const itemOf = (row: Ordered['wanted']['wanted'][number], id: string, otherwise: string): WantedItem => ({
  id,
  term: termFor(row.label ?? '', otherwise),
  label: row.label ?? '',
  least: numberIn(row.least) ?? 0,
  most: numberIn(row.most),
  unit: row.unit ?? 'piece',
  priceLow: moneyIn(row.priceLow),
  priceHigh: moneyIn(row.priceHigh),
})

/** What is wanted in words that we do not know. */
export const unheardIn = (answers: Answers): string[] => {
  const wanted = OPPORTUNITY_STEPS.wanted.schema.safeParse(answers.wanted).data?.wanted ?? []
  const commodity = OPPORTUNITY_STEPS['inti-plasma'].schema.safeParse(answers['inti-plasma']).data?.commodity ?? ''
  return wanted.flatMap(({ label = '' }) => (termFor(label, commodity) === null ? [label] : []))
}

const orderedContent = (answers: Ordered, newId: () => string, commodity = '') => ({
  wanted: answers.wanted.wanted.map((row) => itemOf(row, newId(), commodity)),
  certificatesRequired: answers.certificates.required,
  assistanceOffered: answers.assistance.items,
  prefers: {
    womenLed: answers.assistance.prefers.includes('women-led'),
    groups: answers.assistance.prefers.includes('groups'),
  },
  paymentTermDays: answers.payment.term === 'open' ? null : Number(answers.payment.term),
})

const subcontracting = (answers: Of<'subcontracting'>, newId: () => string): Content => {
  const { title, specification, materialsSupplied = '' } = answers.subcontracting
  const details: PatternDetails = { pattern: 'subcontracting', specification, materialsSupplied }
  return { title, details, ...orderedContent(answers, newId) }
}

const intiPlasma = (answers: Of<'inti-plasma'>, newId: () => string): Content => {
  const { title, commodity, plasmaSought, hectaresEach, inputsSupplied = '' } = answers['inti-plasma']
  const details: PatternDetails = {
    pattern: 'inti-plasma',
    commodity,
    plasmaSought: numberIn(plasmaSought) ?? 1,
    hectaresEach: numberIn(hectaresEach),
    inputsSupplied,
  }
  return { title, details, ...orderedContent(answers, newId, commodity) }
}

const cooperativeExchange = (answers: Of<'cooperative-exchange'>): Content => {
  const { title, shares, seeks, sectorsSought } = answers['cooperative-exchange']
  const sectors = sectorsSought.map((division) => ({ edition: SECTOR_EDITION, division }) as const)
  return { title, details: { pattern: 'cooperative-exchange', shares, seeks, sectorsSought: sectors } }
}

const areaOf = ({ kind, provinces, km }: z.output<typeof OPPORTUNITY_STEPS.area.schema>): Area => {
  if (kind === 'provinces') return { kind, provinces }
  return kind === 'within' ? { kind, km: numberIn(km) ?? 1 } : { kind }
}

const whole = (content: Content, answers: Pick<Ordered, 'area' | 'dates'>, made: Made): Opportunity => {
  const { neededBy, expiresOn } = answers.dates
  return {
    id: made.id,
    businessId: made.businessId,
    wanted: [],
    certificatesRequired: [],
    assistanceOffered: [],
    paymentTermDays: null,
    prefers: NO_PREFERENCE,
    ...content,
    area: areaOf(answers.area),
    neededBy: neededBy ? endOfDay(neededBy, made.regency) : null,
    expiresAt: endOfDay(expiresOn, made.regency),
    state: 'open',
    updatedAt: made.now,
  }
}

type Describe = (answers: Answers, made: Made) => Result<Opportunity, 'incomplete'>

const describe: Readonly<Record<ProposedPattern, Describe>> = {
  subcontracting: (answers, made) => {
    const { data } = OpportunityAnswers.subcontracting.safeParse(answers)
    return data ? ok(whole(subcontracting(data, made.newId), data, made)) : refuse('incomplete')
  },
  'inti-plasma': (answers, made) => {
    const { data } = OpportunityAnswers['inti-plasma'].safeParse(answers)
    return data ? ok(whole(intiPlasma(data, made.newId), data, made)) : refuse('incomplete')
  },
  'cooperative-exchange': (answers, made) => {
    const { data } = OpportunityAnswers['cooperative-exchange'].safeParse(answers)
    return data ? ok(whole(cooperativeExchange(data), data, made)) : refuse('incomplete')
  },
}

/** The opportunity that the answers describe, newly open. Refuses `incomplete`. */
export const answersToOpportunity = (
  pattern: ProposedPattern,
  answers: Answers,
  made: Made,
): Result<Opportunity, 'incomplete'> => describe[pattern](answers, made)

const typed = (value: number | null) => (value === null ? undefined : typedNumber(value))

const detailAnswers = (details: PatternDetails, title: string): object => {
  if (details.pattern === 'subcontracting') {
    const { specification, materialsSupplied } = details
    return { title, specification, materialsSupplied: materialsSupplied || undefined }
  }
  if (details.pattern === 'inti-plasma')
    return {
      title,
      commodity: details.commodity,
      plasmaSought: typed(details.plasmaSought),
      hectaresEach: typed(details.hectaresEach),
      inputsSupplied: details.inputsSupplied || undefined,
    }
  const { shares, seeks, sectorsSought } = details
  return { title, shares, seeks, sectorsSought: sectorsSought.map(({ division }) => division) }
}

const preferred = ({ womenLed, groups }: Preference): (typeof PREFERRED)[number][] => [
  ...(womenLed ? (['women-led'] as const) : []),
  ...(groups ? (['groups'] as const) : []),
]

const areaAnswer = (area: Area): object => (area.kind === 'within' ? { kind: area.kind, km: typed(area.km) } : area)

/** The answers that describe an opportunity, to change them. `files` are the ids of its drawings. */
export const opportunityToAnswers = (
  opportunity: Opportunity,
  { regency, files }: { readonly regency: string; readonly files: readonly string[] },
): Answers => {
  const { details, title, neededBy } = opportunity
  return {
    [details.pattern]: detailAnswers(details, title),
    wanted: {
      wanted: opportunity.wanted.map(({ label, least, most, unit, priceLow, priceHigh }) => ({
        label,
        least: typed(least),
        most: typed(most),
        unit,
        priceLow: priceLow?.toString(),
        priceHigh: priceHigh?.toString(),
      })),
    },
    certificates: { required: opportunity.certificatesRequired },
    area: areaAnswer(opportunity.area),
    assistance: { items: opportunity.assistanceOffered, prefers: preferred(opportunity.prefers) },
    payment: { term: opportunity.paymentTermDays?.toString() ?? 'open' },
    dates: {
      neededBy: neededBy ? dayOf(neededBy, regency) : undefined,
      expiresOn: dayOf(opportunity.expiresAt, regency),
    },
    drawings: { files },
  }
}
