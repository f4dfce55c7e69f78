import { z } from 'zod'

/** The code in the address of a search, as it was typed; null when none was. */
export const TypedCode = z.string().trim().min(1).max(100).nullable().catch(null)

/** Room for an agreement with hundreds of annexes. */
const MOST_CHARACTERS = 1_000_000

export const PastedText = z.object({
  /** Compared by its lines: nothing of it is cut off. */
  text: z.string('required').max(MOST_CHARACTERS, 'too-long'),
})
