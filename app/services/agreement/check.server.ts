import type { AppContext } from '~/context'
import type { Agreement } from '~/domain/agreement/agreement'
import { readCode, spelledCode } from '~/domain/agreement/check-code'
import { firstDifference } from '~/domain/agreement/compare-text'
import { wordsOfTerms } from '~/domain/agreement/differences'
import { type FileAnswer, type Kept, verdictOf } from '~/domain/agreement/genuine'
import { ok, type Result, refuse } from '~/domain/result'
import { isGenuine, keepPaper } from './print.server'

/** Checks from one address: enough for a room full of people, too few to search for codes. */
const ALLOWED = { most: 60, seconds: 60 }

interface Asked {
  /** As it was typed or scanned. */
  readonly code: string
  /** The address that asks. */
  readonly caller: string
}

/**
 * What anyone who holds a paper may know of its agreement: none of its terms. Everything is computed anew from what is
 * kept: the hash of the text, every line of the chain, both signatures, the bytes of the PDF.
 * Refuses `not-found` and `rate-limited`.
 */
export async function checkAgreement(context: AppContext, asked: Asked) {
  const found = await find(context, asked)
  if (!found.ok) return found
  const { agreement, checkCode, reference } = found.value
  const { kept, verdict } = await examine(context, agreement)
  const link = await context.db.partnerships.byId(agreement.partnershipId)
  return ok({
    code: checkCode,
    spelled: spelledCode(checkCode),
    reference,
    state: agreement.state,
    since: agreement.binding?.since ?? null,
    textHash: kept.textHash,
    names: { a: link?.businesses.a.name ?? '', b: link?.businesses.b.name ?? '' },
    lines: kept.entries.length,
    verdict,
  })
}

/** Whether a file is the PDF that is kept here, byte for byte. Refuses as `checkAgreement`, and `not-signed`. */
export async function checkFile(
  context: AppContext,
  { sha256, ...asked }: Asked & { readonly sha256: string },
): Promise<Result<FileAnswer>> {
  const found = await find(context, asked)
  if (!found.ok) return found
  const { agreement } = found.value
  const { binding } = agreement
  if (!binding) return refuse('not-signed')
  const { kept, verdict } = await examine(context, agreement)
  // Asked before the workers printed it. What was tampered with is never printed.
  if (verdict.kind === 'whole' && kept.paperHolds === null) await keepPaper(context, { ...found.value, binding })
  const texts = await context.db.papers.textsOf(agreement.id, sha256)
  if (texts.length === 0) return ok('different')
  return ok(texts.includes(binding.textHash) ? 'same' : 'earlier')
}

/** The first line in which a text differs from the one in force; null when it is the same. Refuses as `checkFile`. */
export async function checkText(
  context: AppContext,
  { text, ...asked }: Asked & { readonly text: string },
): Promise<Result<{ readonly line: number | null }>> {
  const found = await find(context, asked)
  if (!found.ok) return found
  const { agreement } = found.value
  if (!agreement.binding) return refuse('not-signed')
  const document = await context.db.agreements.document(agreement.id, agreement.binding.textHash)
  return document ? ok({ line: firstDifference(document.canonical, text) }) : refuse('not-signed')
}

type Found = NonNullable<Awaited<ReturnType<AppContext['db']['agreements']['byCheckCode']>>>

async function find(context: AppContext, { code, caller }: Asked): Promise<Result<Found>> {
  const wait = await context.db.attempts.take(`check:${caller}`, ALLOWED, context.now())
  if (wait > 0) return refuse('rate-limited', { seconds: wait })
  const found = await context.db.agreements.byCheckCode(readCode(code))
  return found ? ok(found) : refuse('not-found')
}

/** What is kept of an agreement, and whether it is what was signed. */
async function examine(context: AppContext, { id, binding }: Agreement) {
  const { db, sha256 } = context
  const textHash = binding?.textHash ?? null
  const [entries, document, paper] = await Promise.all([
    db.agreements.history(id),
    textHash === null ? null : db.agreements.document(id, textHash),
    textHash === null ? null : db.papers.find(id, textHash),
  ])
  const paperHolds = paper && sha256(paper.bytes) === paper.sha256
  // What the paper is printed from has to say the same as what was hashed.
  const canonical = document && isGenuine(context, document) ? document.canonical : null
  const termsHash = binding && sha256(wordsOfTerms(binding.text.terms))
  const kept: Kept = { entries, textHash, termsHash, canonical, paperHolds }
  return { kept, verdict: verdictOf(kept, sha256) }
}
