import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import type { SignedIn } from '~/domain/access/actor'
import type { ClauseCode } from '~/domain/agreement/clauses'
import { differences } from '~/domain/agreement/differences'
import { AGREEMENT_CATEGORY } from '~/domain/agreement/states'
import type { Terms } from '~/domain/agreement/terms'
import { type Author, changeAnswersFor, rewritten, type TermsChange } from '~/domain/agreement/versions'
import { authorOf, wayOfWriting } from '~/domain/agreement/writing'
import { isLive } from '~/domain/partnership/guards'
import { type CaseAddress, type CaseView, readCase } from '../partnership/case.server'

/** How the form of the terms is filled in and sent, by what stands. */
export type TermsForm =
  /** Nobody writes terms now, or not this reader. */
  | { readonly kind: 'locked'; readonly clause: null }
  /** No agreement is drawn up: the two change the terms of their case. */
  | { readonly kind: 'case'; readonly version: number; readonly clause: ClauseCode | null; readonly terms: Terms }
  /** The broker's own draft changes at once. */
  | { readonly kind: 'alone'; readonly base: number; readonly clause: ClauseCode | null; readonly terms: Terms }
  | {
      readonly kind: 'proposed'
      /** Number of the version on the table. */
      readonly base: number
      readonly clause: ClauseCode | null
      readonly terms: Terms
      /** The agreement binds: what is to change needs a reason. */
      readonly noteNeeded: boolean
      /** The change this one answers. */
      readonly answers: { readonly id: string; readonly author: Author } | null
    }

interface TermsAddress extends CaseAddress {
  /** Which clause is filled in; null for all of them. */
  readonly clause: ClauseCode | null
  /** The change that is answered with other words. */
  readonly answers: string | null
}

/** The terms as this person may write them now. Null when the case is not there, not theirs, or theirs as administrator. */
export async function readTermsForm(
  context: AppContext,
  actor: SignedIn,
  { clause, answers, ...address }: TermsAddress,
): Promise<{ readonly view: CaseView; readonly form: TermsForm } | null> {
  const view = await readCase(context, actor, address)
  const author = view && authorOf(view.viewer)
  if (!view || !author) return null
  const { version, terms } = view.partnership
  const stored = await context.db.agreements.ofPartnership(address.partnershipId)
  if (stored)
    return {
      view,
      form: isLive(view.partnership) ? await agreementForm(context, { stored, author, clause, answers }) : LOCKED,
    }
  return { view, form: view.moves.includes('revise') ? { kind: 'case', version, clause, terms } : LOCKED }
}

const LOCKED: TermsForm = { kind: 'locked', clause: null }

interface Filling extends Pick<TermsAddress, 'clause' | 'answers'> {
  readonly stored: StoredAgreement
  readonly author: Author
}

async function agreementForm(
  { db }: AppContext,
  { stored: { agreement }, author, clause, answers }: Filling,
): Promise<TermsForm> {
  const way = wayOfWriting(agreement.state, author)
  const onTable = await db.agreements.lastVersion(agreement.id)
  if (!way.ok || !onTable) return LOCKED
  const written = { base: onTable.number, clause, terms: agreement.text.terms }
  if (way.value === 'alone') return { kind: 'alone', ...written }
  const change = answers === null ? null : await db.agreements.change(agreement.id, answers)
  const noteNeeded = AGREEMENT_CATEGORY[agreement.state] === 'running'
  const answered = change && changeAnswersFor(change, author).includes('counter') ? change : null
  if (!answered) return { kind: 'proposed', ...written, noteNeeded, answers: null }
  const { id, author: by } = answered
  return {
    kind: 'proposed',
    ...written,
    ...startingFrom(answered, written.terms),
    noteNeeded,
    answers: { id, author: by },
  }
}

/** The words of the change on the terms of today, and the clause it is about when it is about one. */
function startingFrom(change: TermsChange, current: Terms): { terms: Terms; clause: ClauseCode | null } {
  const touched = new Set(differences(change.base, change.terms).map(({ clause }) => clause))
  const [only = null] = touched
  return { terms: rewritten(change, current), clause: touched.size === 1 ? only : null }
}
