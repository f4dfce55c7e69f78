import { randomUUID } from 'node:crypto'
import type { Submission } from '~/domain/submission'

/** A form sent once, with a key of its own. */
export const aSubmission = (): Submission => ({ key: randomUUID(), bodyHash: 'the body' })
