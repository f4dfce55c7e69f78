import { CERTIFICATES } from '../../business/certificates'
import { mean } from '../coverage'
import { FULL, type PapersRule } from '../rule'

/** What a certificate in progress counts: the application is made, the waiting is not over. */
const IN_PROGRESS = 500

/** Certificates required, against those held. `CERTIFICATES` runs from the easiest to get to the hardest. */
export const certificates: PapersRule = {
  code: 'certificates',
  reads: 'papers',
  judge: ({ opportunity, candidate }) => {
    const required = CERTIFICATES.filter((certificate) => opportunity.certificatesRequired.includes(certificate))
    const states = new Map(candidate.certificates.map(({ certificate, state }) => [certificate, state]))
    const missing = required.filter((certificate) => !states.has(certificate))
    const waiting = required.filter((certificate) => states.get(certificate) === 'in-progress')
    if (required.length === 0) return { outcome: 'pass', score: FULL, reason: 'certificates-not-asked', evidence: {} }

    const worth = { held: FULL, 'in-progress': IN_PROGRESS, missing: 0 }
    const score = mean(required.map((certificate) => worth[states.get(certificate) ?? 'missing']))
    if (missing[0]) {
      const evidence = { certificate: missing[0], others: missing.length - 1 }
      const mend = { step: 'get-certificate', missing } as const
      return { outcome: 'fail', score, reason: 'certificates-missing', evidence, mend }
    }
    if (waiting[0]) {
      const evidence = { certificate: waiting[0], others: waiting.length - 1 }
      return { outcome: 'part', score, reason: 'certificates-in-progress', evidence }
    }
    return { outcome: 'pass', score, reason: 'certificates-held', evidence: { count: required.length } }
  },
}
