import { z } from 'zod'
import { TERMS_GUARD_CODES } from '~/domain/agreement/guards'
import { Id, text, Version } from './fields'
import { PRINTABLE } from './printable'

/** Printed on the page of evidence. */
const reason = text(1000).regex(PRINTABLE, 'not-printable')

/** What every move of an agreement carries: which version was on the screen, and as whom it is made. */
const moving = {
  version: Version,
  as: z.enum(['a', 'b', 'broker'], 'invalid'),
}

const plain = <const Kind extends string>(kind: Kind) => z.object({ ...moving, kind: z.literal(kind).default(kind) })
const withReason = <const Kind extends string>(kind: Kind) => plain(kind).extend({ reason })

/** One form a move; the address says which. Reading and signing have a page of their own, changes another. */
export const AGREEMENT_MOVE_FORMS = {
  negotiate: plain('negotiate'),
  'make-ready': plain('make-ready'),
  override: withReason('override').extend({ code: z.enum(TERMS_GUARD_CODES, 'choose-one') }),
  reopen: withReason('reopen'),
  'drop-amendment': withReason('drop-amendment'),
  'give-notice': withReason('give-notice'),
  complete: plain('complete'),
  terminate: withReason('terminate'),
}

export type AgreementMoveWithForm = keyof typeof AGREEMENT_MOVE_FORMS
export const AGREEMENT_MOVES_WITH_FORM = Object.keys(AGREEMENT_MOVE_FORMS) as AgreementMoveWithForm[]

export const AgreementMoveName = z.enum(AGREEMENT_MOVES_WITH_FORM)

/** SHA-256 in hexadecimal. */
const textHash = z.string('invalid').regex(/^[0-9a-f]{64}$/, 'invalid')

/** The two steps of the signing page: the full text was read, then it is signed. */
export const SigningStep = z.discriminatedUnion(
  'kind',
  [
    z.object({ ...moving, kind: z.literal('read'), textHash }),
    z.object({
      ...moving,
      kind: z.literal('sign'),
      textHash,
      password: z.string('required').max(128, 'password-too-long'),
    }),
  ],
  'invalid',
)

/** The other cases that come under the frame; one alone arrives as text. */
export const NewFrame = z.object({
  others: z
    .array(Id, 'choose-one')
    .optional()
    .transform((ids) => ids ?? []),
})
