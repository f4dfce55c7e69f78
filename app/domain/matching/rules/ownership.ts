import { FULL, type TiesRule } from '../rule'

/** The larger side may not own or control the smaller (UU 20/2008 art. 35); a tie declared by either side counts. */
export const ownership: TiesRule = {
  code: 'ownership',
  reads: 'ties',
  judge: ({ poster, candidate }) => {
    if (poster.id === candidate.id) return { outcome: 'fail', score: 0, reason: 'same-business', evidence: {} }
    const tied = poster.ties.includes(candidate.id) || candidate.ties.includes(poster.id)
    return tied
      ? { outcome: 'fail', score: 0, reason: 'ownership-tie', evidence: {} }
      : { outcome: 'pass', score: FULL, reason: 'no-tie', evidence: {} }
  },
}
