import { z } from 'zod'
import { CONSENT_CHANNELS } from '../domain/access/consent'
import { ASSISTANCE_ASPECTS } from '../domain/agreement/assistance'
import { BUSINESS_KINDS } from '../domain/business/business'
import { CERTIFICATES } from '../domain/business/certificates'
import { NEED_AREAS } from '../domain/business/needs'
import { recogniseRegency, regenciesNamed } from '../domain/region/recognise-regency'
import { regencyOf } from '../domain/region/region'
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
  ticked,
  unit,
} from './fields'
import { parsePhone } from './phone'

const phone = z.string().transform((typed, check) => {
  const e164 = parsePhone(typed)
  if (e164) return e164
  check.addIssue({ code: 'custom', message: 'not-a-phone' })
  return z.NEVER
})

/** Before a broker writes down anything of somebody else's business. */
const Owner = z.object({
  ownerName: text(120),
  ownerPhone: phone.optional(),
  channel: z.enum(CONSENT_CHANNELS, 'choose-one'),
  agreed: z.literal('yes', 'consent-needed'),
})

const Name = z.object({ name: text(120).min(2, 'too-short'), kind: z.enum(BUSINESS_KINDS, 'choose-one') })

/** A regency from the list comes before what was typed, which may be several. */
const Region = z
  .object({ regency: z.string().optional(), place: optionalText(120) })
  .transform(({ regency, place }, check) => {
    const found = regency ? regencyOf(regency) : recogniseRegency(place ?? '')
    if (found) return { regency: found.code, place: found.name }
    check.addIssue({ code: 'custom', path: ['place'], message: regionProblem(place ?? '') })
    return z.NEVER
  })

const regionProblem = (place: string) => {
  if (place === '') return 'required'
  return regenciesNamed(place, 1).length > 0 ? 'region-unclear' : 'unknown-region'
}

const Work = z.object({ description: text(600).min(3, 'too-short') })

/** One of those suggested, or another from the whole list, which counts when it is chosen. */
const Sector = z
  .object({ suggested: division.optional(), other: division.optional() })
  .transform(({ suggested, other }, check) => {
    const chosen = other ?? suggested
    if (chosen) return { suggested: chosen }
    check.addIssue({ code: 'custom', path: ['suggested'], message: 'choose-one' })
    return z.NEVER
  })

const capacity = number({ least: 0.01 })
const Capability = z
  .object({
    label: optionalText(80),
    capacity: capacity.optional(),
    capacityUnknown: ticked,
    unit: unit.optional(),
    smallestOrder: capacity.optional(),
    leadTimeDays: number({ most: 730, whole: true }).optional(),
    priceLow: money.optional(),
    priceHigh: money.optional(),
  })
  .superRefine((row, check) => {
    if (filledRows([row]).length === 0) return
    if (!row.label) check.addIssue({ code: 'custom', path: ['label'], message: 'required' })
    if (!row.unit) check.addIssue({ code: 'custom', path: ['unit'], message: 'choose-one' })
    if (!row.capacity && !row.capacityUnknown)
      check.addIssue({ code: 'custom', path: ['capacity'], message: 'answer-or-unknown' })
    if ((numberIn(row.smallestOrder) ?? 0) > (numberIn(row.capacity) ?? Number.POSITIVE_INFINITY))
      check.addIssue({ code: 'custom', path: ['smallestOrder'], message: 'order-above-capacity' })
    if (pricesCross(row)) check.addIssue({ code: 'custom', path: ['priceHigh'], message: 'prices-cross' })
  })
  // A figure says more than a tick.
  .transform((row): typeof row => (row.capacity === undefined ? row : { ...row, capacityUnknown: undefined }))

const Capabilities = z.object({
  capabilities: z
    .array(Capability)
    .max(MOST_ROWS, 'too-many')
    .transform(filledRows)
    .refine((rows) => rows.length > 0, 'one-row-needed'),
})

