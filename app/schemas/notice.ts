import { z } from 'zod'
import { CHANNELS, NOTICE_KINDS, type NoticeChoice } from '~/domain/notice'

const hour = z.coerce.number('choose-one').int('choose-one').min(0, 'choose-one').max(23, 'choose-one').optional()

/** The name of the box for one kind over one channel. */
export const noticeBox = (kind: NoticeChoice['kind'], channel: NoticeChoice['channel']) => `${kind}.${channel}`

const BOXES = NOTICE_KINDS.flatMap((kind) => CHANNELS.map((channel) => ({ kind, channel })))

/** A page with a box for every kind and channel: what is not ticked is not wanted. */
export const NoticeSettings = z
  .object({
    wanted: z
      .array(z.enum(BOXES.map(({ kind, channel }) => noticeBox(kind, channel)) as [string, ...string[]], 'invalid'))
      .optional(),
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
  .transform(({ wanted = [], zone, quietFrom: from, quietUntil: until, holidayUntil }) => ({
    choices: BOXES.map(({ kind, channel }) => ({ kind, channel, wanted: wanted.includes(noticeBox(kind, channel)) })),
    times: {
      zone,
      quiet: from === undefined || until === undefined ? null : { from, until },
      holidayUntil: holidayUntil ?? null,
    },
  }))
