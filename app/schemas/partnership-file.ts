import { z } from 'zod'
import { text } from './fields'

/** Why somebody takes out the file of a partnership: both sides and the broker read it. */
export const FileExport = z.object({ reason: text(500) })

/** What opens a file that was taken out; null where the address carries none. */
export const FileTicket = z
  .object({ at: z.iso.datetime(), ticket: z.string().max(200) })
  .nullable()
  .catch(null)

export const fileTicket = (url: string) => FileTicket.parse(Object.fromEntries(new URL(url).searchParams))
