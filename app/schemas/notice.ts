import { z } from 'zod'
import { THRESHOLDS } from '~/domain/matching/run'
import { CHANNELS, NOTICE_KINDS, type NoticeChoice } from '~/domain/notice'

const hour = z.coerce.number('choose-one').int('choose-one').min(0, 'choose-one').max(23, 'choose-one').optional()

/** The name of the box for one kind over one channel. */
export const noticeBox = (kind: NoticeChoice['kind'], channel: NoticeChoice['channel']) => `${kind}.${channel}`

const BOXES = NOTICE_KINDS.flatMap((kind) => CHANNELS.map((channel) => ({ kind, channel })))

/** Whose push services wake browsers: of Google (Chrome and what is built on it), Mozilla, Apple, Microsoft. */
const PUSH_SERVICES =
  /^(?:fcm\.googleapis\.com|(?:.+\.)?push\.services\.mozilla\.com|(?:.+\.)?push\.apple\.com|(?:.+\.)?notify\.windows\.com)$/

/** Nobody makes this server call an address of their choice. */
const isPushService = (text: string) => URL.canParse(text) && PUSH_SERVICES.test(new URL(text).hostname)

const sealing = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+={0,2}$/, 'invalid')
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, 'invalid')

/** A browser that may be woken from now on, or no longer. Sizes of the keys: RFC 8291. */
export const PushForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('allow'),
    endpoint: z
      .url({ protocol: /^https$/ })
      .max(1_000)
      .refine(isPushService, 'invalid'),
    p256dh: sealing(65),
    auth: sealing(16),
  }),
  z.object({ intent: z.literal('stop') }),
])

/** A page with a box for every kind and channel: what is not ticked is not wanted. */
export const NoticeSettings = z
  .object({
    wanted: z
      .array(z.enum(BOXES.map(({ kind, channel }) => noticeBox(kind, channel)) as [string, ...string[]], 'invalid'))
      .optional(),
    matchFrom: z.enum(THRESHOLDS.map(String), 'choose-one').transform(Number),
    zone: z.enum(['WIB', 'WITA', 'WIT'], 'choose-one'),
    quietFrom: hour,
    quietUntil: hour,
    holidayUntil: z.iso.date('not-a-date').optional(),
  })
  .superRefine(({ quietFrom, quietUntil }, check) => {
    const wrong = (field: string, message: string) => check.addIssue({ code: 'custom', message, path: [field] })
    if (quietFrom === undefined && quietUntil === undefined) return
    if (quietFrom === undefined) wrong('quietFrom', 'choose-one')
    else if (quietUntil === undefined) wrong('quietUntil', 'choose-one')
    else if (quietFrom === quietUntil) wrong('quietUntil', 'hours-alike')
  })
  .transform(({ wanted = [], matchFrom, zone, quietFrom: from, quietUntil: until, holidayUntil }) => ({
    choices: BOXES.map(({ kind, channel }) => ({ kind, channel, wanted: wanted.includes(noticeBox(kind, channel)) })),
    matchFrom,
    times: {
      zone,
      quiet: from === undefined || until === undefined ? null : { from, until },
      holidayUntil: holidayUntil ?? null,
    },
  }))