const certificates = z.array(z.enum(CERTIFICATES, 'not-an-id')).default([])
const Certificates = z
  .object({
    held: certificates,
    inProgress: certificates,
    /** 13 digits; spaces and dashes between them say nothing. */
    nib: z
      .string()
      .transform((typed) => typed.replaceAll(/[\s.-]/g, ''))
      .pipe(z.string().regex(/^\d{13}$/, 'not-a-nib'))
      .optional(),
  })
  // What is held is no longer on its way.
  .transform((answer) => ({
    ...answer,
    inProgress: answer.inProgress.filter((certificate) => !answer.held.includes(certificate)),
  }))

const Needs = z.object({
  areas: z.array(z.enum(NEED_AREAS, 'not-an-id')).default([]),
  wanted: z
    .array(z.object({ label: optionalText(80) }))
    .max(MOST_ROWS, 'too-many')
    .default([])
    .transform(filledRows),
})

const Figures = z
  .object({
    annualSales: money.optional(),
    annualSalesUnknown: ticked,
    capital: money.optional(),
    capitalUnknown: ticked,
    workers: number({ least: 1, most: 1_000_000, whole: true }).optional(),
    workersUnknown: ticked,
    longestPaymentTerm: paymentTerm('unknown'),
  })
  .superRefine((figures, check) => {
    for (const name of ['annualSales', 'capital', 'workers'] as const) {
      if (figures[name] === undefined && !figures[`${name}Unknown`])
        check.addIssue({ code: 'custom', path: [name], message: 'answer-or-unknown' })
    }
  })
  .transform((figures): typeof figures => ({
    ...figures,
    annualSalesUnknown: figures.annualSales === undefined ? figures.annualSalesUnknown : undefined,
    capitalUnknown: figures.capital === undefined ? figures.capitalUnknown : undefined,
    workersUnknown: figures.workers === undefined ? figures.workersUnknown : undefined,
  }))

const Groups = z.object({
  womenLed: z.enum(['yes', 'no', 'unsaid'], 'choose-one').optional(),
  groups: z.array(z.uuid('not-an-id')).max(MOST_ROWS, 'too-many').default([]),
  assistance: z.array(z.enum(ASSISTANCE_ASPECTS, 'not-an-id')).default([]),
})

/**
 * The profile: at most eight questions, one a screen. `owner` comes before them when a broker fills in for somebody
 * else; the third question has two pages, because its answer is read back for confirmation.
 */
export const PROFILE_STEPS = {
  owner: { question: 0, schema: Owner },
  name: { question: 1, schema: Name },
  region: { question: 2, schema: Region },
  work: { question: 3, schema: Work },
  sector: { question: 3, schema: Sector },
  capabilities: { question: 4, schema: Capabilities },
  certificates: { question: 5, schema: Certificates },
  needs: { question: 6, schema: Needs },
  figures: { question: 7, schema: Figures },
  groups: { question: 8, schema: Groups },
} as const satisfies Record<string, Step & { readonly question: number }>
export type ProfileStep = keyof typeof PROFILE_STEPS
export const PROFILE_QUESTIONS = 8

const STEP_NAMES = Object.keys(PROFILE_STEPS) as [ProfileStep, ...ProfileStep[]]
export const ProfileStepName = z.enum(STEP_NAMES)

const OWN_STEPS = STEP_NAMES.filter((step) => step !== 'owner')

/** The steps in order; a broker records the owner's consent before the first. */
export const profileSteps = ({ onBehalf }: { readonly onBehalf: boolean }): readonly ProfileStep[] =>
  onBehalf ? ['owner', ...OWN_STEPS] : OWN_STEPS

/** A whole profile. */
export const ProfileAnswers = z.object({
  owner: Owner.optional(),
  name: Name,
  region: Region,
  work: Work,
  sector: Sector,
  capabilities: Capabilities,
  certificates: Certificates,
  needs: Needs,
  figures: Figures,
  groups: Groups,
})
export type ProfileAnswers = z.output<typeof ProfileAnswers>

export const ReviseProfile = z.object({ businessId: Id })
