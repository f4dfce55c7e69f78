import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import type { Queries } from '~/db/db.server'
import { REMINDERS, type ReminderKind, reminderFor } from '~/domain/agreement/follow-up'
import type { Obligation } from '~/domain/agreement/obligations'
import { isBound } from '~/domain/agreement/owed'
import { SIDES, type SideKey } from '~/domain/agreement/terms'
import type { NotificationContent } from '~/domain/notification'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { type FollowUp, followUp } from './follow-up'

/** So many agreements are looked at in one query. */
const AT_ONCE = 100

/**
 * One round of the clock: tells owners what ends within a week and what is late, and their broker what is late. Each
 * obligation is told of once, however many processes look; an agreement that fails holds up no other. Answers how many people's notices went out.
 */
export async function remindOfObligations(context: AppContext): Promise<number> {
  let told = 0
  let after: string | null = null
  for (;;) {
    const page: StoredAgreement[] = await context.db.agreements.inForceAfter(after, AT_ONCE)
    for (const stored of page)
      told += await remind(context, stored).catch((error: unknown) => {
        context.log.error({ error, agreementId: stored.agreement.id }, 'what is owed could not be reminded of')
        return 0
      })
    after = page.at(-1)?.agreement.id ?? null
    if (page.length < AT_ONCE) return told
  }
}

/** A link that is suspended rests until consent is renewed. */
async function remind(context: AppContext, { agreement }: StoredAgreement): Promise<number> {
  const { db } = context
  const { id, partnershipId } = agreement
  const found = await db.partnerships.byId(partnershipId)
  if (!found || !isBound(agreement)) return 0
  const followed = followUp({ found, agreement, facts: await db.obligations.facts(id) }, context.now())
  if (followed.suspended) return 0
  const before = await db.obligations.reminded(id)
  const due = followed.standings.flatMap((standing) => {
    const about = reminderFor(standing, followed.today)
    const { obligation } = standing
    return about && !before.some((one) => one.about === about && one.obligationId === obligation.id)
      ? [{ about, obligation }]
      : []
  })
  return due.length === 0 ? 0 : db.transaction((tx) => send(context, tx, { followed, due }))
}

interface Due {
  readonly about: ReminderKind
  readonly obligation: Obligation
}

/** One notice a side and kind, however many obligations it is about. */
async function send(
  context: AppContext,
  tx: Queries,
  { followed, due }: { readonly followed: FollowUp; readonly due: readonly Due[] },
): Promise<number> {
  const sentAt = context.now()
  const claimed: Due[] = []
  for (const one of due)
    if (await tx.obligations.markReminded(followed.agreement.id, one.obligation.id, { about: one.about, sentAt }))
      claimed.push(one)
  let told = 0
  for (const about of REMINDERS)
    for (const side of SIDES) {
      const owed = claimed.filter((one) => one.about === about && one.obligation.owner === side)
      if (owed.length > 0) told += await tell(context, tx, { found: followed.found, about, side, owed })
    }
  return told
}

interface Telling {
  readonly found: FollowUp['found']
  readonly about: ReminderKind
  readonly side: SideKey
  readonly owed: readonly Due[]
}

async function tell(context: AppContext, tx: Queries, { found, about, side, owed }: Telling): Promise<number> {
  const { partnership, reference, businesses } = found
  const { id, brokerId } = partnership
  const members = await tx.businesses.memberIds([businesses[side].id])
  const to = about === 'late' ? [...new Set([...members, brokerId])] : members
  const [first, ...more] = owed.map(({ obligation }) => obligation.id)
  const path = first && more.length === 0 ? paths.obligation(id, first) : paths.obligations(id, side)
  const detail = { count: owed.length, business: businesses[side].name, reference, path }
  const content: NotificationContent =
    about === 'late' ? { kind: 'obligations-late', detail } : { kind: 'obligations-due-soon', detail }
  await notify(context, tx, { to, content })
  return to.length
}
