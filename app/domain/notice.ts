import type { NotificationContent, NotificationKind } from './notification'
import { type TimeZone, utcOffsetHours } from './region/region'

/** By which ways people are told. */
export const CHANNELS = ['app', 'mail', 'push'] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * Whether a kind is also mailed, and shown by a device that may be woken, as long as a person did not say otherwise: what waits for their answer or runs out is,
 * news is not. In the app everything is shown until they switch it off.
 */
const LEAVES_THE_APP: Readonly<Record<NotificationKind, boolean>> = {
  'messages-waiting': true,
  'card-waiting': true,
  'caucus-begun': true,
  'room-opened': true,
  'partnership-moved': true,
  'agreement-moved': true,
  'change-answered': true,
  'interest-shown': false,
  'broker-asked': true,
  'interest-not-suited': false,
  'interest-ended': false,
  'opportunity-revised': false,
  'businesses-found': false,
  'opportunities-found': false,
  // Whoever saves a search asks to be told of it, once a week unless they say oftener.
  'search-found': true,
  'opportunity-expiring': true,
  'opportunity-expired': false,
  'obligation-changed': false,
  'obligations-due-soon': true,
  'obligations-late': true,
  'size-changed': false,
  'member-joined': false,
  'role-changed': false,
  'file-exported': true,
  'sham-reported': false,
  'sham-report-closed': false,
}

/** Every kind of notice, in the order in which a page lists them. */
export const NOTICE_KINDS = Object.keys(LEAVES_THE_APP) as NotificationKind[]

/** What a person said about one kind over one channel. */
export interface NoticeChoice {
  readonly kind: NotificationKind
  readonly channel: Channel
  readonly wanted: boolean
}

/** Whether somebody wants a kind of notice over a channel. */
export const wants = (choices: readonly NoticeChoice[], kind: NotificationKind, channel: Channel): boolean =>
  choices.find((one) => one.kind === kind && one.channel === channel)?.wanted ??
  (channel === 'app' || LEAVES_THE_APP[kind])

/** Whole hours of the day, 0 to 23. Over midnight when `from` is the later one. */
export interface QuietHours {
  readonly from: number
  readonly until: number
}

/** When a person is told nothing, and until when they are away. */
export interface NoticeTimes {
  readonly zone: TimeZone
  readonly quiet: QuietHours | null
  /** The last day away (`2026-12-03`). */
  readonly holidayUntil: string | null
}

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** When a notice made at this moment is told: at once, or at the end of the quiet hours it falls into. */
export const toldAt = (made: Date, { zone, quiet }: Pick<NoticeTimes, 'zone' | 'quiet'>): Date => {
  if (!quiet) return made
  const { from, until } = quiet
  const local = made.getTime() + utcOffsetHours(zone) * HOUR_MS
  const hour = (local % DAY_MS) / HOUR_MS
  const isQuiet = from < until ? from <= hour && hour < until : hour >= from || hour < until
  if (!isQuiet) return made
  const left = (until - hour + 24) % 24
  return new Date(made.getTime() + left * HOUR_MS)
}

/** The last day away while somebody is, for those who wait for them; null otherwise. `today` is where they live. */
export const awayUntil = ({ holidayUntil }: Pick<NoticeTimes, 'holidayUntil'>, today: string): string | null =>
  holidayUntil !== null && today <= holidayUntil ? holidayUntil : null

const BURST_MS = 60_000

/** Of these each notice counts others than the last one did. */
const ADDING_UP: ReadonlySet<NotificationKind> = new Set(['businesses-found', 'opportunities-found'])

const countIn = ({ kind, detail }: NotificationContent): number =>
  ADDING_UP.has(kind) && 'count' in detail ? detail.count : 0

/** What it says, however many it counts. */
const saying = ({ kind, detail }: NotificationContent): string =>
  JSON.stringify({ kind, ...detail, ...(ADDING_UP.has(kind) && { count: 0 }) })

interface Dated {
  readonly createdAt: Date
}

const isBurst = (newer: NotificationContent & Dated, older: NotificationContent & Dated): boolean =>
  saying(newer) === saying(older) && newer.createdAt.getTime() - older.createdAt.getTime() < BURST_MS

/** What was told more than once within a minute stands there once, the newest first; what is new adds up. */
export const inBursts = <One extends NotificationContent & Dated>(told: readonly One[]): One[] => {
  const shown: One[] = []
  for (const [at, one] of told.entries()) {
    if (shown.some((newer) => isBurst(newer, one))) continue
    const count = told
      .slice(at)
      .filter((older) => isBurst(one, older))
      .reduce((sum, older) => sum + countIn(older), 0)
    shown.push(count > 0 ? { ...one, detail: { ...one.detail, count } } : one)
  }
  return shown
}
