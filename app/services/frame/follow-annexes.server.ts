import type { FramePlace } from '~/db/agreement.server'
import type { Queries } from '~/db/db.server'
import type { Agreement } from '~/domain/agreement/agreement'
import { frameTerms, isFrameOpen } from '~/domain/agreement/annexes'
import { differences } from '~/domain/agreement/differences'

interface Following {
  /** The annex as it stood before the move, and its terms after it. */
  readonly before: Agreement
  readonly after: Pick<Agreement, 'text'>
  readonly frame: FramePlace | null
}

/**
 * What is the same in all annexes stands in the frame: it is told anew whenever one of them changes, until the first of
 * them is made ready. In the transaction of the move. Answers the place in the frame as it is from now on.
 */
export async function followAnnexes(tx: Queries, { before, after, frame }: Following): Promise<FramePlace | null> {
  if (!frame || !isFrameOpen([before.state])) return frame
  const annexes = await tx.frames.heldAnnexes(frame.id)
  if (!isFrameOpen(annexes.map(({ state }) => state))) return frame
  const others = annexes.filter(({ agreementId }) => agreementId !== before.id)
  const terms = frameTerms([after.text.terms, ...others.map((annex) => annex.terms)])
  if (differences(frame.terms, terms).length > 0) await tx.frames.rewrite(frame.id, terms)
  return { ...frame, terms }
}
