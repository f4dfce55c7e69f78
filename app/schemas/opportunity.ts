import { z } from 'zod'
import { ASSISTANCE_ITEMS, type AssistanceItem } from '../domain/agreement/assistance'
import { CERTIFICATES } from '../domain/business/certificates'
import { PROPOSED_PATTERNS, type ProposedPattern } from '../domain/opportunity/opportunity'
import { PROVINCES } from '../domain/region/provinces'
import type { Step } from './draft'
import {
  division,
  filledRows,
  Id,
  MOST_ROWS,
  money,
  number,
  numberIn,
  optionalText,
  paymentTerm,
  pricesCross,
  text,
  unit,
  Version,
} from './fields'

/** Who posts, and which link is sought: asked first, because the other questions follow from it. */
export const BeginOpportunity = z.object({
  businessId: z.uuid('choose-one'),
  pattern: z.enum(PROPOSED_PATTERNS, 'choose-one'),
})
export type BeginOpportunity = z.output<typeof BeginOpportunity>

/** What a draft of an opportunity keeps of its beginning. */
export const Begun = z.object({ pattern: z.enum(PROPOSED_PATTERNS) })

const title = text(120).min(3, 'too-short')

const Subcontracting = z.object({
  title,
  specification: text(2000).min(3, 'too-short'),
  materialsSupplied: optionalText(300),
})

const IntiPlasma = z.object({
  title,
  commodity: text(80),
  plasmaSought: number({ least: 1, most: 100_000, whole: true }),
  hectaresEach: number({ least: 0.01, most: 10_000 }).optional(),
  inputsSupplied: optionalText(300),
})

/** Sectors that may be named as sought. */
export const MOST_SECTORS = 3

const CooperativeExchange = z.object({
  title,
  shares: text(600).min(3, 'too-short'),
  seeks: text(600).min(3, 'too-short'),
  sectorsSought: z
    .array(division.optional())
    .max(MOST_SECTORS, 'too-many')
    .default([])
    .transform((codes) => [...new Set(codes.filter((code) => code !== undefined))]),
})

const quantity = number({ least: 0.01 })
const WantedItem = z
  .object({
    label: optionalText(80),
    least: quantity.optional(),
    most: quantity.optional(),
    unit: unit.optional(),
    priceLow: money.optional(),
    priceHigh: money.optional(),
  })
  .superRefine((row, check) => {
    if (filledRows([row]).length === 0) return
    if (!row.label) check.addIssue({ code: 'custom', path: ['label'], message: 'required' })
    if (!row.least) check.addIssue({ code: 'custom', path: ['least'], message: 'required' })
    if (!row.unit) check.addIssue({ code: 'custom', path: ['unit'], message: 'choose-one' })
    if ((numberIn(row.least) ?? 0) > (numberIn(row.most) ?? Number.POSITIVE_INFINITY))
      check.addIssue({ code: 'custom', path: ['most'], message: 'least-above-most' })
    if (pricesCross(row)) check.addIssue({ code: 'custom', path: ['priceHigh'], message: 'prices-cross' })
  })

const Wanted = z.object({
  wanted: z
    .array(WantedItem)
    .max(MOST_ROWS, 'too-many')
    .transform(filledRows)
    .refine((rows) => rows.length > 0, 'one-row-needed'),
})

const Certificates = z.object({ required: z.array(z.enum(CERTIFICATES, 'not-an-id')).default([]) })

export const AREA_KINDS = ['within', 'provinces', 'anywhere'] as const
const provinceCodes = PROVINCES.map(({ code }) => code) as [string, ...string[]]
const Area = z
  .object({
    kind: z.enum(AREA_KINDS, 'choose-one'),
    provinces: z.array(z.enum(provinceCodes, 'unknown-region')).default([]),
    km: number({ least: 1, most: 5000, whole: true }).optional(),
  })
  .superRefine(({ kind, provinces, km }, check) => {
    if (kind === 'provinces' && provinces.length === 0)
      check.addIssue({ code: 'custom', path: ['provinces'], message: 'choose-some' })
    if (kind === 'within' && km === undefined) check.addIssue({ code: 'custom', path: ['km'], message: 'required' })
  })

