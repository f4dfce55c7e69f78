import type { Terms } from '~/domain/agreement/terms'
import type { Prisma } from './generated/client'

/** JSON knows neither rupiah beyond 2⁵³ nor days: both are kept as text. */
type StoredTerms = Omit<Terms, 'price' | 'duration'> & {
  readonly price: (Omit<NonNullable<Terms['price']>, 'amount'> & { readonly amount: string | null }) | null
  readonly duration: (Omit<NonNullable<Terms['duration']>, 'start'> & { readonly start: string }) | null
}

export const toStoredTerms = (terms: Terms): Prisma.InputJsonObject => {
  const stored: StoredTerms = {
    ...terms,
    price: terms.price && { ...terms.price, amount: terms.price.amount?.toString() ?? null },
    duration: terms.duration && { ...terms.duration, start: terms.duration.start.toISOString() },
  }
  return stored
}

/** Reads what `toStoredTerms` wrote. */
export const fromStoredTerms = (json: Prisma.JsonValue): Terms => {
  const stored = json as unknown as StoredTerms
  return {
    ...stored,
    price: stored.price && {
      ...stored.price,
      amount: stored.price.amount === null ? null : BigInt(stored.price.amount),
    },
    duration: stored.duration && { ...stored.duration, start: new Date(stored.duration.start) },
  }
}
