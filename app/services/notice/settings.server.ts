import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { WORTH_TELLING } from '~/domain/matching/run'
import { awayUntil, CHANNELS, NOTICE_KINDS, type NoticeChoice, type NoticeTimes, wants } from '~/domain/notice'
import { dayIn, timeZoneOf } from '~/domain/region/region'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'

/** How and when somebody wants to be told: what they said, and the defaults for the rest. */
export async function readNoticeSettings({ db, now, sendMail }: AppContext, actor: SignedIn) {
  const [wished] = await db.notices.wishes([actor.userId])
  const choices = wished?.choices ?? []
  const unsaid: NoticeTimes = { zone: timeZoneOf(actor.home ?? ''), quiet: null, holidayUntil: null }
  return {
    kinds: NOTICE_KINDS.map((kind) => ({
      kind,
      wanted: CHANNELS.filter((channel) => wants(choices, kind, channel)),
    })),
    /** From which score on they hear of new matches. */
    matchFrom: wished?.matchFrom ?? WORTH_TELLING,
    times: wished?.times ? withoutPast(wished.times, now()) : unsaid,
    /** Whether a mail server is known, and whether mail reaches this person. */
    mail: { sent: sendMail !== null, address: wished?.email ?? null },
  }
}

/** A holiday that is over is none. */
const withoutPast = (times: NoticeTimes, now: Date): NoticeTimes => ({
  ...times,
  holidayUntil: awayUntil(times, dayIn(now, times.zone)),
})

interface Input {
  readonly choices: readonly NoticeChoice[]
  readonly times: NoticeTimes
  readonly matchFrom: number
  readonly submission: Submission
}

/** Keeps how and when somebody wants to be told. Refuses `date-in-past` (field) for a holiday that is over. */
export const saveNoticeSettings = (context: AppContext, actor: SignedIn, { submission, ...said }: Input) =>
  once(context, {
    actor,
    action: 'notice-settings',
    submission,
    work: async (tx): Promise<Result<object>> => {
      const { userId } = actor
      const { choices, times, matchFrom } = said
      if (!can(actor, 'edit', { kind: 'account', userId })) return refuse('forbidden')
      if (times.holidayUntil !== withoutPast(times, context.now()).holidayUntil) {
        return refuse('date-in-past', { field: 'holidayUntil' })
      }
      await tx.notices.set(userId, { times, matchFrom })
      await tx.notices.setChoices(userId, choices)
      return ok({})
    },
  })
