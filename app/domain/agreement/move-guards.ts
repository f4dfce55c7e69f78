import { DAY_MS, dayNumber } from '../calendar'
import { saysWhy } from '../reason'
import { ok, type Result, refuse } from '../result'
import type { Agreement, AgreementActor, AgreementEvent, AgreementEventKind } from './agreement'
import { missingClauses } from './clauses'
import { openWarnings } from './overridden'
import { lastDayOf, otherSide, SIDES, type SideKey } from './terms'

export const AGREEMENT_GUARD_REFUSALS = [
  'reason-missing',
  'not-agreed',
  'no-such-warning',
  'clauses-missing',
  'warnings-open',
  'text-changed',
  'text-not-seen',
  'other-text-signed',
  're-authentication-needed',
  'already-signed',
  'notice-given',
  'notice-missing',
  'ending-not-agreed',
  'notice-running',
  'term-running',
] as const
export type AgreementGuardRefusal = (typeof AGREEMENT_GUARD_REFUSALS)[number]

export interface AgreementSituation {
  readonly agreement: Agreement
  readonly actor: AgreementActor
  readonly now: Date
  /** Hash of the canonical text on the table, computed now. */
  readonly textHash: string
}

type Checked = Result<null, AgreementGuardRefusal>

/** A question to one move; its refusal is the answer shown. */
export type AgreementGuard<Kind extends AgreementEventKind> = (
  event: AgreementEvent<Kind>,
  situation: AgreementSituation,
) => Checked

const unless = (refused: boolean, code: AgreementGuardRefusal): Checked => (refused ? refuse(code) : ok(null))

export const reasonGiven = ({ reason }: { readonly reason: string }): Checked =>
  unless(!saysWhy(reason), 'reason-missing')

/** Art. 117: the parties have equal standing. Terms both can see are changed by both. */
export const bothAgreed = ({ agreedBy }: { readonly agreedBy: readonly SideKey[] }): Checked =>
  unless(!SIDES.every((side) => agreedBy.includes(side)), 'not-agreed')

export const warningStands: AgreementGuard<'override'> = ({ code }, { agreement: { text } }) =>
  unless(!openWarnings(text.terms, text.overridden).some((warning) => warning.code === code), 'no-such-warning')

/** PP 7/2021 art. 117: an agreement stands only with its seven parts. */
export const clausesComplete = (_event: object, { agreement }: AgreementSituation): Checked => {
  const missing = missingClauses(agreement.text.terms).filter((clause) => clause.required)
  return missing.length === 0 ? ok(null) : refuse('clauses-missing', { count: missing.length })
}

export const warningsReasoned = (_event: object, { agreement: { text } }: AgreementSituation): Checked => {
  const open = openWarnings(text.terms, text.overridden)
  return open.length === 0 ? ok(null) : refuse('warnings-open', { count: open.length })
}

/** What stood on the screen is what stands now: nobody signs a text that changed under their hands. */
export const textCurrent = (
  event: { readonly textHash: string },
  { textHash }: Pick<AgreementSituation, 'textHash'>,
): Checked => unless(event.textHash !== textHash, 'text-changed')

/** Each side opens the full text before it signs, so a text in force was seen by both. */
export const textSeen =
  (side: SideKey) =>
  ({ textHash }: { readonly textHash: string }, { agreement }: AgreementSituation): Checked =>
    unless(agreement.text.sides[side].seenHash !== textHash, 'text-not-seen')

/**
 * Both put their names under the same words. The terms stand still while one has signed, but the text also names the
 * parties: a business may have taken another name or number since.
 */
export const signedAlike =
  (side: SideKey) =>
  ({ textHash }: { readonly textHash: string }, { agreement }: AgreementSituation): Checked => {
    const { signature } = agreement.text.sides[otherSide(side)]
    return unless(signature !== null && signature.textHash !== textHash, 'other-text-signed')
  }

/** House practice: long enough to read the last page again, too short for a phone left on a table. */
export const REAUTHENTICATION_MINUTES = 10

export const reauthenticated = (
  { reauthenticatedAt }: { readonly reauthenticatedAt: Date | null },
  { now }: Pick<AgreementSituation, 'now'>,
): Checked => {
  if (reauthenticatedAt === null) return refuse('re-authentication-needed')
  const age = now.getTime() - reauthenticatedAt.getTime()
  return unless(age < 0 || age > REAUTHENTICATION_MINUTES * 60_000, 're-authentication-needed')
}

export const notYetSigned =
  (side: SideKey) =>
  (_event: object, { agreement }: AgreementSituation): Checked =>
    unless(agreement.text.sides[side].signature !== null, 'already-signed')

export const noticeNotGiven: AgreementGuard<'give-notice'> = (_event, { agreement, actor }) =>
  unless(
    SIDES.some((side) => actor.as === side && agreement.endingNotices[side] !== null),
    'notice-given',
  )

/** Both want to end it, or one may by the text that binds and its days of notice have passed. */
export const endingDue: AgreementGuard<'terminate'> = (_event, { agreement: { endingNotices, binding }, now }) => {
  if (endingNotices.a !== null && endingNotices.b !== null) return ok(null)
  const [notice] = SIDES.flatMap((side) => {
    const given = endingNotices[side]
    return given ? [{ side, at: given.at }] : []
  })
  if (!notice) return refuse('notice-missing')
  const agreed = binding?.text.terms.termination
  if (!agreed || agreed.by === 'mutual' || agreed.by === otherSide(notice.side)) return refuse('ending-not-agreed')
  const days = agreed.noticeDays - wholeDays(notice.at, now)
  return days > 0 ? refuse('notice-running', { days }) : ok(null)
}

/** Days of notice are days of waiting, whatever clock the two live by: a notice at night does not save one. */
const wholeDays = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / DAY_MS)

/** The last day of the term has passed. `today` is a calendar day: days begin at three hours across Indonesia. */
export const isTermOver = ({ binding }: Pick<Agreement, 'binding'>, today: Date): boolean => {
  const lastDay = binding && lastDayOf(binding.text.terms)
  return lastDay !== null && dayNumber(today) > dayNumber(lastDay)
}

export const termOver: AgreementGuard<'expire'> = ({ today }, { agreement }) =>
  unless(!isTermOver(agreement, today), 'term-running')
