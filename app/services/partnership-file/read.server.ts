import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { verifyChain } from '~/domain/agreement/evidence'
import { worstFirst } from '~/domain/agreement/follow-up'
import { isBound } from '~/domain/agreement/owed'
import { lastDayOf } from '~/domain/agreement/terms'
import { PATTERN_TABLE, supervisedByKppu } from '~/domain/partnership/patterns'
import { NO_CONTROL_SOURCE } from '~/domain/partnership/sham-evidence'
import { versionsSeenBy } from '../agreement/versions-seen.server'
import { followUp } from '../obligation/follow-up'
import { partiesOf } from '../partnership/case-facts'
import { findExportable } from './export.server'
import { type FileTicket, opens } from './ticket.server'

/** What is asked before a file is taken out, and the file once it was. Null when it is not theirs to take out. */
export async function readFile(
  context: AppContext,
  actor: SignedIn,
  { partnershipId, ticket }: { readonly partnershipId: string; readonly ticket: FileTicket | null },
) {
  const found = await findExportable(context.db, actor, partnershipId)
  if (!found) return null
  const { reference, businesses } = found
  const opened = ticket !== null && opens(context, ticket, { actor, partnershipId })
  return {
    id: partnershipId,
    reference,
    names: { a: businesses.a.name, b: businesses.b.name },
    opened: opened ? { ticket, file: await fileOf(context, found, { by: actor.name, at: ticket.at }) } : null,
  }
}

interface Taken {
  readonly by: string
  readonly at: string
}

/** All that stands written of a partnership. What was said in its room stays there: nobody consented to share it. */
async function fileOf(context: AppContext, found: Case, taken: Taken) {
  const { db } = context
  const { partnership, reference } = found
  const [known, stored] = await Promise.all([
    db.shamReports.evidenceOf(partnership.id),
    db.agreements.ofPartnership(partnership.id),
  ])
  if (!known) throw new Error(`partnership ${partnership.id} is gone`)
  return {
    format: 'jejaring-partnership-file-1',
    takenAt: new Date(taken.at),
    takenBy: taken.by,
    reference,
    pattern: partnership.pattern,
    patternSources: PATTERN_TABLE[partnership.pattern].sources,
    state: partnership.state,
    broker: found.broker.name,
    proposedAt: partnership.createdAt,
    /** Whether KPPU supervises a pair of these sizes; null while one is unknown. */
    kppu: supervisedByKppu(known.sides.a.size, known.sides.b.size),
    ownershipRule: NO_CONTROL_SOURCE,
    sides: known.sides,
    parties: partiesOf(found),
    ties: known.ties,
    inBoth: known.inBoth,
    history: known.history,
    /** Null while none is drawn up, and while it is the broker's own draft. */
    agreement: stored && stored.agreement.state !== 'draft' ? await agreementOf(context, found, stored) : null,
    messages: { included: false, why: 'no-consent-to-share' },
  }
}

async function agreementOf(context: AppContext, found: Case, { agreement, checkCode, frame }: StoredAgreement) {
  const { db, sha256 } = context
  const { id, state, binding, text } = agreement
  const [versions, changes, evidence, facts, document] = await Promise.all([
    // What the broker tried out before opening the draft stays the broker's, here as in the case.
    versionsSeenBy(db, id, 'admin'),
    db.agreements.changes(id),
    db.agreements.history(id),
    db.obligations.facts(id),
    binding && db.agreements.document(id, binding.textHash),
  ])
  return {
    state,
    checkCode,
    /** Where it is an annex of an agreement of many. */
    frame: frame && { reference: frame.reference, annexNumber: frame.annexNumber },
    /** What both signed, byte for byte with its SHA-256; null before. */
    inForce: binding && {
      since: binding.since,
      lastDay: lastDayOf(binding.text.terms),
      textHash: binding.textHash,
      signedText: document?.canonical ?? null,
    },
    warningsOverridden: text.overridden,
    versions,
    changes,
    evidence,
    chain: verifyChain(evidence, sha256),
    /** What is owed and where it stands now, the worst first; nothing before the agreement binds. */
    standings: isBound(agreement) ? worstFirst(followUp({ found, agreement, facts }, context.now()).standings) : [],
    /** Deliveries, payments and marks those follow from. */
    facts,
  }
}

export type PartnershipFile = Awaited<ReturnType<typeof fileOf>>
