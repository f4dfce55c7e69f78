import { NEWCOMER, type TrackRecord } from '../business/business'
import type { Standing } from './standing'
import { SIDES, type SideKey } from './terms'

/** A partnership as it is counted: who its sides are, and where everything owed stands. */
export interface Counted {
  readonly sides: Readonly<Record<SideKey, { readonly id: string }>>
  readonly standings: readonly Standing[]
}

const add = (before: TrackRecord, { state, daysLate }: Standing): TrackRecord => ({
  ...before,
  due: before.due + 1,
  kept: before.kept + Number(state === 'kept' && daysLate === 0),
})

const meanDays = (late: readonly number[]): number | null =>
  late.length === 0 ? null : Math.round(late.reduce((sum, days) => sum + days, 0) / late.length)

/** Due by now: what was kept, and what is late; what both let go or dispute counts for nobody. */
const fell = ({ state }: Standing): boolean => state === 'kept' || state === 'late'

/** How each business kept what it owed: the record of every side that owed anything by now, by its id. */
export const recordsOf = (partnerships: readonly Counted[]): ReadonlyMap<string, TrackRecord> => {
  const owed = new Map<string, Standing[]>()
  for (const { sides, standings } of partnerships)
    for (const side of SIDES) {
      const own = standings.filter((standing) => fell(standing) && standing.obligation.owner === side)
      if (own.length > 0) owed.set(sides[side].id, [...(owed.get(sides[side].id) ?? []), ...own])
    }
  return new Map(
    [...owed].map(([id, own]) => {
      const payments = own.filter(({ obligation }) => obligation.subject.kind === 'payment')
      const paymentDelayDays = meanDays(payments.map(({ daysLate }) => daysLate))
      return [id, { ...own.reduce(add, NEWCOMER), paymentDelayDays }]
    }),
  )
}
