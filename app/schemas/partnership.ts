import { z } from 'zod'
import { CLAUSE_CODES } from '~/domain/agreement/clauses'
import { TERMS_GUARD_CODES } from '~/domain/agreement/guards'
import { SIDES } from '~/domain/agreement/terms'
import { EVENT_KINDS } from '~/domain/partnership/transitions'
import { termsFields } from './terms'

const LONGEST_REASON = 1000

const reason = z.string('reason-needed').trim().min(1, 'reason-needed').max(LONGEST_REASON, 'too-long')

const id = z.uuid('not-an-id')

/** What every move of a case carries: which version was on the screen, and as whom it is made. */
const moving = {
  version: z.coerce.number('invalid').int('invalid').positive('invalid'),
  as: z.enum(['a', 'b', 'broker', 'admin'], 'invalid'),
}

/** The two businesses a broker means to link. */
export const pairFields = { opportunityId: id, businessId: id }

/** The pair as it stands in an address. */
export const pairAddress = z.object({ opportunity: id, business: id })

export const proposeForm = z.object({
  ...pairFields,
  ...termsFields,
  /** Warnings that stood on the screen when the form was sent. */
  seen: z
    .array(z.enum(TERMS_GUARD_CODES))
    .optional()
    .transform((codes) => codes ?? []),
})

export const unsuitedForm = z.object({ ...pairFields, reason })

export const consentForm = z.discriminatedUnion(
  'move',
  [
    z.object({
      ...moving,
      move: z.literal('consent'),
      // Never ticked beforehand: nobody declares what they did not read.
      ownershipTie: z.enum(['no', 'yes'], 'choose-one').transform((said) => said === 'yes'),
    }),
    z.object({ ...moving, move: z.literal('decline'), reason }),
  ],
  'invalid',
)

/** One page a move: the address says which. */
export const moveName = z.enum(EVENT_KINDS)

const plain = z.object(moving)
const withReason = z.object({ ...moving, reason })

/** What each move asks, beyond those that have a form of their own. */
export const moveForms = {
  draft: plain,
  start: plain,
  complete: plain,
  withdraw: withReason,
  redraft: withReason,
  end: withReason,
  'not-suited': withReason,
  'hand-over': z.object({ ...moving, reason, brokerId: z.uuid('choose-one') }),
  sign: z.object({
    ...moving,
    side: z.enum(SIDES, 'choose-one'),
    on: z.iso.date('not-a-date').transform((typed) => new Date(`${typed}T00:00:00Z`)),
  }),
}

export const termsForm = z.object({ ...moving, ...termsFields })

/** Which clause a terms page is about; all of them when not said. */
export const clauseName = z.enum(CLAUSE_CODES).nullable().catch(null)
