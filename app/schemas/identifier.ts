import { z } from 'zod'
import { parsePhone } from './phone'

/** What a person signs in with. */
export type Identifier =
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'phone'; readonly phone: string }

/** Mail to `.invalid` reaches nobody (RFC 2606): better-auth wants an address of people who have a phone only. */
const STAND_IN = '@phone.invalid'

export const standInEmail = (id: string): string => id + STAND_IN

/** The address to show; null when it only stands in. */
export const shownEmail = (email: string): string | null => (email.endsWith(STAND_IN) ? null : email)

/** An e-mail address of somebody's own, trimmed and lower-cased. */
export const Email = z
  .string('required')
  .trim()
  .toLowerCase()
  .max(254, 'too-long')
  .pipe(z.email('not-an-email').refine((email) => shownEmail(email) !== null, 'not-an-email'))

/** A phone number as people write it, kept in E.164. */
export const Phone = z.string('required').transform((written, context) => {
  const phone = parsePhone(written)
  if (phone) return phone
  context.addIssue('not-a-phone')
  return z.NEVER
})

/** An e-mail address when it holds an `@`; a phone number otherwise. */
export const Identifier = z.string('required').transform((written, context): Identifier => {
  const email = Email.safeParse(written)
  if (email.success) return { kind: 'email', email: email.data }
  const phone = parsePhone(written)
  if (phone) return { kind: 'phone', phone }
  context.addIssue(written.includes('@') ? 'not-an-email' : 'not-email-or-phone')
  return z.NEVER
})
