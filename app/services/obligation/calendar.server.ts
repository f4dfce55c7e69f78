import type { AppContext } from '~/context'
import { obligationCalendar } from '~/documents/obligation-calendar.server'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { once } from '../once.server'
import { findFollowUp } from './find.server'

interface Reader {
  readonly partnershipId: string
  readonly userId: string
}

/**
 * Opens the calendar of a case to a telephone that cannot sign in: it shows what this person may see, and nothing else.
 * Every renewal makes another key, and the one before opens nothing.
 */
export async function calendarKey({ db, seal }: AppContext, reader: Reader): Promise<string> {
  const { partnershipId, userId } = reader
  const times = await db.obligations.calendarRenewals(reader)
  return seal(`calendar ${partnershipId} ${userId}${times === 0 ? '' : ` ${times}`}`)
}

/** Lets the address die that a person once put into a telephone, and makes another. Refuses `not-found`. */
export const renewCalendar = (
  context: AppContext,
  actor: SignedIn,
  { partnershipId, submission }: { readonly partnershipId: string; readonly submission: Submission },
) =>
  once(context, {
    actor,
    action: 'calendar-renew',
    submission,
    work: async (tx): Promise<Result<{ partnershipId: string }>> => {
      if (!(await findFollowUp(context, tx, { actor, partnershipId }))) return refuse('not-found')
      await tx.obligations.renewCalendar({ partnershipId, userId: actor.userId }, context.now())
      return ok({ partnershipId })
    },
  })

/** Whoever the key was made for, as they stand today; null for any other key. */
export async function calendarReader(
  context: AppContext,
  { key, ...reader }: Reader & { readonly key: string },
): Promise<SignedIn | null> {
  // Sealed once more, so that the time it takes to compare says nothing about the key.
  const fits = context.seal(key) === context.seal(await calendarKey(context, reader))
  return fits ? context.db.users.actor(reader.userId) : null
}

/**
 * The calendar of a case, in Indonesian as its agreement. Null when it is not there, not theirs, or nothing binds yet.
 */
export async function writeCalendar(context: AppContext, actor: SignedIn, partnershipId: string) {
  const followed = await findFollowUp(context, context.db, { actor, partnershipId })
  if (!followed) return null
  const { found, agreement, standings } = followed
  const { reference, businesses } = found
  const calendar = {
    agreementId: agreement.id,
    reference,
    names: { a: businesses.a.name, b: businesses.b.name },
    // What both let go is nobody's appointment.
    standings: standings.filter(({ state }) => state !== 'waived'),
    now: context.now(),
  }
  const addressOf = (id: string) => context.origin + paths.obligation(partnershipId, id)
  return { reference, text: obligationCalendar(calendar, { locale: 'id', addressOf }) }
}