/** Whom a programme behind the opportunity puts first. */
export const PREFERRED = ['women-led', 'groups'] as const

const Assistance = z.object({
  prefers: z.array(z.enum(PREFERRED, 'not-an-id')).default([]),
  items: z.array(z.enum(ASSISTANCE_ITEMS as [AssistanceItem, ...AssistanceItem[]], 'not-an-id')).default([]),
})

const Payment = z.object({ term: paymentTerm('open') })

const day = z.iso.date({ error: ({ input }) => (input === undefined ? 'required' : 'not-a-date') })
const Dates = z.object({ neededBy: day.optional(), expiresOn: day })

/** Drawings and photos that may hang on one opportunity. */
export const MOST_FILES = 5
const Drawings = z.object({ files: z.array(Id).max(MOST_FILES, 'too-many').default([]) })

/** What each page of an opportunity may be answered with. */
export const OPPORTUNITY_STEPS = {
  subcontracting: { schema: Subcontracting },
  'inti-plasma': { schema: IntiPlasma },
  'cooperative-exchange': { schema: CooperativeExchange },
  wanted: { schema: Wanted },
  certificates: { schema: Certificates },
  area: { schema: Area },
  assistance: { schema: Assistance },
  payment: { schema: Payment },
  dates: { schema: Dates },
  drawings: { schema: Drawings },
} as const satisfies Record<string, Step>
export type OpportunityStep = keyof typeof OPPORTUNITY_STEPS
/** What the answer to a step holds. */
export type OpportunityAnswer<Name extends OpportunityStep> = z.output<(typeof OPPORTUNITY_STEPS)[Name]['schema']>

export const OpportunityStepName = z.enum(Object.keys(OPPORTUNITY_STEPS) as [OpportunityStep, ...OpportunityStep[]])

/** The pages of each pattern in order. An exchange buys nothing: it has no quantities, terms or coaching. */
const PAGES: Readonly<Record<ProposedPattern, readonly OpportunityStep[]>> = {
  subcontracting: ['subcontracting', 'wanted', 'certificates', 'area', 'assistance', 'payment', 'dates', 'drawings'],
  'inti-plasma': ['inti-plasma', 'wanted', 'certificates', 'area', 'assistance', 'payment', 'dates'],
  'cooperative-exchange': ['cooperative-exchange', 'area', 'dates'],
}

/** The pages of an opportunity in order, after who posts it. */
export const opportunitySteps = (pattern: ProposedPattern): readonly OpportunityStep[] => PAGES[pattern]

const common = { area: Area, dates: Dates }
const ordered = { ...common, wanted: Wanted, certificates: Certificates, assistance: Assistance, payment: Payment }

/** A whole opportunity, by its pattern. */
export const OpportunityAnswers = {
  subcontracting: z.object({ ...ordered, subcontracting: Subcontracting }),
  'inti-plasma': z.object({ ...ordered, 'inti-plasma': IntiPlasma }),
  'cooperative-exchange': z.object({ ...common, 'cooperative-exchange': CooperativeExchange }),
} as const satisfies Record<ProposedPattern, z.ZodType>

/** What a member may ask of an opportunity that stands. Why it is taken back nobody has to say. */
export const AskOfOpportunity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meet'), version: Version }),
  z.object({ kind: z.literal('withdraw'), version: Version, reason: optionalText(300) }),
  z.object({ kind: z.literal('extend'), version: Version, expiresOn: day }),
  z.object({ kind: z.literal('reopen'), version: Version, expiresOn: day }),
])

/** A business says that an opportunity interests it, or takes that back. */
export const InterestForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('show'), businessId: z.uuid('choose-one'), note: optionalText(500) }),
  z.object({ intent: z.enum(['withdraw', 'keep']), interestId: Id }),
])

export const ReviseOpportunity = z.object({ opportunityId: Id })
