import type { AppContext } from '~/context'
import type { OutboxMessage } from '~/domain/outbox'

type Handlers = {
  readonly [Topic in OutboxMessage['topic']]: (
    context: AppContext,
    message: Extract<OutboxMessage, { topic: Topic }>,
  ) => Promise<void>
}

/** What each topic of the outbox sets in motion. Every handler may run twice. */
export const HANDLERS: Handlers = {
  'business-changed': (context, { businessId }) => context.search.refresh('business', businessId),
  'opportunity-changed': (context, { opportunityId }) => context.search.refresh('opportunity', opportunityId),
  'partnership-moved': async () => {},
  'message-stored': async () => {},
  'interest-shown': async () => {},
}
