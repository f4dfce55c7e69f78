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

const Email = z.email()

/** E-mail, lower-cased, when it holds an `@`; a phone number in E.164 otherwise. */
export const Identifier = z
  .string('required')
  .max(254, 'too-long')
  .transform((written, context): Identifier => {
    if (written.includes('@')) {
      const email = written.trim().toLowerCase()
      if (Email.safeParse(email).success && shownEmail(email)) return { kind: 'email', email }
      context.addIssue('not-an-email')
      return z.NEVER
    }
    const phone = parsePhone(written)
    if (phone) return { kind: 'phone', phone }
    context.addIssue('not-email-or-phone')
    return z.NEVER
  })
