import { z } from 'zod'

/** One notification to open, or every one to mark as read. */
export const ReadNotification = z.object({ notification: z.union([z.uuid(), z.literal('all')], 'not-an-id') })
