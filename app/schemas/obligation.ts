import { z } from 'zod'
import { SIDES } from '~/domain/agreement/terms'
import { parseMoney } from '~/domain/money'
import { MOST_NUMBER } from '~/domain/number'
import { Id, text } from './fields'
import { typedNumber } from './typed-number'

const LONGEST_WORDS = 1000
const LONGEST_NUMBER = 100

/** A day as a date field sends it, as midnight UTC: the same calendar day everywhere in Indonesia. */
const day = z
  .string('required')
  .pipe(z.iso.date('not-a-date'))
  .transform((typed) => new Date(`${typed}T00:00:00Z`))

const quantity = (least: number) => z.string('required').pipe(typedNumber({ least, most: MOST_NUMBER }))

const rupiah = z.string('required').transform((typed, context) => {
  const parsed = parseMoney(typed)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.refusal.code })
  return z.NEVER
})

/** What every form about an obligation carries: as whom it is sent. */
const form = <const Act extends string>(act: Act) =>
  z.object({ act: z.literal(act), as: z.enum([...SIDES, 'broker'], 'invalid') })

/** The forms on the page of an obligation. No two share the name of a field: they stand on one page. */
export const ObligationForm = z.discriminatedUnion(
  'act',
  [
    form('deliver').extend({ deliveredOn: day, quantity: quantity(0.01) }),
    form('take-back').extend({ deliveryId: Id }),
    form('accept').extend({ deliveryId: Id, accepted: quantity(0), owed: rupiah.optional() }),
    form('pay').extend({ paidOn: day, paid: rupiah.refine((amount) => amount > 0n, 'too-small') }),
    form('note').extend({ note: text(LONGEST_WORDS) }),
    form('number').extend({ number: text(LONGEST_NUMBER) }),
    // The bytes are looked at before anything is kept.
    form('file').extend({ file: z.instanceof(File, { message: 'required' }) }),
    form('confirm'),
    form('dispute').extend({ reason: text(LONGEST_WORDS) }),
    form('settle').extend({ disputeId: Id }),
    form('waive'),
  ],
  'invalid',
)
export type ObligationForm = z.output<typeof ObligationForm>

/** Whose obligations a list shows; those of both when not said. */
export const OwnerName = z.enum(SIDES).nullable().catch(null)

/** The address of a calendar for a telephone that cannot sign in. */
export const CalendarFeed = z.object({ reader: z.uuid(), key: z.string().max(100) })

/** Asks for another address: the form says nothing but that. */
export const CalendarRenewal = z.object({})
