import { type EvidenceEntry, type Hash, signedPart, verifyChain } from './evidence'

/** What is kept of an agreement, read without trust. */
export interface Kept {
  readonly entries: readonly EvidenceEntry[]
  /** Hash of the text in force; null before. */
  readonly textHash: string | null
  /** The words kept under that hash. */
  readonly canonical: string | null
  /** Hash of the terms that are counted by; null before. */
  readonly termsHash: string | null
  /** Whether the PDF still has the hash it was kept with; null while none is printed. */
  readonly paperHolds: boolean | null
}

/** What a check found. All but `whole` and `not-signed` mean that somebody changed what is kept. */
export type Verdict =
  | { readonly kind: 'whole' | 'not-signed' | 'text-changed' | 'terms-changed' | 'signature-missing' | 'paper-changed' }
  | { readonly kind: 'chain-broken'; readonly place: number }

/** What a file is against the PDFs that are kept. `earlier`: the PDF of a text that another has replaced. */
export type FileAnswer = 'same' | 'earlier' | 'different'

/** Lines of the first format say nothing of the terms. */
const sealsTerms = (line: EvidenceEntry, termsHash: string | null): boolean =>
  line.format === 1 || line.termsHash === termsHash

/** Computes everything anew: the chain line by line, the hash of the words, both signatures under it, the PDF. */
export const verdictOf = ({ entries, textHash, termsHash, canonical, paperHolds }: Kept, hash: Hash): Verdict => {
  const chain = verifyChain(entries, hash)
  if (!chain.ok) return { kind: 'chain-broken', place: Number(chain.refusal.detail?.place) }
  if (textHash === null) return { kind: 'not-signed' }
  if (canonical === null || hash(canonical) !== textHash) return { kind: 'text-changed' }
  const last = signedPart(entries, textHash)?.at(-1)
  if (!last) return { kind: 'signature-missing' }
  if (!sealsTerms(last, termsHash)) return { kind: 'terms-changed' }
  return { kind: paperHolds === false ? 'paper-changed' : 'whole' }
}
