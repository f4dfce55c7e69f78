import type { AppContext } from '~/context'
import type { OutboxMessage } from '~/domain/outbox'
import { printInForce } from '~/services/agreement/print.server'
import { tellAsked } from '~/services/card/tell-asked.server'
import { refreshBusiness, refreshMaker } from '~/services/match/refresh-business.server'
import { refreshOpportunities } from '~/services/match/refresh-opportunity.server'
import { tellAbsent, tellAbsentOfTalk } from '~/services/message/tell-absent.server'
import { mailNotices } from '~/services/notice/mail.server'
import { pushNotices } from '~/services/notice/push.server'
import { showLine } from '~/services/room/write-line.server'

type Handlers = {
  readonly [Topic in OutboxMessage['topic']]: (
    context: AppContext,
    message: Extract<OutboxMessage, { topic: Topic }>,
  ) => Promise<void>
}

/** What each topic of the outbox sets in motion. Every handler may run twice. */
export const HANDLERS: Handlers = {
  'business-changed': async (context, { businessId }) => {
    await context.search.refresh('business', businessId)
    await refreshBusiness(context, businessId)
  },
  'opportunity-changed': async (context, { opportunityId }) => {
    await context.search.refresh('opportunity', opportunityId)
    await refreshOpportunities(context, [opportunityId])
  },
  'partnership-moved': async (context, { partnershipId }) => {
    await context.search.refresh('case', partnershipId)
    await refreshMaker(context, partnershipId)
  },
  'agreement-in-force': printInForce,
  'line-written': showLine,
  'mail-due': mailNotices,
  'push-due': pushNotices,
  'message-stored': tellAbsent,
  'talk-went-on': tellAbsentOfTalk,
  'card-made': tellAsked,
  'interest-shown': async () => {},
}
