import type { AppContext } from '~/context'
import { obligationCalendar } from '~/documents/obligation-calendar.server'
import type { SignedIn } from '~/domain/access/actor'
import { paths } from '~/schemas/paths'
import { findFollowUp } from './find.server'

interface Reader {
  readonly partnershipId: string
  readonly userId: string
}

/** Opens the calendar of a case to a telephone that cannot sign in: it shows what this person may see, and nothing else. */
export const calendarKey = ({ seal }: AppContext, { partnershipId, userId }: Reader): string =>
  seal(`calendar ${partnershipId} ${userId}`)

/** Whoever the key was made for, as they stand today; null for any other key. */
export async function calendarReader(
  context: AppContext,
  { key, ...reader }: Reader & { readonly key: string },
): Promise<SignedIn | null> {
  // Sealed once more, so that the time it takes to compare says nothing about the key.
  const fits = context.seal(key) === context.seal(calendarKey(context, reader))
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
