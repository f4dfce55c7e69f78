import type { AppContext } from '~/context'
import type { ReportedPartnership } from '~/db/partnership-report.server'
import type { SignedIn } from '~/domain/access/actor'
import { NATIONAL } from '~/domain/access/regions'
import { owedUnder } from '~/domain/agreement/owed'
import { type Facts, type Standing, standing } from '~/domain/agreement/standing'
import { dayOf } from '~/domain/region/region'
import { developmentOf, type Period, wasInForce } from '~/domain/report/development'
import type { Source } from '~/domain/source'
import { regionsAsked, reportChoices } from './stratify.server'

export interface DevelopmentAsked {
  /** A province, a regency or `00`; null for all that the reader works in. */
  readonly region: string | null
  /** Calendar days; null for the first and last of this year. */
  readonly from: Date | null
  readonly until: Date | null
}

export const THIS_YEAR: DevelopmentAsked = { region: null, from: null, until: null }

const DUTY_TO_INFORM: Source = { law: 'PP 44/1997', article: '14 (2)', document: '002', verified: true }

/** Partnerships listed by name; the figures count all of them. */
const MOST_LISTED = 100

/**
 * How partnerships developed in a period: PP 44/1997 art. 14 has every large partner inform the Government of it.
 * Null when the region is not the reader's.
 */
export async function readDevelopment(context: AppContext, actor: SignedIn, asked: DevelopmentAsked) {
  const regions = regionsAsked(actor, asked.region)
  if (!regions) return null
  const today = new Date(dayOf(context.now(), regions[0] ?? NATIONAL))
  const period = periodOf(asked, today)
  const rows = (await context.db.partnershipReports.inForce(regions, period)).filter((row) => wasInForce(row, period))
  const facts = await context.db.obligations.bareFactsOf(rows.map(({ agreement }) => agreement.id))
  const partnerships = rows.map((row) => ({
    ...row,
    standings: standingsOf(row, facts.get(row.agreement.id) ?? NOTHING_HAPPENED, today),
  }))
  return {
    regions,
    region: asked.region,
    choices: reportChoices(actor),
    period,
    development: developmentOf(partnerships, period, today),
    source: DUTY_TO_INFORM,
    listed: partnerships.slice(0, MOST_LISTED).map(toLine),
  }
}

/** This year in the regions of an agency, or the country for an administrator; null for everyone else. */
export const readThisYear = async (context: AppContext, actor: SignedIn) =>
  (await readDevelopment(context, actor, THIS_YEAR))?.development.total ?? null

export type DevelopmentShown = NonNullable<Awaited<ReturnType<typeof readDevelopment>>>

/** Where everything owed in a partnership stands on a day. */
const standingsOf = ({ agreement, ...link }: ReportedPartnership, facts: Facts, today: Date): Standing[] =>
  owedUnder(agreement, link, facts.deliveries).map((obligation) => standing(obligation, facts, today))

const NOTHING_HAPPENED: Facts = { marks: [], deliveries: [], payments: [] }

/** What is not said is the year around what is. */
const periodOf = ({ from, until }: DevelopmentAsked, today: Date): Period => {
  const year = (from ?? until ?? today).getUTCFullYear()
  return { from: from ?? new Date(Date.UTC(year, 0, 1)), until: until ?? new Date(Date.UTC(year, 11, 31)) }
}

const toLine = ({ id, reference, names, pattern, began, ended }: ReportedPartnership) => ({
  id,
  reference,
  names,
  pattern,
  began,
  ended,
})
