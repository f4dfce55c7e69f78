import { z } from 'zod'
import { SIZES } from '../domain/business/size'

/** A broker's own judgement of a size. */
export const SizeJudgement = z.object({
  size: z.enum(SIZES, 'choose-one'),
  reason: z.string('reason-needed').trim().min(1, 'reason-needed').max(1000, 'too-long'),
})
