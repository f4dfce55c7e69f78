import type { AppContext } from '~/context'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import type { SideKey, Terms } from '~/domain/agreement/terms'
import type { Business } from '~/domain/business/business'
import {
  INVESTMENT_PAPERS_SOURCE,
  type InvestmentPaper,
  type PaperFacts,
  type PaperSide,
  papersOf,
} from '~/domain/partnership/investment-papers'
import { largerByRole } from '~/domain/partnership/patterns'
import { openForReading, type Seen } from '../agreement/read.server'
import type { CaseAddress } from './case.server'
import { partiesOf, rolesOf } from './case-facts'

/**
 * What a paper for the investment ministry is filled from, for the parties and their broker. Null when the case is not
 * theirs or not open yet, and where the pattern knows no such paper.
 */
export async function readInvestmentPaper(
  context: AppContext,
  actor: SignedIn,
  { paper, ...address }: CaseAddress & { readonly paper: InvestmentPaper },
) {
  const seen = await openForReading(context, actor, address)
  if (!seen) return null
  const { found } = seen
  const { pattern } = found.partnership
  const larger = largerByRole(pattern, rolesOf(found.partnership))
  const [a, b] = await Promise.all([
    context.db.businesses.byId(found.businesses.a.id),
    context.db.businesses.byId(found.businesses.b.id),
  ])
  if (!a || !b || !papersOf({ larger }).includes(paper)) return null
  const facts: PaperFacts = {
    reference: found.reference,
    pattern,
    larger,
    sides: { a: sideOf(found, 'a', a), b: sideOf(found, 'b', b) },
    terms: termsFor(seen),
  }
  return { id: found.partnership.id, paper, facts, source: INVESTMENT_PAPERS_SOURCE }
}

const sideOf = (found: Case, side: SideKey, { size, sector }: Business): PaperSide => {
  const { name, place, nib } = partiesOf(found)[side]
  return { name, place, nib, size, sector, declaredNoTie: found.partnership.sides[side].ownershipTie === false }
}

/** What was signed; else what is on the table, but for the draft a broker has not opened yet. */
const termsFor = ({ found, viewer, stored }: Seen): Terms => {
  if (stored === null || (stored.agreement.state === 'draft' && viewer !== 'broker')) return found.partnership.terms
  return (stored.agreement.binding?.text ?? stored.agreement.text).terms
}
