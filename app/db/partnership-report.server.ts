import type { BoundAgreement } from '~/domain/agreement/owed'
import type { AgreementState } from '~/domain/agreement/states'
import type { SideKey } from '~/domain/agreement/terms'
import type { Sector } from '~/domain/business/business'
import type { Size } from '~/domain/business/size'
import { addDays } from '~/domain/calendar'
import type { PartyRole, Pattern } from '~/domain/partnership/patterns'
import { dayOf } from '~/domain/region/region'
import type { BoundPartnership, Period } from '~/domain/report/development'
import { fromStoredBinding, type StoredBinding } from './agreement.server'
import type { Queryable } from './client.server'
import { likeAny } from './regions.server'

/** A partnership as the report adds it up, with what names it on a list. Where its duties stand is asked elsewhere. */
export interface ReportedPartnership extends Omit<BoundPartnership, 'standings'> {
  readonly id: string
  readonly reference: string
  readonly agreement: Pick<BoundAgreement, 'id' | 'binding' | 'state' | 'updatedAt'>
  readonly roles: Readonly<Record<SideKey, PartyRole>>
  readonly names: Readonly<Record<SideKey, string>>
  /** Four digits: where side B stands. */
  readonly regency: string
}

interface Row {
  readonly id: string
  readonly reference: string
  readonly pattern: Pattern
  readonly agreementId: string
  readonly binding: StoredBinding
  readonly state: AgreementState
  readonly updatedAt: Date
  readonly began: Date
  readonly ended: Date | null
  readonly businessA: string
  readonly nameA: string
  readonly roleA: PartyRole
  readonly sizeA: Size | 'unknown'
  readonly workersA: number | null
  readonly businessB: string
  readonly nameB: string
  readonly roleB: PartyRole
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
        agreement.binding, agreement.state::text, agreement.updated_at as "updatedAt", life.began, life.ended,
        side_a.role as "roleA", side_b.role as "roleB",
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

const toReported = ({ id, reference, pattern, regency, ...row }: Row): ReportedPartnership => {
  const binding = fromStoredBinding(row.binding)
  return {
    id,
    reference,
    pattern,
    agreement: { id: row.agreementId, binding, state: row.state, updatedAt: row.updatedAt },
    terms: binding.text.terms,
    roles: { a: row.roleA, b: row.roleB },
    names: { a: row.nameA, b: row.nameB },
    sides: {
      a: { id: row.businessA, size: row.sizeA, workers: row.workersA },
      b: { id: row.businessB, size: row.sizeB, workers: row.workersB },
    },
    regency,
    province: regency.slice(0, 2),
    sector: { edition: row.edition, division: row.division },
    began: calendarDay(row.began, regency),
    ended: row.ended && calendarDay(row.ended, regency),
  }
}

const calendarDay = (at: Date, regency: string): Date => new Date(dayOf(at, regency))
