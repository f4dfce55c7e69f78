import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { caseRoles } from '~/domain/access/case-roles'
import type { Agreement } from '~/domain/agreement/agreement'
import { draftAgreement } from '~/domain/agreement/draft'
import { warningsFor } from '~/domain/agreement/guards'
import { openWarnings } from '~/domain/agreement/overridden'
import { lastDayOf, type Terms } from '~/domain/agreement/terms'
import { agreementMovesFor, MOVES_WHILE_SUSPENDED } from '~/domain/agreement/transitions'
import { mayWrite } from '~/domain/agreement/writing'
import { isLive, isSuspended } from '~/domain/partnership/guards'
import type { CaseRole } from '~/domain/partnership/partnership'
import { isClosed } from '~/domain/partnership/states'
import { bothConsented, movesFor } from '~/domain/partnership/transitions'
import type { CaseAddress } from '../partnership/case.server'
import { caseFacts, partiesOf } from '../partnership/case-facts'
import { documentFor } from './document.server'

/**
 * The agreement of a case: its text as far as the terms go, where it stands and what may be done with it now. Parties
 * read it once both consented; the broker's own draft is the broker's. Null when it is not there, not theirs or not open.
 */
export async function readAgreement(context: AppContext, actor: SignedIn, address: CaseAddress) {
  const seen = await openForReading(context, actor, address)
  if (!seen) return null
  const { found, viewer, stored } = seen
  const { id, pattern, terms } = found.partnership
  return {
    id,
    reference: found.reference,
    pattern,
    viewer,
    names: { a: found.businesses.a.name, b: found.businesses.b.name },
    partnershipVersion: found.partnership.version,
    ...textOf(seen, stored?.agreement.text.terms ?? terms),
    /** Null while the two still talk and no agreement is drawn up. */
    life: stored && (await lifeOf(context, { found, stored, viewer })),
    suspended: isSuspended(found.partnership),
    mayRevise: mayRevise(seen),
  }
}

/** What may be read of the text: nothing of what the broker writes and has not opened yet. */
const textOf = ({ found, viewer, stored }: Seen, terms: Terms) =>
  isUnopened({ viewer, stored })
    ? { hidden: true, terms: null, clauses: [], warnings: [] }
    : {
        hidden: false,
        terms,
        clauses: draftAgreement(terms, partiesOf(found), found.partnership.pattern),
        warnings: warningsFor(terms),
      }

/** What the broker writes is the broker's own until it is opened to both sides. */
export const isUnopened = ({ viewer, stored }: Pick<Seen, 'viewer' | 'stored'>): boolean =>
  stored?.agreement.state === 'draft' && viewer !== 'broker'

export interface Seen {
  readonly found: Case
  readonly viewer: CaseRole
  readonly stored: StoredAgreement | null
}

/** A case and its agreement for somebody who may read it; null otherwise. */
export async function openForReading(
  context: AppContext,
  actor: SignedIn,
  { partnershipId, as }: CaseAddress,
): Promise<Seen | null> {
  const found = await context.db.partnerships.find(partnershipId, actor)
  if (!found) return null
  const facts = caseFacts(found.partnership)
  if (!can(actor, 'see', { kind: 'agreement', ...facts })) return null
  const roles = caseRoles(actor, facts)
  const viewer = roles.find((role) => role === as) ?? roles[0]
  if (!viewer || (viewer !== 'broker' && !bothConsented(found.partnership))) return null
  return { found, viewer, stored: await context.db.agreements.ofPartnership(partnershipId) }
}

/** Before an agreement is drawn up the terms of the case change, then its own. */
const mayRevise = ({ found, stored, viewer }: Seen): boolean => {
  const { state } = found.partnership
  if (!isLive(found.partnership)) return false
  return stored === null ? movesFor(state, viewer).includes('revise') : mayWrite(stored.agreement.state, viewer)
}

interface Living extends Seen {
  readonly stored: StoredAgreement
}

/** What this reader may try now: in a suspended link only what leads out of it. */
const movesNow = ({ found: { partnership }, stored, viewer }: Living) => {
  if (isClosed(partnership.state)) return []
  const moves = agreementMovesFor(stored.agreement.state, viewer)
  return isSuspended(partnership) ? moves.filter((move) => MOVES_WHILE_SUSPENDED.includes(move)) : moves
}

const isUnlikeSigned = ({ state, binding }: Agreement, hashNow: string): boolean =>
  state === 'in-force' && binding?.textHash !== hashNow

async function lifeOf(context: AppContext, { found, stored, viewer }: Living) {
  const { agreement, checkCode, frame } = stored
  const { text, binding, state } = agreement
  const document = documentFor(context, found, { terms: text.terms, frame })
  const changes = await context.db.agreements.changes(agreement.id)
  const versions = await context.db.agreements.versions(agreement.id)
  return {
    state,
    version: agreement.version,
    checkCode,
    /** Its place in a frame of many; null for an agreement of two. */
    frame: frame && { id: frame.id, reference: frame.reference, annexNumber: frame.annexNumber },
    /** Hash of the text on the table. */
    textHash: document.hash,
    /** Number of the terms on the table. */
    termsVersion: versions.length,
    moves: movesNow({ found, stored, viewer }),
    sides: {
      a: { seen: text.sides.a.seenHash === document.hash, signedAt: text.sides.a.signature?.at ?? null },
      b: { seen: text.sides.b.seenHash === document.hash, signedAt: text.sides.b.signature?.at ?? null },
    },
    ...reasonsSeen({ stored, viewer }),
    endingNotices: agreement.endingNotices,
    inForceSince: binding?.since ?? null,
    /** What is written here today is not what was signed: a business changed its name, or a release its words. */
    unlikeSigned: isUnlikeSigned(agreement, document.hash),
    lastDay: binding && lastDayOf(binding.text.terms),
    openChanges: changes.filter((change) => change.state === 'open').length,
  }
}

/** What speaks against the terms and why they stand all the same: it tells of the terms. */
const reasonsSeen = ({ stored, viewer }: Pick<Living, 'stored' | 'viewer'>) => {
  const { terms, overridden } = stored.agreement.text
  return isUnopened({ stored, viewer })
    ? { openWarnings: [], overridden: [] }
    : { openWarnings: openWarnings(terms, overridden), overridden }
}
