import type { SideKey } from '~/domain/agreement/terms'
import type { Sector } from '~/domain/business/business'
import type { Size } from '~/domain/business/size'
import { addDays } from '~/domain/calendar'
import type { Pattern } from '~/domain/partnership/patterns'
import { dayOf } from '~/domain/region/region'
import type { BoundPartnership, Period } from '~/domain/report/development'
import type { Queryable } from './client.server'
import type { Prisma } from './generated/client'
import { likeAny } from './regions.server'
import { fromStoredTerms } from './terms.server'

/** A partnership as the report adds it up, with what names it on a list. Where its duties stand is asked elsewhere. */
export interface ReportedPartnership extends Omit<BoundPartnership, 'standings'> {
  readonly id: string
  readonly reference: string
  readonly agreementId: string
  readonly names: Readonly<Record<SideKey, string>>
  /** Four digits: where side B stands. */
  readonly regency: string
}

interface Row {
  readonly id: string
  readonly reference: string
  readonly pattern: Pattern
  readonly agreementId: string
  readonly terms: Prisma.JsonValue
  readonly began: Date
  readonly ended: Date | null
  readonly businessA: string
  readonly nameA: string
  readonly sizeA: Size | 'unknown'
  readonly workersA: number | null
  readonly businessB: string
  readonly nameB: string
  readonly sizeB: Size | 'unknown'
  readonly workersB: number | null
  readonly regency: string
  readonly edition: Sector['edition']
  readonly division: string
}

export const partnershipReportQueries = (client: Queryable) => ({
  /**
   * Partnerships whose agreement was in force around the period, the latest first: either side stands in one of the
   * regions. Days begin at different hours across Indonesia, so that a day more is read at both ends: the domain
   * leaves out what does not belong.
   */
  async inForce(regions: readonly string[], { from, until }: Period): Promise<ReportedPartnership[]> {
    const places = likeAny(regions)
    const rows = await client.$queryRaw<Row[]>`
      select p.id, p.reference, p.pattern::text, agreement.id as "agreementId",
        agreement.binding -> 'text' -> 'terms' as terms, life.began, life.ended,
        a.id as "businessA", a.name as "nameA", a.size::text as "sizeA", a.workers as "workersA",
        b.id as "businessB", b.name as "nameB", b.size::text as "sizeB", b.workers as "workersB",
        b.regency_code as regency, b.sector_edition as edition, b.sector_code as division
      from partnership p
      join agreement on agreement.partnership_id = p.id and agreement.binding is not null
      join partnership_side side_a on side_a.partnership_id = p.id and side_a.side = 'a'
      join business a on a.id = side_a.business_id
      join partnership_side side_b on side_b.partnership_id = p.id and side_b.side = 'b'
      join business b on b.id = side_b.business_id
      cross join lateral (
        select min(at) filter (where event = 'come-into-force') as began, max(at) filter (where event = 'close') as ended
        from partnership_history where partnership_id = p.id
      ) life
      where life.began < ${addDays(until, 2)}
        and (life.ended is null or life.ended >= ${addDays(from, -1)})
        and (a.regency_code like any(${places}) or b.regency_code like any(${places}))
      order by life.began desc, p.id`
    return rows.map(toReported)
  },
})

const toReported = (row: Row): ReportedPartnership => ({
  id: row.id,
  reference: row.reference,
  pattern: row.pattern,
  agreementId: row.agreementId,
  terms: fromStoredTerms(row.terms),
  names: { a: row.nameA, b: row.nameB },
  sides: {
    a: { id: row.businessA, size: row.sizeA, workers: row.workersA },
    b: { id: row.businessB, size: row.sizeB, workers: row.workersB },
  },
  regency: row.regency,
  province: row.regency.slice(0, 2),
  sector: { edition: row.edition, division: row.division },
  began: calendarDay(row.began, row.regency),
  ended: row.ended && calendarDay(row.ended, row.regency),
})

const calendarDay = (at: Date, regency: string): Date => new Date(dayOf(at, regency))
