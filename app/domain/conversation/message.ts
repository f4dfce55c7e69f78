import { ok, type Result, refuse } from '../result'

export const LONGEST_MESSAGE = 4000

/**
 * The text as it is stored: one kind of line break, no control characters (Postgres refuses NUL), no blanks around it.
 * Refuses `message-empty` and `message-too-long` (length, most).
 */
export const messageBody = (typed: string): Result<string, 'message-empty' | 'message-too-long'> => {
  const body = typed
    .replaceAll('\r\n', '\n')
    .replaceAll(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()
  if (body === '') return refuse('message-empty')
  if (body.length > LONGEST_MESSAGE) return refuse('message-too-long', { length: body.length, most: LONGEST_MESSAGE })
  return ok(body)
}
