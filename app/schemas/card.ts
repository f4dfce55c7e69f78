import { z } from 'zod'
import { CARD_KINDS, STAGES } from '~/domain/conversation/cards/card'
import { MOST_SLOTS } from '~/domain/conversation/cards/meeting'
import { CARD_EVENTS } from '~/domain/conversation/cards/transitions'
import { Id, optionalText, text } from './fields'
import { orNull, termsFields } from './terms'

const LONGEST = 1000
const MOST_LINES = 100

/** Of a room, and of a card in it. */
export const CardAddress = z.object({ roomId: Id, cardId: Id })
export type CardAddress = z.output<typeof CardAddress>

export const RoomId = z.object({ roomId: Id })

/** What `?kind=` asks for, and which offer it answers. */
export const NewCardAsked = z.object({
  kind: z.enum(CARD_KINDS),
  counter: Id.nullable().catch(null),
})

/** `9`, `9.00` and `09:00` are the same hour: a browser that knows no field for times takes whatever is typed. */
const HOUR = /^([01]?\d|2[0-3])(?:[.:]([0-5]\d))?$/

const hour = z
  .string('not-a-time')
  .trim()
  .regex(HOUR, 'not-a-time')
  .transform((typed) =>
    typed.replace(HOUR, (_all, hours: string, minutes = '00') => `${hours.padStart(2, '0')}:${minutes}`),
  )

/** A day and an hour, or neither: who proposes one time leaves the others empty. */
const slot = z
  .object({ day: z.iso.date('not-a-date').optional(), time: hour.optional() })
  .superRefine(({ day, time }, context) => {
    if (day && !time) context.addIssue({ code: 'custom', path: ['time'], message: 'required' })
    if (time && !day) context.addIssue({ code: 'custom', path: ['day'], message: 'required' })
  })

const typedSlots = z
  .array(slot, 'required')
  .max(MOST_SLOTS, 'too-many')
  .transform((typed) => typed.flatMap(({ day, time }) => (day && time ? [{ day, time }] : [])))
  .superRefine((filled, context) => {
    if (filled.length === 0) context.addIssue({ code: 'custom', path: [0, 'day'], message: 'required' })
  })

const place = z.coerce
  .number('choose-one')
  .int('choose-one')
  .min(0, 'choose-one')
  .max(MOST_SLOTS - 1, 'choose-one')

const sequences = z
  .array(z.coerce.number('invalid').int('invalid').min(1, 'invalid').max(2_147_483_647, 'invalid'))
  .max(MOST_LINES, 'too-many')
  .optional()
  .transform((list) => [...new Set(list)])

/** How long a meeting lasts, in minutes. */
export const DURATIONS = ['30', '60', '90', '120'] as const

const { gives, quantity, price, payment } = termsFields
const offer = { gives, quantity, price, payment, nextStep: orNull(text(LONGEST)) }

/** The form of a new card. */
export const NewCard = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('offer'), ...offer, counter: orNull(Id) }),
    z.object({
      kind: z.literal('meeting'),
      title: text(200),
      place: text(200),
      slots: typedSlots,
      minutes: z.enum(DURATIONS, 'choose-one').transform(Number),
    }),
    z.object({ kind: z.literal('question'), words: text(LONGEST) }),
    z.object({ kind: z.literal('decision'), words: text(LONGEST) }),
    z.object({ kind: z.literal('minutes'), title: text(200), agreed: text(4 * LONGEST), lines: sequences }),
    z.object({
      kind: z.literal('milestone'),
      stage: z.enum(STAGES, 'choose-one'),
      words: orNull(text(LONGEST)),
    }),
  ],
  'invalid',
)
export type NewCard = z.output<typeof NewCard>

const slots = z
  .array(place)
  .optional()
  .transform((list) => [...new Set(list)].toSorted((one, other) => one - other))

const reason = optionalText(LONGEST).transform((said) => said ?? '')

/** The form of one move of a card. A counter is a new card. */
export const CardMove = z.discriminatedUnion(
  'event',
  [
    z.object({ event: z.literal('accept') }),
    z.object({ event: z.literal('reject'), reason }),
    z.object({ event: z.literal('answer'), words: text(LONGEST) }),
    z.object({ event: z.literal('choose'), slots }),
    z.object({ event: z.literal('fix'), slot: place }),
    z.object({ event: z.literal('withdraw'), reason }),
  ],
  'invalid',
)
export type CardMove = z.output<typeof CardMove>

/** `?do=reject`: which move the form on the page makes. */
export const AskedMove = z.enum(CARD_EVENTS).nullable().catch(null)

/** What whoever holds the link of a side says. */
export const GuestChoice = z.object({
  // On one line: it stands inside a line of the room.
  name: text(100).transform((typed) => typed.replaceAll(/[\s\p{Cc}]+/gu, ' ')),
  slots,
})
