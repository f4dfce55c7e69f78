import type { z } from 'zod'
import type { Result } from '~/domain/result'
import { notFound, tooOften } from './respond.server'

/** Which room, or message of it, an address means. Throws the page for what is not there. */
export function roomPlace<Schema extends z.ZodType>(schema: Schema, params: object): z.output<Schema> {
  const place = schema.safeParse(params)
  if (!place.success) throw notFound()
  return place.data
}

/** What somebody sees who sits in the room and came in. In front of the door nothing under it exists. */
export function shownOr404<Value>(shown: Result<Value, 'not-found' | 'not-entered' | 'rate-limited'>): Value {
  if (!shown.ok) throw shown.refusal.code === 'rate-limited' ? tooOften(shown.refusal) : notFound()
  return shown.value
}
