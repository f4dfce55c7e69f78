import type { PartyRole, Pattern } from '../partnership/patterns'
import type { Source } from '../source'
import { CLAUSES, type Clause, type ClauseCode } from './clauses'
import { type Duty, dutiesFor } from './duties'
import type { SideKey, Terms } from './terms'

/** Who a side is, as it stands in the agreement. */
export interface Party {
  readonly name: string
  /** Name of the regency, such as Kota Ambon. */
  readonly place: string
  /** 13 digits as text; a micro business may have none. */
  readonly nib: string | null
  readonly role: PartyRole
}

export type Parties = Readonly<Record<SideKey, Party>>

/** What each clause is written from. Null stands where the terms are silent. */
interface ClauseContents {
  readonly parties: Parties
  readonly activity: { readonly pattern: Pattern; readonly activity: Terms['activity'] }
  readonly 'rights-and-duties': {
    readonly gives: Terms['gives']
    readonly duties: Readonly<Record<SideKey, readonly Duty[]>>
  }
  readonly coaching: Terms['coaching']
  readonly duration: Terms['duration']
  readonly payment: Terms['payment']
  readonly disputes: Terms['disputes']
  readonly 'price-and-quantity': Pick<Terms, 'price' | 'quantity'>
  readonly 'quality-and-delivery': Pick<Terms, 'quality' | 'delivery'>
  readonly materials: Terms['materials']
  readonly 'persons-in-charge': Terms['personsInCharge']
  readonly 'no-ownership-tie': null
  readonly termination: Terms['termination']
}

/** One clause of the draft; `code` tells which `content` it has. */
export type DraftClause<Codes extends ClauseCode = ClauseCode> = {
  [Code in Codes]: {
    readonly code: Code
    readonly content: ClauseContents[Code]
    readonly status: 'complete' | 'missing'
    /** One of the seven without which nothing is signed. */
    readonly required: boolean
    readonly source: Source
  }
}[Codes]

/** The agreement as far as the terms go: every clause in order, complete or missing. Its sentences stand in `i18n/agreement`. */
export const draftAgreement = (terms: Terms, parties: Parties, pattern: Pattern): readonly DraftClause[] => {
  const contents: ClauseContents = {
    parties,
    activity: { pattern, activity: terms.activity },
    'rights-and-duties': {
      gives: terms.gives,
      duties: dutiesFor(pattern, { a: parties.a.role, b: parties.b.role }),
    },
    coaching: terms.coaching,
    duration: terms.duration,
    payment: terms.payment,
    disputes: terms.disputes,
    'price-and-quantity': { price: terms.price, quantity: terms.quantity },
    'quality-and-delivery': { quality: terms.quality, delivery: terms.delivery },
    materials: terms.materials,
    'persons-in-charge': terms.personsInCharge,
    'no-ownership-tie': null,
    termination: terms.termination,
  }
  const written = <Code extends ClauseCode>(code: Code, { complete, required, source }: Clause): DraftClause<Code> => ({
    code,
    content: contents[code],
    status: complete(terms) ? 'complete' : 'missing',
    required,
    source,
  })
  return CLAUSES.map((clause) => written(clause.code, clause))
}
