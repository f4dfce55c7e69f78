import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import { draftOf } from '~/domain/agreement/agreement'
import type { Terms } from '~/domain/agreement/terms'

interface Beginning {
  readonly partnershipId: string
  /** What the two agreed on so far. */
  readonly terms: Terms
}

/** Draws up the agreement of a case, in the transaction of the move that asks for it. */
export async function beginAgreement(context: AppContext, tx: Queries, { partnershipId, terms }: Beginning) {
  const id = context.newId()
  const now = context.now()
  await tx.agreements.create(draftOf(terms, { id, partnershipId, now }), checkCodeOf(context, id))
  await tx.agreements.addVersion(id, { number: 1, terms, at: now })
}

/** Crockford's letters: none of them is read as a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 16

/** Printed on the paper, such as `7KQ2M0XW4BTR9HCE`: 80 bits that nobody guesses. */
const checkCodeOf = ({ sha256, seal }: AppContext, agreementId: string): string =>
  Array.from({ length: CODE_LENGTH }, (_none, place) => {
    const byte = Number.parseInt(sha256(seal(`check-code ${agreementId}`)).slice(place * 2, place * 2 + 2), 16)
    return LETTERS[byte % LETTERS.length]
  }).join('')
