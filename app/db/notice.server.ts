import { WORTH_TELLING } from '~/domain/matching/run'
import type { NoticeChoice, NoticeTimes } from '~/domain/notice'
import type { TimeZone } from '~/domain/region/region'
import { shownEmail } from '~/schemas/identifier'
import type { Queryable } from './client.server'
import type { Prisma } from './generated/client'

/** How somebody wants to be told. */
export interface NoticeWishes {
  readonly userId: string
  /** Null when no mail reaches them. */
  readonly email: string | null
  readonly locale: string
  /** Null until they said something of it. */
  readonly times: NoticeTimes | null
  readonly choices: readonly NoticeChoice[]
  /** From which score on they hear of new matches. */
  readonly matchFrom: number
  /** Whether a device of theirs may be woken. */
  readonly device: boolean
}

/** What is said of all kinds of notices. */
type NoticeSetting = { readonly times: NoticeTimes } & Pick<NoticeWishes, 'matchFrom'>

const WITH_DEVICE = { where: { pushDevice: { isNot: null } }, select: { id: true }, take: 1 } as const
const WISHES = {
  id: true,
  email: true,
  locale: true,
  noticeSetting: true,
  noticeChoices: true,
  sessions: WITH_DEVICE,
} as const

const dayText = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null

const toWishes = (row: Prisma.UserGetPayload<{ select: typeof WISHES }>): NoticeWishes => {
  const { noticeSetting: said } = row
  return {
    userId: row.id,
    email: shownEmail(row.email),
    locale: row.locale,
    times: said && {
      zone: said.zone as TimeZone,
      quiet:
        said.quietFrom === null || said.quietUntil === null ? null : { from: said.quietFrom, until: said.quietUntil },
      holidayUntil: dayText(said.holidayUntil),
    },
    choices: row.noticeChoices.map(({ kind, channel, wanted }) => ({ kind, channel, wanted }) as NoticeChoice),
    matchFrom: said?.matchFrom ?? WORTH_TELLING,
    device: row.sessions.length > 0,
  }
}

export const noticeQueries = (client: Queryable) => ({
  async wishes(userIds: readonly string[]): Promise<NoticeWishes[]> {
    const rows = await client.user.findMany({ where: { id: { in: [...userIds] } }, select: WISHES })
    return rows.map(toWishes)
  },

  /** From which score on each of them hears of new matches. */
  async thresholds(userIds: readonly string[]): Promise<(userId: string) => number> {
    const rows = await client.noticeSetting.findMany({
      where: { userId: { in: [...new Set(userIds)] } },
      select: { userId: true, matchFrom: true },
    })
    const said = new Map(rows.map(({ userId, matchFrom }) => [userId, matchFrom]))
    return (userId) => said.get(userId) ?? WORTH_TELLING
  },

  async set(userId: string, { times, matchFrom }: NoticeSetting): Promise<void> {
    const { zone, quiet, holidayUntil } = times
    const said = {
      zone,
      matchFrom,
      quietFrom: quiet?.from ?? null,
      quietUntil: quiet?.until ?? null,
      holidayUntil: holidayUntil === null ? null : new Date(`${holidayUntil}T00:00:00Z`),
    }
    await client.noticeSetting.upsert({ where: { userId }, create: { userId, ...said }, update: said })
  },

  /** What they said before is forgotten: the page always sends every kind. */
  async setChoices(userId: string, choices: readonly NoticeChoice[]): Promise<void> {
    await client.noticeChoice.deleteMany({ where: { userId } })
    await client.noticeChoice.createMany({ data: choices.map((choice) => ({ userId, ...choice })) })
  },
})
