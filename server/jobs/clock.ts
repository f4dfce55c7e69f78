import type { AppContext } from '~/context'
import { expireAgreements } from '~/services/agreement/expire.server'
import { forgetAnswers } from '~/services/once.server'
import { expireOpportunities } from '~/services/opportunity/expire.server'
import { type Loop, startLoop } from './loop'
import { dropSent } from './worker'

const ROUND_MS = 60_000

/** What time itself sets in motion, once a minute until stopped. Several processes may keep it. */
export const startClock = (context: AppContext): Loop =>
  startLoop(ROUND_MS, async () => {
    for (const due of [expireOpportunities, expireAgreements, forgetAnswers, dropSent]) {
      await due(context).catch((error: unknown) => {
        context.log.error({ error }, 'what was due could not be done')
      })
    }
    return 'rest'
  })
