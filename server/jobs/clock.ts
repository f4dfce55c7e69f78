import type { AppContext } from '~/context'
import { expireAgreements } from '~/services/agreement/expire.server'
import { countRecordsHourly } from '~/services/match/count-records.server'
import { renewPlans } from '~/services/match/plans.server'
import { pruneNightly } from '~/services/match/prune.server'
import { rematchSome, takeOverRematches } from '~/services/match/rematch.server'
import { findNetworksDaily } from '~/services/network/find.server'
import { remindOfObligations } from '~/services/obligation/remind.server'
import { forgetAnswers } from '~/services/once.server'
import { expireOpportunities } from '~/services/opportunity/expire.server'
import { tellOfSavedSearches } from '~/services/saved-search/tell.server'
import { type Loop, startLoop } from './loop'
import { dropSent } from './worker'

const MINUTE_MS = 60_000
/** What a search engine missed while it was down, it hears within this. */
const TEND_MS = 10_000
/** Who asks for a rematch sees it begin. */
const REMATCH_MS = 2_000
const HOUR_MS = 60 * MINUTE_MS
/** After a restart everybody comes back at once: what has an hour's time lets them in first. */
const CALM_MS = 20_000

const tendSearch = ({ search }: AppContext) => search.tend()

type Due = (context: AppContext) => Promise<unknown>

/** What time itself sets in motion, until stopped. Several processes may keep it. */
export const startClock = (context: AppContext): Loop => {
  const loops = [
    keep(context, MINUTE_MS, [expireOpportunities, expireAgreements, forgetAnswers, dropSent]),
    keep(context, TEND_MS, [tendSearch]),
    goOn(context, { beatMs: HOUR_MS, afterMs: CALM_MS, some: async () => (await renewPlans(context)) > 0 }),
    goOn(context, { beatMs: REMATCH_MS, afterMs: 0, some: () => rematchSome(context) }),
    keep(context, HOUR_MS, [
      remindOfObligations,
      countRecordsHourly,
      findNetworksDaily,
      takeOverRematches,
      tellOfSavedSearches,
      pruneNightly,
    ]),
  ]
  return {
    wake: () => {
      for (const { wake } of loops) wake()
    },
    stop: async () => {
      await Promise.all(loops.map(({ stop }) => stop()))
    },
  }
}

const keep = (context: AppContext, beatMs: number, dues: readonly Due[]): Loop =>
  startLoop(
    beatMs,
    async () => {
      for (const due of dues) {
        await due(context).catch((error: unknown) => {
          context.log.error({ error }, 'what was due could not be done')
        })
      }
      return 'rest'
    },
    beatMs < HOUR_MS ? 0 : CALM_MS,
  )

interface Lengthy {
  readonly beatMs: number
  readonly afterMs: number
  /** Does a little of it; false when nothing is left. */
  readonly some: () => Promise<boolean>
}

/** Some at a time, so that the process may stop in between. */
const goOn = (context: AppContext, { beatMs, afterMs, some }: Lengthy): Loop =>
  startLoop(
    beatMs,
    async () => {
      const more = await some().catch((error: unknown) => {
        context.log.error({ error }, 'work that takes long could not go on; it is tried again')
        return false
      })
      return more ? 'again' : 'rest'
    },
    afterMs,
  )
