import { z } from 'zod'
import { CLAUSE_CODES } from '~/domain/agreement/clauses'
import type { TermField } from '~/domain/agreement/differences'
import { TERMS_GUARD_CODES } from '~/domain/agreement/guards'
import { INVESTMENT_PAPERS } from '~/domain/partnership/investment-papers'
import type { EventKind } from '~/domain/partnership/partnership'
import { STATE_CATEGORIES } from '~/domain/partnership/states'
import { optionalText, text, Version } from './fields'
import { orNull, termsFields } from './terms'

const LONGEST_REASON = 1000
export const LONGEST_SUMMARY = 4000

/** Somebody reads it: signs alone say nothing. */
const reason = z
  .string('reason-needed')
  .trim()
  .regex(/[\p{L}\p{N}]/u, 'reason-needed')
  .max(LONGEST_REASON, 'too-long')

const id = z.uuid('not-an-id')

/** What every move of a case carries: which version was on the screen, and as whom it is made. */
const moving = {
  version: Version,
  as: z.enum(['a', 'b', 'broker', 'admin'], 'invalid'),
}

/** The two businesses a broker means to link. */
const pairFields = { opportunityId: id, businessId: id }

/** The pair as it stands in an address. */
export const PairAddress = z.object({ opportunity: id, business: id })

/** Warnings that stood on the screen when the form was sent. */
export const seenWarnings = z
  .array(z.enum(TERMS_GUARD_CODES))
  .optional()
  .transform((codes) => codes ?? [])

export const Proposal = z.object({
  ...pairFields,
  ...termsFields,
  seen: seenWarnings,
})

export const UnsuitedPair = z.discriminatedUnion('intent', [
  z.object({ ...pairFields, intent: z.literal('mark'), reason }),
  z.object({ ...pairFields, intent: z.literal('offer-again') }),
])

/** What was judged of a pair a moment ago. */
export const PairJudged = z.enum(['mark', 'offer-again']).nullable().catch(null)

/** Never ticked beforehand: nobody declares what they did not read. */
const ownershipTie = z.enum(['no', 'yes'], 'choose-one').transform((said) => said === 'yes')

export const ConsentAnswer = z.discriminatedUnion(
  'kind',
  [
    z.object({ ...moving, kind: z.literal('consent'), ownershipTie }),
    z.object({ ...moving, kind: z.literal('renew'), ownershipTie }),
    z.object({ ...moving, kind: z.literal('decline'), reason }),
  ],
  'invalid',
)

const plain = <const Kind extends EventKind>(kind: Kind) => z.object({ ...moving, kind: z.literal(kind).default(kind) })
const withReason = <const Kind extends EventKind>(kind: Kind) => plain(kind).extend({ reason })

/** One page a move, beyond consent and terms, which have pages of their own. The address says which move it is. */
export const MOVE_FORMS = {
  draft: plain('draft'),
  'hand-over': withReason('hand-over').extend({ brokerId: z.uuid('choose-one'), summary: text(LONGEST_SUMMARY) }),
  'not-suited': withReason('not-suited'),
  withdraw: withReason('withdraw'),
}

export type MoveWithPage = keyof typeof MOVE_FORMS
export const MOVES_WITH_PAGE = Object.keys(MOVE_FORMS) as MoveWithPage[]

export const MoveName = z.enum(MOVES_WITH_PAGE)

const side = z.enum(['mine', 'theirs'], 'choose-one').optional()
const ofBoth = z.object({ a: side, b: side }).default({})

/** Whose words stand, for every statement two people changed in another way. Coaching never clashes. */
const choices = z
  .object({
    activity: side,
    gives: ofBoth,
    duration: side,
    payment: side,
    disputes: side,
    price: side,
    quantity: side,
    quality: side,
    delivery: side,
    materials: side,
    'person-in-charge': ofBoth,
    termination: side,
  })
  .transform(({ gives, 'person-in-charge': people, ...chosen }): Readonly<Partial<Record<TermField, Whose>>> => {
    const all = {
      ...chosen,
      'gives.a': gives.a,
      'gives.b': gives.b,
      'person-in-charge.a': people.a,
      'person-in-charge.b': people.b,
    }
    return Object.fromEntries(Object.entries(all).filter(([, whose]) => whose !== undefined))
  })

type Whose = 'mine' | 'theirs'

/** The one clause that was on the screen. */
const clause = orNull(z.enum(CLAUSE_CODES, 'invalid'))

/** The form of the terms: those of a case still in talk, or those of the written agreement. */
export const SentTerms = z.discriminatedUnion(
  'on',
  [
    z.object({ ...moving, ...termsFields, on: z.literal('case'), clause }),
    z.object({
      on: z.literal('agreement'),
      as: moving.as,
      /** Number of the terms that were on the screen. */
      base: Version,
      clause,
      note: optionalText(LONGEST_REASON).transform((said) => said || null),
      /** The change that is answered with these words. */
      answers: orNull(id),
      choices: choices.optional().transform((chosen) => chosen ?? {}),
      ...termsFields,
    }),
  ],
  'invalid',
)

/** Accepts a proposed change of the agreement, or takes it back. */
export const ChangeAnswered = z.object({ as: moving.as, kind: z.enum(['accept', 'withdraw'], 'invalid') })

/** Which paper for the investment ministry a page shows. */
export const InvestmentPaperName = z.enum(INVESTMENT_PAPERS)

/** Which clause a terms page is about; all of them when not said. */
export const ClauseName = z.enum(CLAUSE_CODES).nullable().catch(null)

/** Which of their cases a list shows; what waits comes first. */
export const CategoryName = z.enum(STATE_CATEGORIES).nullable().catch(null)

export const DESK_VIEWS = ['queue', 'board', 'list', 'late', 'closed'] as const

/** What of the desk a page shows. */
export const DeskView = z.enum(DESK_VIEWS).catch('queue')

export type SentTerms = z.output<typeof SentTerms>
