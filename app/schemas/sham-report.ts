import { z } from 'zod'
import { text } from './fields'

/** What makes somebody think that one side owns or controls the other. */
export const ShamReportForm = z.object({ words: text(4000) })

/** What was found about it. */
export const ShamOutcome = z.object({ outcome: text(4000) })

/** The reference of a link that somebody looks for; null when none was typed. */
export const ReferenceAsked = z.string().trim().toUpperCase().min(1).max(40).nullable().catch(null)
